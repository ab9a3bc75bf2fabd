import { beforeEach, expect, test } from '@jest/globals'
import { moveRegistrations } from '@plenary/shared/contracts/registration/many'
import { eventId, registrationId } from '@plenary/shared/language/ids'
import { screen } from '@testing-library/react'
import { useMoving } from '../../client/src/features/registration/organise/selection/use-moving.js'
import { drawn } from '../support/drawn.js'
import { FakeServer } from '../support/fake-server.js'

const event = eventId.parse('01900000-0000-7000-8000-000000000001')
const amina = registrationId.parse('01900000-0000-7000-8000-000000000002')

let server: FakeServer
beforeEach(() => {
  server = new FakeServer().on(moveRegistrations, () =>
    moveRegistrations.answer.parse({ done: [amina], refused: [], undo: { action: 'put back' } }),
  )
})

function Shortlist() {
  const move = useMoving()
  return (
    <main id="main" tabIndex={-1}>
      <button type="button" onClick={() => void move(event, [amina], { action: 'shortlist' })}>
        Shortlist
      </button>
    </main>
  )
}

test('an undo that came too late says why, and leaves the focus on the page', async () => {
  const { user } = await drawn(<Shortlist />)
  await user.click(screen.getByRole('button', { name: 'Shortlist' }))
  const undo = await screen.findByRole('button', { name: 'Undo' })
  server.on(moveRegistrations, () =>
    moveRegistrations.answer.parse({
      done: [],
      refused: [{ id: amina, code: 'EVENT_OVER', carries: {} }],
      undo: null,
    }),
  )
  await user.click(undo)
  expect(await screen.findByText('The event is over or cancelled.')).toBeInTheDocument()
  expect(screen.getByRole('main')).toHaveFocus()
})
