import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { startApp, type TestApp } from '../support/app.js'
import { press } from '../support/events.js'
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
