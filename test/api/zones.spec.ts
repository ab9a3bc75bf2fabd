import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import type { EventId } from '@plenary/shared/language/ids'
import { Zones } from '../../server/src/features/event/zones/zones.service.js'
import { linesOf } from '../../server/src/recompute-zones.js'
import type { Person, TestApp } from '../support/app.js'
import { agendaGround, panel } from './agenda-ground.js'

/** The wall-clock times of everything, which no rule of any zone may touch. */
const promises = `SELECT event.id, starts_on::text, ends_on::text, opens_local::text, closes_local::text,
  (SELECT json_agg(json_build_array(starts_local::text, ends_local::text) ORDER BY starts_local) FROM session WHERE event_id = event.id) AS sessions FROM event ORDER BY id`
/** The instants of everything, to the minute. */
const instants = `SELECT event.id, event.starts_at, event.ends_at, opens_at, closes_at, event.version,
  (SELECT json_agg(json_build_array(starts_at, ends_at) ORDER BY starts_local) FROM session WHERE event_id = event.id) AS sessions,
  (SELECT json_agg(json_build_array(starts_at, ends_at) ORDER BY starts_at) FROM occupancy WHERE event_id = event.id) AS occupied FROM event ORDER BY id`
const releases = 'SELECT * FROM agenda_release ORDER BY event_id, number'

let app: TestApp
let zones: Zones
let organiser: Person
let eventId: EventId
const all = async () => ({ instants: await app.rows(instants), releases: await app.rows(releases) })

/** A seminar in three weeks with two sessions, released; its registration opened in September and closes in a week. */
beforeAll(async () => {
  const ground = await agendaGround(import.meta.url)
  app = ground.test
  zones = app.app.get(Zones)
  organiser = ground.organiser
  eventId = ground.eventId
  await app.rows(
    `UPDATE event SET opens_local = '2028-09-01 08:00', opens_at = '2028-09-01T00:00Z', closes_local = '2028-11-20 23:59', closes_at = '2028-11-20T15:59Z' WHERE id = $1`,
    [eventId],
  )
  for (const hour of ['09', '14'])
    await app.ask(organiser, addSession, {
      params: { eventId },
      body: panel({
        roomId: ground.rooms[0] ?? null,
        time: { startsLocal: `2028-12-04T${hour}:00`, endsLocal: `2028-12-04T${hour}:45` },
      }),
    })
  await app.ask(organiser, releaseAgenda, { params: { eventId }, body: {} })
  await zones.recompute()
})
afterAll(() => app.close())

/** As if everything had been computed while Shanghai's clocks were an hour elsewhere. */
async function underAnotherRule(): Promise<void> {
  const [hour, where] = [`interval '1 hour'`, 'WHERE event_id = $1']
  await app.rows(
    `UPDATE event SET starts_at = starts_at + ${hour}, ends_at = ends_at + ${hour}, opens_at = opens_at + ${hour}, closes_at = closes_at + ${hour} WHERE id = $1`,
    [eventId],
  )
  for (const table of ['session', 'occupancy'])
    await app.rows(`UPDATE ${table} SET starts_at = starts_at + ${hour}, ends_at = ends_at + ${hour} ${where}`, [
      eventId,
    ])
}

test('what is still to come follows its wall-clock times; what is past and what was released stays', async () => {
  const before = { ...(await all()), promises: await app.rows(promises) }
  await underAnotherRule()
  const [{ opens_at: past }] = (await app.rows<{ opens_at: Date }>('SELECT opens_at FROM event WHERE id = $1', [
    eventId,
  ])) as [{ opens_at: Date }]

  const shifted = await zones.recompute()

  expect(shifted.map(({ what, local, before, after }) => [what, local, before, after])).toEqual([
    ['starts', '2028-12-04T00:00', '2028-12-03T17:00:00.000Z', '2028-12-03T16:00:00.000Z'],
    ['ends', '2028-12-08T00:00', '2028-12-07T17:00:00.000Z', '2028-12-07T16:00:00.000Z'],
    ['registration closes', '2028-11-20T23:59', '2028-11-20T16:59:00.000Z', '2028-11-20T15:59:00.000Z'],
    ['starts', '2028-12-04T09:00', '2028-12-04T02:00:00.000Z', '2028-12-04T01:00:00.000Z'],
    ['ends', '2028-12-04T09:45', '2028-12-04T02:45:00.000Z', '2028-12-04T01:45:00.000Z'],
    ['starts', '2028-12-04T14:00', '2028-12-04T07:00:00.000Z', '2028-12-04T06:00:00.000Z'],
    ['ends', '2028-12-04T14:45', '2028-12-04T07:45:00.000Z', '2028-12-04T06:45:00.000Z'],
  ])
  expect(await app.rows(promises)).toEqual(before.promises)
  expect(await app.rows(releases)).toEqual(before.releases)
  const [now] = await app.rows<Record<string, unknown>>(instants)
  const [was] = before.instants as Record<string, unknown>[]
  expect(now).toEqual({ ...was, opens_at: past, version: Number(was?.['version']) + 1 })
})

test('each thing that moved leaves one line in the audit, and a second run moves and writes nothing', async () => {
  const lines = async () => {
    const { body } = await app.ask(organiser, auditOfEvent, { params: { eventId } })
    return body.rows.filter(({ act }) => act === 'recompute instants').length
  }
  const had = await lines()
  await underAnotherRule()
  await zones.recompute()
  expect(await lines()).toBe(had + 3)

  const settled = await all()
  expect(await zones.recompute()).toEqual([])
  expect(await all()).toEqual(settled)
  expect(await lines()).toBe(had + 3)
})

test('looking says the same and changes nothing', async () => {
  await underAnotherRule()
  const before = await all()
  const seen = await zones.look()
  expect(seen).toHaveLength(7)
  expect(await all()).toEqual(before)
  expect(await zones.recompute()).toEqual(seen)
})

test('an event and a session that have begun keep the instants at which they began', async () => {
  app.clock.set('2028-12-04T03:00:00Z')
  await underAnotherRule()
  const shifted = await zones.recompute()
  expect(shifted.map(({ what, local }) => `${what} ${local}`)).toEqual([
    'ends 2028-12-08T00:00',
    'starts 2028-12-04T14:00',
    'ends 2028-12-04T14:45',
  ])
})

test('the command says what moved, a line each, and when nothing did', () => {
  const one = {
    of: 'GTB 2028',
    what: 'starts',
    local: '2028-12-04T00:00',
    zone: 'Asia/Shanghai',
    before: '2028-12-03T17:00:00.000Z',
    after: '2028-12-03T16:00:00.000Z',
  } as Parameters<typeof linesOf>[0][number]
  expect(linesOf([one], true)).toEqual([
    'GTB 2028: starts 2028-12-04T00:00 Asia/Shanghai  2028-12-03T17:00:00.000Z → 2028-12-03T16:00:00.000Z',
    '1 instant would move; nothing was written.',
  ])
  expect(linesOf([one, one], false).at(-1)).toBe('2 instants moved; what was released stays as it was.')
  expect(linesOf([], false)).toEqual([expect.stringContaining('Nothing moved')])
})
