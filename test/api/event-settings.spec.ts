import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { eventForOrganiser, eventsForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { eventForPublic } from '@plenary/shared/contracts/event/public'
import {
  changeEventBasics,
  changeEventPlace,
  changeEventRegistration,
  changeEventSeats,
  changeEventTexts,
  decideOfferLimit,
} from '@plenary/shared/contracts/event/settings'
import type { EventId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import {
  basicsForm,
  describe as describeEvent,
  draftSeminar,
  type Ground,
  makeGround,
  placeForm,
  press,
  registrationForm,
  seatsForm,
  textsForm,
} from '../support/events.js'
import { countQueries } from '../support/queries.js'
import { makeRegistration } from '../support/world.js'

let app: TestApp
let ground: Ground
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  ground = await makeGround(app)
  helene = ground.helene
})
beforeEach(() => app.clock.set(testNow))
afterAll(() => app.close())

const sheet = async (eventId: EventId) => (await app.ask(helene, eventForOrganiser, { params: { eventId } })).body

/** A described draft and how its settings are sent. */
async function described() {
  const { id } = await draftSeminar(app, ground)
  await describeEvent(app, helene, id)
  const params = { eventId: id }
  const version = async () => (await sheet(id)).version
  return {
    id,
    seats: async (changes: Partial<typeof seatsForm>) =>
      app.ask(helene, changeEventSeats, { params, body: { ...seatsForm, ...changes, version: await version() } }),
    basics: async (changes: Record<string, unknown>) =>
      app.ask(helene, changeEventBasics, { params, body: { ...basicsForm, ...changes, version: await version() } }),
    place: async (changes: Record<string, unknown>) =>
      app.ask(helene, changeEventPlace, { params, body: { ...placeForm, ...changes, version: await version() } }),
    registration: async (changes: Partial<typeof registrationForm>) =>
      app.ask(helene, changeEventRegistration, {
        params,
        body: { ...registrationForm, ...changes, version: await version() },
      }),
    limit: async (offerLimit: number | null, reason = 'Every year ten of a hundred do not come') =>
      app.ask(helene, decideOfferLimit, { params, body: { offerLimit, reason, version: await version() } }),
  }
}

test('every section is kept as it was sent, and written down', async () => {
  const { id } = await described()
  const now = await sheet(id)
  expect(now).toMatchObject({ ...basicsForm, accent: '#0b5f60', chosenAccent: '#0b5f60' })
  expect(now).toMatchObject({ city: placeForm.city, venueAddress: placeForm.venueAddress, seats: 100 })
  expect(now).toMatchObject({ ...registrationForm, opensAt: '2028-11-20T01:00:00.000Z', ...textsForm })
  expect(now.rooms).toMatchObject([{ name: { en: 'Harbour Hall' }, capacity: 180, accessible: true, sessions: 0 }])
  expect(now.categories.map(({ category, quota }) => [category, quota])).toEqual([
    ['government delegate', 44],
    ['expert', null],
  ])
  const { body } = await app.ask(helene, auditOfEvent, { params: { eventId: id } })
  expect(body.rows.map(({ act }) => act).reverse()).toEqual([
    'create',
    'grant',
    'change basics',
    'change place',
    'change seats',
    'change registration',
    'change texts',
  ])
})

