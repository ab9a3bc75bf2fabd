import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { releaseLetters, throwLettersAway } from '@plenary/shared/contracts/event/letters'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { organiserHome } from '@plenary/shared/contracts/home-organise'
import type { EventId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { press } from '../support/events.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

test('cancelling an event cancels whoever still would come, as many as it said, and nobody else', async () => {
  const eventId = await makeEvent(app, { promotesByItself: true })
  const helene = await organiserOf(app, eventId)
  for (const state of [
    'confirmed',
    'accepted',
    'waitlisted',
    'under review',
    'draft',
    'withdrawn',
    'not selected',
  ] as const)
    await makeRegistration(app, eventId, { state })
  const { body } = await app.ask(helene, eventForOrganiser, { params: { eventId } })
  expect(body.consequences).toMatchObject({ cancel: [{ what: 'registrations cancelled', count: 5 }] })

  expect((await press(app, helene, eventId, 'cancel', 'typhoon')).body.state).toBe('cancelled')
  const states = await app.rows(
    'SELECT state, count(*)::int FROM registration WHERE event_id = $1 GROUP BY state ORDER BY state',
    [eventId],
  )
  expect(states).toEqual([
    { state: 'cancelled', count: 5 },
    { state: 'not selected', count: 1 },
    { state: 'withdrawn', count: 1 },
  ])
  const audit = await app.ask(helene, auditOfEvent, { params: { eventId } })
  expect(audit.body.rows.filter(({ act, why }) => act === 'cancel' && why === 'typhoon')).toHaveLength(6)
  await app.jobs()
  expect((await app.ask(helene, eventForOrganiser, { params: { eventId } })).body.inUse).toEqual({
    confirmed: 0,
    offered: 0,
    waiting: 0,
  })
})

test('an event of twelve hundred registrations is cancelled in one go, each with its audit line', async () => {
  const eventId = await makeEvent(app)
  const helene = await organiserOf(app, eventId)
  await app.rows(
    `WITH people AS (INSERT INTO person (id, given_name, family_name, made_at)
       SELECT gen_random_uuid(), 'Number', n::text, '2028-01-01' FROM generate_series(1, 1200) n RETURNING id, family_name::int AS n)
     INSERT INTO registration (id, event_id, person_id, number, state, category, family_name, given_name, language, state_since, made_at)
     SELECT gen_random_uuid(), $1, id, n, 'confirmed', 'expert', n::text, 'Number', 'en', '2028-01-01', '2028-01-01' FROM people`,
    [eventId],
  )
  const statements = await countQueries(app, () => press(app, helene, eventId, 'cancel', 'typhoon'))
  expect(statements).toBeLessThan(60)
  const [left] = await app.rows(
    `SELECT count(*) FILTER (WHERE state = 'cancelled') AS cancelled, (SELECT count(*) FROM audit WHERE event_id = $1 AND word = 'registration'
       AND act = 'cancel' AND from_state = 'confirmed' AND why = 'typhoon') AS lines,
       (SELECT count(*) FROM announcement WHERE fact = 'registration.cancelled' AND about->>'eventId' = $1::text) AS announced
     FROM registration WHERE event_id = $1`,
    [eventId],
  )
  expect(left).toEqual({ cancelled: 1200, lines: 1200, announced: 1200 })
})

const states = async (eventId: EventId) =>
  (
    await app.rows<{ state: string }>(
      'SELECT state, count(*)::int FROM delivery WHERE event_id = $1 GROUP BY state ORDER BY state',
      [eventId],
    )
  ).map((row) => Object.values(row))

/** An event with two confirmed people and one who was offered a seat, cancelled; half a minute and a sweep later. */
async function cancelled(): Promise<{ eventId: EventId; helene: Person }> {
  const eventId = await makeEvent(app)
  const helene = await organiserOf(app, eventId)
  for (const state of ['confirmed', 'confirmed', 'accepted'] as const) await makeRegistration(app, eventId, { state })
  await press(app, helene, eventId, 'cancel', 'typhoon')
  await app.jobs()
  app.clock.advance(2)
  await app.sweep()
  await app.jobs()
  return { eventId, helene }
}

test('the letters about it wait until an organiser releases them; then each goes out once', async () => {
  const { eventId, helene } = await cancelled()
  expect(await states(eventId)).toEqual([['draft', 3]])
  const sheet = await app.ask(helene, eventForOrganiser, { params: { eventId } })
  expect(sheet.body.lettersWaiting).toBe(3)
  const { tasks } = (await app.ask(helene, organiserHome, {})).body
  expect(tasks).toMatchObject([{ task: 'release letters', eventId, count: 3 }])

  const released = await app.ask(helene, releaseLetters, { params: { eventId }, body: { count: 3 } })
  expect(released.body.lettersWaiting).toBe(0)
  await app.sweep()
  expect(await states(eventId)).toEqual([['sent', 3]])
  const again = await app.ask(helene, releaseLetters, { params: { eventId }, body: { count: 3 } })
  expect(again).toMatchObject({ status: 409, problem: { code: 'CHANGED_MEANWHILE' } })
  expect((await app.ask(helene, organiserHome, {})).body.tasks).toEqual([])
})

test('who saw another number of letters releases and throws away none', async () => {
  const { eventId, helene } = await cancelled()
  for (const route of [releaseLetters, throwLettersAway]) {
    const answered = await app.ask(helene, route, { params: { eventId }, body: { count: 2 } })
    expect(answered).toMatchObject({ status: 409, problem: { code: 'CHANGED_MEANWHILE' } })
  }
  expect(await states(eventId)).toEqual([['draft', 3]])
})

test('letters that are thrown away reach nobody, and the record says who threw how many away', async () => {
  const { eventId, helene } = await cancelled()
  await app.ask(helene, throwLettersAway, { params: { eventId }, body: { count: 3 } })
  expect(await states(eventId)).toEqual([])
  const { body } = await app.ask(helene, auditOfEvent, { params: { eventId } })
  expect(body.rows[0]).toMatchObject({ act: 'throw letters away', actorName: 'Hélène Marchetti' })
})

test('of two who release and throw away at once, one does', async () => {
  const { eventId, helene } = await cancelled()
  const ask = { params: { eventId }, body: { count: 3 } }
  const both = await Promise.all([app.ask(helene, releaseLetters, ask), app.ask(helene, throwLettersAway, ask)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})
