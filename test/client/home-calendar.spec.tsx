import { expect, jest, test } from '@jest/globals'
import { screen } from '@testing-library/react'
import { OwnCalendar } from '../../client/src/features/home/own-calendar.js'
import { drawn } from '../support/drawn.js'

const calendar = (at: string) =>
  drawn(<OwnCalendar address={undefined} onShow={jest.fn()} onRenew={async () => undefined} />, { at })

test('who comes to add their days to a calendar stands at the address for it, and one press away', async () => {
  const { user } = await calendar('/my#calendar')
  await user.tab()
  expect(screen.getByRole('button', { name: 'Show my address' })).toHaveFocus()
})

test('who comes for anything else keeps their place', async () => {
  await calendar('/my')
  expect(document.body).toHaveFocus()
})