test('of two who save at once one is told that somebody was faster', async () => {
  const { id } = await described()
  const { version } = await sheet(id)
  const send = () => app.ask(helene, changeEventTexts, { params: { eventId: id }, body: { ...textsForm, version } })
  const answers = await Promise.all([send(), send(), send()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('CHANGED_MEANWHILE')
})

test('what is cancelled stays as it was', async () => {
  const event = await described()
  await press(app, helene, event.id, 'cancel', 'typhoon')
  expect((await event.seats({ seats: 3 })).problem).toMatchObject({
    code: 'MOVE_NOT_ALLOWED',
    carries: { state: 'cancelled' },
  })
})

test('a colour that cannot be read is kept as chosen and shown darker', async () => {
  const event = await described()
  const { body } = await event.basics({ accent: '#ffee88' })
  expect(body.chosenAccent).toBe('#ffee88')
  expect(body.accent).not.toBe('#ffee88')
})

describe('time', () => {
  test('a new zone keeps the promised wall-clock times and moves the instants', async () => {
    const event = await described()
    const { body } = await event.basics({ zone: 'Africa/Nairobi' })
    expect(body).toMatchObject({
      opensLocal: '2028-11-20T09:00',
      opensAt: '2028-11-20T06:00:00.000Z',
      startsAt: '2028-12-03T21:00:00.000Z',
    })
  })

  test.each([
    { name: 'half a window', changes: { closesLocal: null }, problem: 'windowHalf' },
    {
      name: 'a window that ends before it begins',
      changes: { closesLocal: '2028-11-20T09:00' },
      problem: 'closesBeforeOpening',
    },
  ])('$name is refused', async ({ changes, problem }) => {
    const event = await described()
    expect((await event.registration(changes)).problem).toMatchObject({
      code: 'INVALID',
      carries: { problems: [{ path: 'body.closesLocal', problem }] },
    })
  })
})

describe('seats', () => {
  test('are not lowered below what is taken, and neither is a quota', async () => {
    const event = await described()
    for (let count = 0; count < 3; count++)
      await makeRegistration(app, event.id, { state: 'confirmed', category: 'expert' })
    await makeRegistration(app, event.id, { state: 'accepted', category: 'expert' })
    await makeRegistration(app, event.id, {
      state: 'accepted',
      category: 'expert',
      offerExpiresAt: '2028-11-14T02:20:00Z',
    })
    await makeRegistration(app, event.id, { state: 'waitlisted', category: 'expert' })

    expect((await event.seats({ seats: 3 })).problem).toMatchObject({
      code: 'SEATS_BELOW_TAKEN',
      carries: { taken: 4 },
    })
    const quota = (places: number) => [{ category: 'expert' as const, quota: places, description: {}, sections: [] }]
    expect((await event.seats({ categories: quota(3) })).problem).toMatchObject({
      code: 'SEATS_BELOW_TAKEN',
      carries: { taken: 4 },
    })
    const { body } = await event.seats({ seats: 4, categories: quota(4) })
    expect(body).toMatchObject({ seats: 4, inUse: { confirmed: 3, offered: 1, waiting: 1 } })
    expect(body.categories).toMatchObject([{ inUse: { confirmed: 3, offered: 1, waiting: 1 }, registrations: 6 }])
  })

  test('a category in which somebody registered stays', async () => {
    const event = await described()
    await makeRegistration(app, event.id, { state: 'submitted', category: 'expert' })
    expect((await event.seats({ categories: [] })).problem).toMatchObject({
      code: 'CATEGORY_IN_USE',
      carries: { registrations: 1 },
    })
  })

  test('more offers than seats are decided by name, with a reason, and not beyond', async () => {
    const event = await described()
    expect((await event.limit(99)).problem).toMatchObject({
      code: 'INVALID',
      carries: { problems: [{ problem: 'belowSeats' }] },
    })
    expect((await event.limit(110)).body).toMatchObject({
      offerLimit: 110,
      offerLimitReason: 'Every year ten of a hundred do not come',
    })
    const { body } = await app.ask(helene, auditOfEvent, { params: { eventId: event.id } })
    expect(body.rows[0]).toMatchObject({
      act: 'change offer limit',
      actorName: 'Hélène Marchetti',
      why: 'Every year ten of a hundred do not come',
    })
    for (let count = 0; count < 102; count++)
      await makeRegistration(app, event.id, { state: count < 90 ? 'confirmed' : 'accepted' })
    expect((await event.limit(null)).problem).toMatchObject({ code: 'SEATS_BELOW_TAKEN', carries: { taken: 102 } })
  })
})

describe('rooms', () => {
  test('keep their identity, and one in which a session is placed stays', async () => {
    const event = await described()
    const [hall] = (await sheet(event.id)).rooms
    await app.rows(
      `INSERT INTO session (id, event_id, type, title, room_id, starts_local, ends_local, starts_at, ends_at, made_at)
       VALUES (gen_random_uuid(), $1, 'plenary', '{"en": "Opening"}', $2, '2028-12-04 09:00', '2028-12-04 10:00', '2028-12-04T01:00Z', '2028-12-04T02:00Z', $3)`,
      [event.id, hall?.id, testNow],
    )
    expect((await event.place({ rooms: [] })).problem).toMatchObject({ code: 'ROOM_IN_USE', carries: { sessions: 1 } })
    const rooms = [
      { name: { en: 'River Room' }, capacity: null, accessible: false },
      { id: hall?.id, name: { en: 'Great Hall' }, capacity: 200, accessible: true },
    ]
    const { body } = await event.place({ rooms })
    expect(body.rooms.map(({ name, sessions }) => [name['en'], sessions])).toEqual([
      ['River Room', 0],
      ['Great Hall', 1],
    ])
    expect(body.rooms[1]?.id).toBe(hall?.id)
  })

  test('of another event are not found', async () => {
    const [event, other] = [await described(), await described()]
    const [hall] = (await sheet(other.id)).rooms
    const rooms = [{ id: hall?.id, name: { en: 'Taken over' }, capacity: 1, accessible: false }]
    expect((await event.place({ rooms })).status).toBe(404)
  })
})

describe('the address', () => {
  const page = (slug: string) => app.ask(null, eventForPublic, { params: { slug } })

  test('of a draft changes without a trace; what was announced is found under its old ones for ever', async () => {
    const event = await described()
    const [first, second, third] = ['first', 'second', 'third'].map((word) => `${word}-${event.id.slice(-6)}`) as [
      string,
      string,
      string,
    ]
    await event.basics({ slug: first })
    await press(app, helene, event.id, 'announce')
    expect((await page(first)).body.slug).toBe(first)
    await event.basics({ slug: second })
    const { body } = await event.basics({ slug: third })
    expect(body.oldSlugs).toEqual([first, second])
    for (const old of [first, second]) expect((await page(old)).body).toMatchObject({ id: event.id, slug: third })
    expect((await event.basics({ slug: first })).body).toMatchObject({ slug: first, oldSlugs: [second, third] })
  })

  test('is nobody else’s, neither the present nor a former one', async () => {
    const [event, other] = [await described(), await described()]
    await press(app, helene, other.id, 'announce')
    const { slug } = await sheet(other.id)
    await other.basics({ slug: `moved-${other.id.slice(-6)}` })
    for (const taken of [slug, `moved-${other.id.slice(-6)}`])
      expect((await event.basics({ slug: taken })).problem.code).toBe('SLUG_TAKEN')
  })
})

test('a list asks as many questions for thirty events as for one', async () => {
  const chen = await app.person('Chen Yutong')
  const grantOf = (eventId: EventId) =>
    app.rows(
      `INSERT INTO role_grant (id, account_id, role, event_id, granted_at) VALUES (gen_random_uuid(), $1, 'organiser', $2, $3)`,
      [chen.accountId, eventId, testNow],
    )
  const asked = async () => {
    let rows = 0
    const queries = await countQueries(app, async () => {
      rows = (await app.ask(chen, eventsForOrganiser, {})).body.rows.length
    })
    return { rows, queries }
  }
  await grantOf((await draftSeminar(app, ground)).id)
  const one = await asked()
  for (let count = 0; count < 29; count++) await grantOf((await draftSeminar(app, ground)).id)
  const thirty = await asked()
  expect([one.rows, thirty.rows]).toEqual([1, 30])
  expect(one.queries).toBeGreaterThan(0)
  expect(thirty.queries).toBe(one.queries)
})
