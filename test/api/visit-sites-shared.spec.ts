import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { moveDelegates } from '@plenary/shared/contracts/visit/groups'
import type { EventId, SiteId, StopId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { press as pressEvent } from '../support/events.js'
import { whileSitesHeld } from '../support/locks.js'
import {
  type MadeGroup,
  makeGroup,
  makeSite,
  makeStop,
  makeStudyVisit,
  onBehalf,
  press,
  stopShown,
} from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let eventId: EventId
let group: MadeGroup
/** In the order of locks; the group comes to the second site first. */
let sites: readonly [SiteId, SiteId]
let stops: readonly [StopId, StopId]

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  await makeStudyVisit(testing, eventId)
  const one = await makeSite(testing, eventId)
  const other = await makeSite(testing, eventId)
  const [low, high] = one.id < other.id ? [one, other] : [other, one]
  group = await makeGroup(testing, eventId)
  stops = [
    await makeStop(testing, eventId, { group, site: high, from: '09:00', until: '10:00' }),
    await makeStop(testing, eventId, { group, site: low, from: '10:30', until: '11:30' }),
  ]
  await testing.rows(
    `INSERT INTO visit_transfer (id, event_id, group_id, starts_local, ends_local, starts_at, ends_at, mode)
     VALUES (gen_random_uuid(), $1, $2, '2028-12-05 10:00', '2028-12-05 10:30', '2028-12-05T02:00Z', '2028-12-05T02:30Z', 'bus')`,
    [eventId, group.id],
  )
  sites = [low.id, high.id]
  for (const id of stops) expect((await pressed(id, { action: 'request' })).status).toBe(204)
})

const pressed = (id: StopId, move: Parameters<typeof press>[3]) => press(testing, helene, { eventId, id }, move)
const states = () => Promise.all(stops.map(async (id) => (await stopShown(testing, helene, eventId, id)).state))

/** Another event that holds the first site and then wants the second never finds it held by who waits for the first. */
test('two hosts who are asked again at once keep nobody of another event waiting for ever', async () => {
  const more = await makeRegistration(testing, eventId, { state: 'confirmed' })
  const body = { registrationIds: [more], groupId: group.id, pinned: false, askAgain: true }
  const moved = await whileSitesHeld(testing, sites, () =>
    testing.ask(helene, moveDelegates, { params: { eventId }, body }),
  )
  expect(moved.status).toBe(204)
  expect(await stopShown(testing, helene, eventId, stops[0])).toMatchObject({ asked: { heads: 3 } })
})

test('nor does an offer that is taken with what follows it on the day', async () => {
  const counter = { startsLocal: '2028-12-05T09:30', endsLocal: '2028-12-05T10:30', heads: 2, onBehalf }
  await pressed(stops[0], { action: 'counter-propose', ...counter })
  const { status } = await whileSitesHeld(testing, sites, () =>
    pressed(stops[0], { action: 'take', moveOthers: true, askAgain: true }),
  )
  expect([status, await states()]).toEqual([204, ['confirmed', 'requested']])
})

test('nor does an event that is cancelled with all its visits', async () => {
  const { status } = await whileSitesHeld(testing, sites, () =>
    pressEvent(testing, helene, eventId, 'cancel', 'a typhoon'),
  )
  expect([status, await states()]).toEqual([200, ['cancelled', 'cancelled']])
})
