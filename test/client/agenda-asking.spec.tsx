import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { agendaDraft } from '@plenary/shared/contracts/agenda'
import { askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import { screen, waitFor, within } from '@testing-library/react'
import { Parties } from '../../client/src/features/agenda/editor/parties.js'
import { useReleaseActs } from '../../client/src/features/agenda/editor/release-acts.js'
import { useRead } from '../../client/src/lib/server-state.js'
import { draftEvent, draftWith } from '../support/draft-session.js'
import { drawn } from '../support/drawn.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

let server: FakeServer
let isLate: boolean

beforeEach(() => {
  isLate = false
  server = new FakeServer()
    .on(agendaDraft, () => ({
      ...draftWith(),
      approvals: [{ name: { en: 'The ministry' }, standing: 'not asked' as const }],
      can: { write: true, release: { ok: false, code: 'AWAITS_APPROVAL' } },
    }))
    .on(askForAgenda, ({ body }) =>
      isLate ? new Refusal(409, 'ANSWER_TOO_LATE', body as { dueAt: string }) : undefined,
    )
})
afterEach(() => {
  jest.restoreAllMocks()
})

function Asking() {
  const { data: draft } = useRead(agendaDraft, { params: { eventId: draftEvent } })
  const { onAskParties } = useReleaseActs(draftEvent)
  return draft ? <Parties draft={draft} onAsk={onAskParties} /> : null
}

async function asking() {
  const { user } = await drawn(<Asking />)
  await user.click(await screen.findByRole('button', { name: 'Ask the parties' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ask the parties to let this agenda out?' }))
  const by = async (day: string, time: string) => {
    await user.type(dialog.getByLabelText('Day'), day)
    await user.clear(dialog.getByLabelText('Time'))
    await user.type(dialog.getByLabelText('Time'), time)
  }
  return { dialog, by, ask: () => user.click(dialog.getByRole('button', { name: 'Ask the parties' })) }
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())

test('the parties are asked for an answer by a time on the clocks of the event', async () => {
  const { dialog, by, ask } = await asking()
  expect(dialog.getByRole('group', { name: /Answer by/ })).toHaveTextContent('Shanghai time')
  await by('2028-11-20', '18:00')
  await ask()
  await isClosed()
  expect(server.askedOf(askForAgenda)).toEqual([{ dueAt: '2028-11-20T10:00:00.000Z' }])
})

test('without a day the answer has no end', async () => {
  const { ask } = await asking()
  await ask()
  await isClosed()
  expect(server.askedOf(askForAgenda)).toEqual([{ dueAt: null }])
})

test('a time that has passed is refused in the dialog, and what was typed stays', async () => {
  isLate = true
  const { dialog, by, ask } = await asking()
  await by('2028-11-10', '18:00')
  await ask()
  expect(await dialog.findByRole('alert')).toHaveTextContent(/10 Nov/)
  expect(dialog.getByLabelText('Time')).toHaveValue('18:00')
})
