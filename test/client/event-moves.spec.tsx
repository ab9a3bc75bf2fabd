import { expect, jest, test } from '@jest/globals'
import { screen, waitFor, within } from '@testing-library/react'
import { EventMoves } from '../../client/src/features/event/moves/event-moves.js'
import { Refused } from '../../client/src/lib/refused.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'

const drawMoves = (changes: Parameters<typeof seminarSheet>[0] = {}) => {
  const onMove = jest.fn((_action: string, _reason: string | undefined) => Promise.resolve())
  return drawn(<EventMoves event={seminarSheet(changes)} onMove={onMove} />).then((page) => ({ ...page, onMove }))
}

test('what the event still lacks stands beside the button that waits for it', async () => {
  const missing = ['summary', 'contact']
  await drawMoves({ state: 'draft', can: { announce: { ok: false, code: 'EVENT_INCOMPLETE', carries: { missing } } } })
  expect(screen.getByRole('button', { name: 'Announce' })).toBeDisabled()
  expect(screen.getByText('Still missing: summary and contact.')).toBeInTheDocument()
})

test('cancelling says how many registrations go with it, and asks why', async () => {
  const { user, onMove } = await drawMoves()
  await user.click(screen.getByRole('button', { name: 'More moves' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Cancel the event' }))
  const dialog = await screen.findByRole('dialog', { name: 'Cancel the event?' })
  expect(within(dialog).getByText('Cancels 118 registrations.')).toBeInTheDocument()

  await user.click(within(dialog).getByRole('button', { name: 'Cancel the event' }))
  expect(await within(dialog).findByText('Reason: Fill this in')).toBeInTheDocument()
  expect(onMove).not.toHaveBeenCalled()

  await user.type(within(dialog).getByLabelText('Reason'), 'typhoon')
  await user.click(within(dialog).getByRole('button', { name: 'Cancel the event' }))
  await waitFor(() => expect(onMove).toHaveBeenCalledWith('cancel', 'typhoon'))
  expect(await screen.findByText('The event is cancelled')).toBeInTheDocument()
})

test('a move that somebody else made first says so, and the dialog stays', async () => {
  const { user, onMove } = await drawMoves()
  onMove.mockRejectedValue(new Refused('CHANGED_MEANWHILE', 409, {}))
  await user.click(screen.getByRole('button', { name: 'Close registration' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Close registration' }))
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(/Somebody changed this/)
})

test('who may not move the event has no buttons', async () => {
  await drawMoves({ can: {} })
  expect(screen.queryByRole('button')).toBeNull()
})
