import { expect, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { useHeldFocus } from '../../client/src/features/visit/planner/held-focus.js'
import { drawn } from '../support/drawn.js'

const lanes = ['A', 'B'] as const
type Lane = (typeof lanes)[number]

/** A block that each key carries to the other lane, and a button that takes it away and brings it back. */
function Lanes() {
  const refOf = useHeldFocus()
  const [lane, setLane] = useState<Lane | null>('A')
  return (
    <>
      {lanes.map((one) => (
        <div key={one} data-testid={one}>
          {lane === one && (
            <button
              type="button"
              ref={refOf('block')}
              onKeyDown={({ key }) => key === 'ArrowDown' && setLane(one === 'A' ? 'B' : 'A')}
              onClick={() => setLane(null)}
            >
              block
            </button>
          )}
        </div>
      ))}
      <p onDoubleClick={() => setLane('A')}>back</p>
    </>
  )
}

test('a block keeps the focus where it is carried, and takes it from nobody later', async () => {
  const { user } = await drawn(<Lanes />)
  screen.getByText('block').focus()
  await user.keyboard('{ArrowDown}')
  expect(screen.getByTestId('B')).toContainElement(screen.getByText('block'))
  expect(screen.getByText('block')).toHaveFocus()
  await user.click(screen.getByText('block'))
  expect(screen.queryByText('block')).toBeNull()
  await user.dblClick(screen.getByText('back'))
  expect(screen.getByText('block')).not.toHaveFocus()
})
