import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import {
  createEvent,
  eventForOrganiser,
  eventsForOrganiser,
  moveEvent,
  removeEvent,
} from '@plenary/shared/contracts/event/organiser'
import { eventForPublic, eventsForPublic } from '@plenary/shared/contracts/event/public'
import type { EventId } from '@plenary/shared/language/ids'
import { EventMoves } from '../../server/src/features/event/event.moves.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import { describe as describeEvent, draftSeminar, type Ground, makeGround, press } from '../support/events.js'
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
const stateOf = async (eventId: EventId) => (await sheet(eventId)).state

async function announced() {
  const { id } = await draftSeminar(app, ground)
  await describeEvent(app, helene, id)
  const { body } = await press(app, helene, id, 'announce')
  return body
}

describe('a new event', () => {
  test('is a draft with an address from its title, and whoever made it organises it', async () => {
    const draft = await draftSeminar(app, ground, { title: { en: 'Readiness levels in practice' } })
    expect(draft).toMatchObject({
      state: 'draft',
      slug: 'readiness-levels-in-practice',
      startsAt: '2028-12-03T16:00:00.000Z',
      endsAt: '2028-12-07T16:00:00.000Z',
      days: ['2028-12-04', '2028-12-05', '2028-12-06', '2028-12-07'],
    })
    const grants = await app.rows('SELECT role FROM role_grant WHERE event_id = $1 AND account_id = $2', [
      draft.id,
      helene.accountId,
    ])
    expect(grants).toEqual([{ role: 'organiser' }])
  })

  test('of the same title gets another address', async () => {
    const slugs = []
    for (let count = 0; count < 3; count++)
      slugs.push((await draftSeminar(app, ground, { title: { en: 'Same' } })).slug)
    expect(slugs).toEqual(['same', 'same-2028', 'same-2028-2'])
  })

  test.each([
    { name: 'a zone that is none', changes: { zone: 'Asia/Atlantis' }, problem: 'unknownZone' },
    { name: 'an end before its start', changes: { endsOn: '2028-12-03' }, problem: 'endsBeforeStart' },
  ])('is refused with $name', async ({ changes, problem }) => {
    const answer = (await draftSeminar(app, ground, changes)) as unknown
    expect(answer).toMatchObject({ code: 'INVALID', carries: { problems: [{ problem }] } })
  })

  test('is made in one of the actor’s programmes; another is as if it were not there', async () => {
    const stranger = await app.person('Chen Yutong', { role: 'programme manager', programmeId: ground.programmeId })
    const elsewhere = await makeGround(app)
    const body = {
      programmeId: elsewhere.programmeId,
      type: 'training',
      title: { en: 'Elsewhere' },
      acronym: 'E',
      startsOn: '2029-01-01',
      endsOn: '2029-01-02',
      zone: 'UTC',
      city: {},
    } as const
    expect((await app.ask(stranger, createEvent, { body })).status).toBe(404)
    expect((await app.ask(stranger, createEvent, { body: { ...body, programmeId: ground.programmeId } })).status).toBe(
      200,
    )
  })

  test('is removed while it is a draft, and not later', async () => {
    const draft = await draftSeminar(app, ground)
    expect((await app.ask(helene, removeEvent, { params: { eventId: draft.id } })).status).toBe(204)
    const { id } = await announced()
    const { problem } = await app.ask(helene, removeEvent, { params: { eventId: id } })
    expect(problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED', carries: { state: 'announced' } })
  })
})

describe('moves', () => {
  test('an incomplete draft says what is missing, before and when announcing', async () => {
    const { id, missing, can } = await draftSeminar(app, ground)
    expect(missing).toEqual([
      'summary',
      'languages',
      'place',
      'seats',
      'categories',
      'who pays',
      'how to take part',
      'contact',
    ])
    expect(can.announce).toEqual({ ok: false, code: 'EVENT_INCOMPLETE', carries: { missing } })
    const { problem } = await press(app, helene, id, 'announce')
    expect(problem).toMatchObject({ code: 'EVENT_INCOMPLETE', carries: { missing } })
  })

  test('a described draft is announced, opened early by hand, closed, and everything is written down', async () => {
    const { id, can } = await announced()
    expect(Object.keys(can).sort()).toEqual(['cancel', 'open', 'postpone'])
    const opened = await press(app, helene, id, 'open')
    expect(opened.body).toMatchObject({ state: 'registration open', opensLocal: '2028-11-14T10:20', opensAt: testNow })
    expect((await press(app, helene, id, 'close')).body.state).toBe('registration closed')
    const audit = await app.ask(helene, auditOfEvent, { params: { eventId: id } })
    expect(audit.body.rows.filter(({ toState }) => toState).map(({ act, fromState }) => [act, fromState])).toEqual([
      ['close', 'registration open'],
      ['open', 'announced'],
      ['announce', 'draft'],
      ['create', null],
    ])
    const facts = await app.rows<{ fact: string }>(
      `SELECT fact FROM announcement WHERE about->>'eventId' = $1 AND fact <> 'event.changed' ORDER BY id`,
      [id],
    )
    expect(facts.map(({ fact }) => fact)).toEqual([
      'event.announced',
      'event.registration opened',
      'event.registration closed',
    ])
  })

  test('the clock opens, closes and starts in its minutes', async () => {
    const { id } = await announced()
    const at = async (time: string) => {
      app.clock.set(time)
      await app.sweep()
      return stateOf(id)
    }
    expect(await at('2028-11-20T00:59:00Z')).toBe('announced')
    expect(await at('2028-11-20T01:00:00Z')).toBe('registration open')
    expect(await at('2028-11-27T15:59:00Z')).toBe('registration closed')
    expect(await at('2028-12-03T15:59:00Z')).toBe('registration closed')
    expect(await at('2028-12-03T16:00:00Z')).toBe('in progress')
    expect(await at('2028-12-10T16:00:00Z')).toBe('in progress')
  })

  test('what nobody opened closes and starts in one sweep', async () => {
    const { id } = await announced()
    await app.rows(
      'UPDATE event SET opens_at = NULL, closes_at = NULL, opens_local = NULL, closes_local = NULL WHERE id = $1',
      [id],
    )
    app.clock.set('2028-12-04T00:00:00Z')
    await app.sweep()
    expect(await stateOf(id)).toBe('in progress')
  })

  test('a move needs its reason', async () => {
    const { id } = await announced()
    expect((await press(app, helene, id, 'postpone')).problem.code).toBe('REASON_NEEDED')
    expect((await press(app, helene, id, 'start')).problem).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      carries: { state: 'announced' },
    })
  })

  test('of two who press at once one moves the event, the other is told that it changed', async () => {
    const { id, version } = await announced()
    const chen = await app.person('Chen Yutong', { role: 'organiser', eventId: id })
    const answers = await Promise.all(
      [helene, chen, helene, chen].map((who) =>
        app.ask(who, moveEvent, { params: { eventId: id }, body: { action: 'open', version } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(new Set(answers.flatMap(({ status, problem }) => (status === 409 ? [problem.code] : [])))).toEqual(
      new Set(['CHANGED_MEANWHILE']),
    )
  })

  test('cancelling says the count first, and what follows happens in the same transaction or not at all', async () => {
    const { id } = await announced()
    await makeRegistration(app, id, { state: 'confirmed' })
    await makeRegistration(app, id, { state: 'withdrawn' })
    expect((await sheet(id)).consequences).toMatchObject({ cancel: [{ what: 'registrations cancelled', count: 1 }] })

    const seen: unknown[] = []
    app.app.get(EventMoves).whenCancelled(async ({ eventId, reason }) => {
      seen.push(reason)
      if (reason === 'fails') throw new Error(`no ${eventId}`)
    })
    expect((await press(app, helene, id, 'cancel', 'fails')).status).toBe(500)
    expect(await stateOf(id)).toBe('announced')
    expect((await press(app, helene, id, 'cancel', 'typhoon')).body.state).toBe('cancelled')
    expect(seen).toEqual(['fails', 'typhoon'])
    const page = await app.ask(null, eventForPublic, { params: { slug: (await sheet(id)).slug } })
    expect(page.body).toMatchObject({ state: 'cancelled', deadlines: [], registrationOpen: false })
  })
})

describe('who sees what', () => {
  test('a draft is nobody’s but its organisers’, also when it is postponed or cancelled unseen', async () => {
    const { id, slug } = await draftSeminar(app, ground, { title: { en: 'A secret training' } })
    const page = () => app.ask(null, eventForPublic, { params: { slug } })
    const missing = await app.ask(null, eventForPublic, { params: { slug: 'no-such-event' } })
    const secret = await page()
    expect([secret.status, secret.problem.code, secret.problem.carries]).toEqual([404, 'NOT_FOUND', {}])
    expect(secret.problem.code).toBe(missing.problem.code)
    await press(app, helene, id, 'cancel', 'not needed')
    expect((await page()).status).toBe(404)
  })

  test('an organiser of another event finds nothing', async () => {
    const [mine, other] = [await draftSeminar(app, ground), await draftSeminar(app, ground)]
    const chen = await app.person('Chen Yutong', { role: 'organiser', eventId: mine.id })
    expect((await app.ask(chen, eventForOrganiser, { params: { eventId: other.id } })).status).toBe(404)
    expect((await app.ask(chen, eventsForOrganiser, {})).body.rows.map(({ id }) => id)).toEqual([mine.id])
    const desk = await app.person('Desk', { role: 'desk', eventId: mine.id })
    const seen = await app.ask(desk, eventForOrganiser, { params: { eventId: mine.id } })
    expect([seen.body.can, seen.body.may]).toEqual([
      {},
      ['event.read', 'registration.attend', 'agenda.read', 'visit.read'],
    ])
  })

  test('the public list is paged, coming first by day, past from the latest back', async () => {
    const { id } = await announced()
    const coming = await app.ask(null, eventsForPublic, { query: { limit: 1 } })
    expect([coming.body.rows.length, typeof coming.body.next]).toEqual([1, 'string'])
    const seen = new Set<string>()
    for (let after: string | null | undefined; after !== null; ) {
      const { body } = await app.ask(null, eventsForPublic, { query: { limit: 2, ...(after && { after }) } })
      for (const row of body.rows) {
        expect(seen).not.toContain(row.id)
        seen.add(row.id)
      }
      after = body.next
    }
    expect(seen).toContain(id)
    app.clock.set('2029-01-01T00:00:00Z')
    const past = await app.ask(null, eventsForPublic, { query: { when: 'past', limit: 50 } })
    expect(past.body.rows.map((row) => row.id)).toContain(id)
  })
})
