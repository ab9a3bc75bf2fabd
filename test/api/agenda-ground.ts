import { randomUUID } from 'node:crypto'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { type EventId, eventId, type RoomId, roomId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'

export interface Ground {
  readonly test: TestApp
  readonly organiser: Person
  readonly eventId: EventId
  readonly rooms: readonly RoomId[]
}

/** An application with one event of four days in Shanghai, its organiser, and three rooms. */
export async function agendaGround(file: string): Promise<Ground> {
  const test = await startApp(file)
  const made = await makeEvent(test, 'green-technology')
  const organiser = await test.person('Hélène Marchetti', { role: 'organiser', eventId: made.eventId })
  return { test, organiser, ...made }
}

export interface EventFacts {
  readonly startsOn: string
  readonly endsOn: string
  readonly zone: string
  readonly rooms: readonly string[]
  readonly state: string
}

const seminar: EventFacts = {
  startsOn: '2028-12-04',
  endsOn: '2028-12-07',
  zone: 'Asia/Shanghai',
  rooms: ['Harbour Hall', 'Magnolia Room', 'River Room'],
  state: 'registration open',
}

export async function makeEvent(test: TestApp, slug: string, facts: Partial<EventFacts> = {}) {
  const { startsOn, endsOn, zone, rooms, state } = { ...seminar, ...facts }
  const programme = randomUUID()
  const event = eventId.parse(randomUUID())
  await test.rows(`INSERT INTO programme (id, title, made_at) VALUES ($1, '{"en": "Green technology"}', $2)`, [
    programme,
    test.clock.now(),
  ])
  await test.rows(
    `INSERT INTO event (id, programme_id, state, slug, type, title, acronym, starts_on, ends_on, zone, starts_at, ends_at, modality, languages, seats, policy, made_at)
     VALUES ($1, $2, $3, $4, 'seminar', '{"en": "Connecting suppliers and users of green technology", "ar": "الربط بين موردي التكنولوجيا الخضراء ومستخدميها"}',
       'GTB', $5, $6, $7, $5::date, $6::date, 'in person', '{en,zh}', 100, 'selection', $8)`,
    [event, programme, state, slug, startsOn, endsOn, zone, test.clock.now()],
  )
  const ids = rooms.map(() => roomId.parse(randomUUID()))
  for (const [position, name] of rooms.entries())
    await test.rows('INSERT INTO room (id, event_id, name, capacity, position) VALUES ($1, $2, $3, $4, $5)', [
      ids[position],
      event,
      { en: name },
      [180, 60, 40][position] ?? null,
      position,
    ])
  return { eventId: event, programmeId: programme, rooms: ids, slug }
}

/** A panel of an hour and a quarter on the first afternoon, changed as the test needs. */
export const panel = (changes: Partial<SessionForm> = {}): SessionForm => ({
  type: 'panel',
  title: { en: 'Finance after the match' },
  subtitle: {},
  abstract: {},
  description: {},
  languages: ['en'],
  interpretation: [],
  track: null,
  roomId: null,
  time: { startsLocal: '2028-12-04T14:00', endsLocal: '2028-12-04T15:15' },
  minutes: null,
  people: [],
  ...changes,
})
