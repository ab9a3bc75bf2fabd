import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type EventSheet, eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { changeEventSeats, changeEventTexts } from '@plenary/shared/contracts/event/settings'
import { screen, within } from '@testing-library/react'
import { SeatsForm } from '../../client/src/features/event/settings/seats/seats-form.js'
import { TextsForm } from '../../client/src/features/event/settings/texts-form.js'
import { useRead } from '../../client/src/lib/server-state.js'
import { drawn } from '../support/drawn.js'
import { seminarSheet } from '../support/event-sheet.js'
import { FakeServer, Refusal } from '../support/fake-server.js'

let event: EventSheet
let server: FakeServer

beforeEach(() => {
  event = seminarSheet()
  server = new FakeServer()
    .on(eventForOrganiser, () => event)
    .on(changeEventTexts, ({ body }) => {
      const { version, ...texts } = body as EventSheet
      if (version !== event.version) return new Refusal(409, 'CHANGED_MEANWHILE')
      event = { ...event, ...texts, version: version + 1 }
      return event
    })
    .on(changeEventSeats, () => event)
})
afterEach(() => {
  jest.restoreAllMocks()
})

function Texts() {
  const { data } = useRead(eventForOrganiser, { params: { eventId: event.id } })
  return data ? <TextsForm event={data} /> : null
}

/** Opens the section and writes a new summary. */
async function writing() {
  const { user } = await drawn(<Texts />)
  const summary = await screen.findByLabelText('Summary, English')
  await user.clear(summary)
  await user.type(summary, 'Mine.')
  return { user, summary, save: () => user.click(screen.getByRole('button', { name: 'Save' })) }
}

test('a section is saved whole, and says when', async () => {
  const { save } = await writing()
  await save()
  expect(await screen.findByText(/^Saved at/)).toBeInTheDocument()
  expect(event).toMatchObject({ version: 6, summary: { en: 'Mine.' } })
})

test('somebody who changed another section meanwhile does not stand in the way', async () => {
  const { save } = await writing()
  event = { ...event, version: 9, seats: 120 }
  await save()
  expect(await screen.findByText(/^Saved at/)).toBeInTheDocument()
  expect(event).toMatchObject({ version: 10, seats: 120, summary: { en: 'Mine.' } })
})

test('somebody who changed this section is heard of once; the text is kept, and who saves again means it', async () => {
  const { save, summary } = await writing()
  event = { ...event, version: 9, summary: { en: 'Theirs.' } }
  await save()
  expect(await screen.findByRole('alert')).toHaveTextContent(/Somebody changed this/)
  expect(summary).toHaveValue('Mine.')
  expect(event.summary).toEqual({ en: 'Theirs.' })

  await save()
  expect(await screen.findByText(/^Saved at/)).toBeInTheDocument()
  expect(event).toMatchObject({ version: 10, summary: { en: 'Mine.' } })
  expect(server.askedOf(changeEventTexts)).toHaveLength(2)
})

test('a category is made local beside its quota', async () => {
  const expert = { category: 'expert', quota: 16, description: {}, sections: [] } as const
  const inUse = { confirmed: 0, offered: 0, waiting: 0 }
  event = seminarSheet({ categories: [{ ...expert, sections: [], inUse, registrations: 0 }] })
  const { user } = await drawn(<SeatsForm event={event} />)
  const asked = within(await screen.findByRole('group', { name: 'Local or international' }))
  expect(asked.getByRole('radio', { name: /^International/ })).toBeChecked()
  await user.click(asked.getByRole('radio', { name: /^Local/ }))
  await user.click(screen.getByRole('button', { name: 'Save' }))
  expect(await screen.findByText(/^Saved at/)).toBeInTheDocument()
  expect(server.askedOf(changeEventSeats)).toMatchObject([{ categories: [{ ...expert, locality: 'local' }] }])
})
