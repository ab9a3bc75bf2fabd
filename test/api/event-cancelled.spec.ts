import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { startApp, type TestApp } from '../support/app.js'
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
