import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { agendaDraft, agendaReleases } from '@plenary/shared/contracts/agenda'
import { eventForOrganiser, eventsForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { eventsForPublic } from '@plenary/shared/contracts/event/public'
import { myRegistrations } from '@plenary/shared/contracts/registration/delegate'
import { registrationsOfEvent, seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { regionOf } from '@plenary/shared/language/countries'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { regionNames } from '@plenary/shared/language/regions'
import { registrationMoves } from '@plenary/shared/rules/registration/moves'
import { beforeAttendance, endedStates, registrationStates } from '@plenary/shared/rules/registration/states'
import { stopStates } from '@plenary/shared/rules/visit/states'
import { openingAfter } from '../../server/src/database/demo/loading/dates.js'
import { testNow } from '../support/clock.js'
import { type DemoApp, startDemo } from '../support/demo.js'

jest.setTimeout(180_000)

let demo: DemoApp
let seminar: EventId
let tookSeconds: number

beforeAll(async () => {
  demo = await startDemo(import.meta.url)
  const [event] = await demo.rows<{ id: string }>(`SELECT id FROM event WHERE slug = 'shanghai-seminar'`)
  seminar = eventId.parse(event?.id)
  tookSeconds = await loadedIn()
})
afterAll(() => demo.close())

/** Seconds of the processor. The filled database says it, because whoever filled it may have been another file. */
async function loadedIn(): Promise<number> {
  const [said] = await demo.rows<{ seconds: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS seconds FROM pg_database WHERE datname = 'demo'`,
  )
  return Number(said?.seconds)
}

test('loading takes half a minute of the processor at most, so that a free machine needs less than a minute', () => {
  expect(tookSeconds).toBeGreaterThan(0)
  expect(tookSeconds).toBeLessThan(30)
})

describe('the seminar', () => {
  test.each([
    { today: '2028-11-14', opening: '2028-12-04' },
    { today: '2028-11-19', opening: '2028-12-04' },
    { today: '2028-11-20', opening: '2029-12-04' },
    { today: '2028-12-31', opening: '2029-12-04' },
    { today: '2026-01-01', opening: '2026-12-04' },
  ])('opens on $opening when it is loaded on $today', ({ today, opening }) => {
    expect(openingAfter(today)).toBe(opening)
  })

  test('has 100 seats, of which 83 are confirmed and 11 offered, and its states add up', async () => {
    const { body } = await demo.ask(await demo.as('helene'), seatsOfEvent, { params: { eventId: seminar } })
    expect(body.event).toMatchObject({ places: 100, confirmed: 83, offered: 11, waiting: 22, free: 6 })
    for (const { places, confirmed, offered } of body.categories)
      expect(confirmed + offered).toBeLessThanOrEqual(places ?? Number.POSITIVE_INFINITY)
    const [all] = await demo.rows<{ count: number }>('SELECT count(*) FROM registration WHERE event_id = $1', [seminar])
    const [drafts] = await demo.rows<{ count: number }>(
      `SELECT count(*) FROM registration WHERE event_id = $1 AND state = 'draft'`,
      [seminar],
    )
    const counted = body.states.filter(({ state }) => state !== 'draft').reduce((sum, { count }) => sum + count, 0)
    expect([Number(all?.count), counted + Number(drafts?.count)]).toEqual([160, 160])
  })

  test('has registrations in every state that there is before it begins', async () => {
    const states = await demo.rows<{ state: string }>('SELECT DISTINCT state FROM registration WHERE event_id = $1', [
      seminar,
    ])
    expect(states.map(({ state }) => state).sort()).toEqual([...new Set([...beforeAttendance, ...endedStates])].sort())
  })

  test('draws people from 70 countries or more, in every region', async () => {
    const rows = await demo.rows<{ country: string }>(
      'SELECT DISTINCT country FROM registration WHERE event_id = $1 AND country IS NOT NULL',
      [seminar],
    )
    expect(rows.length).toBeGreaterThanOrEqual(70)
    expect([...new Set(rows.map(({ country }) => regionOf(country)))].sort()).toEqual([...regionNames].sort())
  })

  test('has two releases of an agenda of at least 44 placed sessions, and a draft of four changes with three conflicts', async () => {
    const yutong = await demo.as('yutong')
    const draft = (await demo.ask(yutong, agendaDraft, { params: { eventId: seminar } })).body
    expect(draft.sessions.filter(({ startsLocal }) => startsLocal !== null).length).toBeGreaterThanOrEqual(44)
    expect(draft.conflicts.map(({ kind }) => kind).sort()).toEqual(['interpretation', 'person', 'room'])
    const changes = draft.changes.map(({ change, moved, edited }) => [change, moved.room, edited])
    expect(changes.sort()).toEqual([
      ['added', false, []],
      ['changed', false, ['title']],
      ['changed', true, []],
      ['removed', false, []],
    ])
    const releases = await demo.ask(yutong, agendaReleases, { params: { eventId: seminar } })
    expect(releases.body.releases.map(({ number }) => number).sort()).toEqual([1, 2])
  })

  test('has a first on the waiting list, for whom there is no place yet', async () => {
    const { body } = await demo.ask(await demo.as('tomasz'), myRegistrations, {})
    expect(body.rows).toEqual([expect.objectContaining({ state: 'waitlisted' })])
    const { body: list } = await demo.ask(await demo.as('helene'), registrationsOfEvent, {
      params: { eventId: seminar },
      query: { state: 'waitlisted', limit: 60 },
    })
    expect(list.rows.filter(({ rank }) => rank === 1).map(({ familyName }) => familyName)).toEqual(['Wierzbicki'])
  })
})

describe('the visits', () => {
  const clinic = 'needs-clinic-bangkok'
  const states = (table: string, of: string) =>
    demo.rows<{ state: string; count: number }>(
      `SELECT ${table}.state, count(*)::int FROM ${table} ${of} GROUP BY ${table}.state ORDER BY ${table}.state`,
    )

  test('have stops in every state, and one that goes on while the demo is loaded', async () => {
    const found = await states('visit_stop', '')
    expect(found.map(({ state }) => state)).toEqual([...stopStates].sort())
    const now = await demo.rows(
      `SELECT event.slug FROM visit_stop JOIN event ON event.id = event_id
       WHERE visit_stop.state = 'confirmed' AND visit_stop.starts_at <= $1 AND visit_stop.ends_at > $1`,
      [testNow],
    )
    expect(now).toEqual([{ slug: clinic }])
  })

  test('have four groups: Zhihao leads A, and Amina travels with B', async () => {
    const [zhihao, amina] = [await demo.as('zhihao'), await demo.as('amina')]
    const groups = await demo.rows(
      `SELECT letter, leader_id = $2 AS led, EXISTS (SELECT 1 FROM visit_member JOIN registration ON registration.id = registration_id
         WHERE group_id = visit_group.id AND person_id = $3) AS amina FROM visit_group WHERE event_id = $1 ORDER BY letter`,
      [seminar, zhihao.personId, amina.personId],
    )
    expect(groups).toEqual([
      { letter: 'A', led: true, amina: false },
      { letter: 'B', led: false, amina: true },
      { letter: 'C', led: false, amina: false },
      { letter: 'D', led: false, amina: false },
    ])
  })

  test('have been wished for by 90 delegates, each ranking from one on', async () => {
    const [wishes] = await demo.rows(
      'SELECT count(DISTINCT registration_id)::int AS people, min(rank), max(rank) FROM wish',
    )
    expect(wishes).toEqual({ people: 90, min: 1, max: 4 })
  })

  test('have lists that are due, sent, acknowledged and superseded, all at one host, which lost one visitor between two numbers', async () => {
    const lists = await demo.rows(
      `SELECT visitor_list.state, number, gone, host.name->>'en' AS host FROM visitor_list JOIN visit_stop ON visit_stop.id = stop_id
       JOIN site ON site.id = site_id JOIN organisation host ON host.id = organisation_id ORDER BY visit_stop.starts_at, number`,
    )
    const host = 'Chao Phraya Meter Works'
    expect(lists).toEqual([
      { state: 'acknowledged', number: 1, gone: 0, host },
      { state: 'superseded', number: 1, gone: 0, host },
      { state: 'acknowledged', number: 2, gone: 1, host },
      { state: 'sent', number: 1, gone: 0, host },
      { state: 'draft', number: 1, gone: 0, host },
    ])
  })

  test('say everything that delegates read in Arabic too', async () => {
    const texts = ['name', 'description', 'address', 'access_rules', 'document_rules', 'equipment', 'photo_policy']
    const sites = texts.map((text) => `(SELECT site.${text} AS said FROM site)`)
    const visits = `(SELECT objectives AS said FROM study_visit) UNION ALL (SELECT jsonb_array_elements(questions) FROM study_visit)`
    const without = await demo.rows(
      `SELECT said FROM (${sites.join(' UNION ALL ')} UNION ALL ${visits} UNION ALL (SELECT programme FROM visit_stop)) one
       WHERE said <> '{}' AND NOT said ? 'ar'`,
    )
    expect(without).toEqual([])
  })

  test('take delegates whom a party has approved, is still asked about, and objected to', async () => {
    const found = await states('approval', `JOIN event ON event.id = event_id WHERE event.slug = 'shanghai-seminar'`)
    expect(found.map(({ state }) => state)).toEqual(['approved', 'asked', 'objected'])
  })
})

describe('what was done', () => {
  test('people are named in it as they call themselves', async () => {
    const names = await demo.rows<{ name: string }>(
      'SELECT DISTINCT actor_name AS name FROM audit WHERE account_id IS NOT NULL',
    )
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Hélène Marchetti', 'Chen Yutong', 'Babajide Ayodele', 'Amina Wanjiru Kariuki']),
    )
  })

  test('every move left an audit entry that starts where the one before it ended', async () => {
    const lines = await demo.rows<{ id: string; act: string; from: string | null; to: string }>(
      `SELECT object_id AS id, act, from_state AS "from", to_state AS "to" FROM audit
       WHERE word = 'registration' AND to_state IS NOT NULL ORDER BY audit.id`,
    )
    const at = new Map<string, string>()
    for (const { id, act, from, to } of lines) {
      expect([id, act, from]).toEqual([id, act, at.get(id) ?? (act === 'succeed' ? null : 'draft')])
      if (act !== 'succeed') expect(Object.keys(registrationMoves)).toContain(act)
      at.set(id, to)
    }
    const now = await demo.rows<{ id: string; state: string }>('SELECT id, state FROM registration')
    for (const { id, state } of now) expect([id, state]).toEqual([id, at.get(id) ?? 'draft'])
    expect(now.every(({ state }) => registrationStates.some((known) => known === state))).toBe(true)
  })

  test('nothing in it is later than the load, and what came later was written later', async () => {
    const [latest] = await demo.rows<{ at: Date }>('SELECT max(at) AS at FROM audit')
    expect(latest?.at.toISOString() ?? '').toMatch(/^2028-11-1[34]/)
    expect(latest && latest.at <= new Date(testNow)).toBe(true)
    const backwards = await demo.rows(
      'SELECT 1 FROM (SELECT at, lag(at) OVER (ORDER BY id) AS before FROM audit) one WHERE before > at',
    )
    expect(backwards).toEqual([])
  })

  test('all news was told, every letter went out at its time, and no job is left', async () => {
    expect(await demo.rows('SELECT 1 FROM announcement WHERE told_at IS NULL')).toEqual([])
    expect(await demo.rows('SELECT DISTINCT state FROM delivery')).toEqual([{ state: 'sent' }])
    expect(await demo.rows(`SELECT 1 FROM delivery WHERE sent_at > due_at + interval '1 minute'`)).toEqual([])
    expect(await demo.rows('SELECT 1 FROM graphile_worker.jobs')).toEqual([])
  })

  test('nothing is left for the clock to do at that minute', async () => {
    const before = await demo.rows('SELECT count(*) FROM audit')
    await demo.sweep()
    await demo.jobs()
    expect(await demo.rows('SELECT count(*) FROM audit')).toEqual(before)
  })
})

describe('the events', () => {
  test('one is over with its attendance, one runs, one is to come, one is a draft', async () => {
    const events = await demo.rows('SELECT slug, state FROM event ORDER BY starts_on')
    expect(events).toEqual([
      { slug: 'clean-cooking-kathmandu', state: 'concluded' },
      { slug: 'needs-clinic-bangkok', state: 'in progress' },
      { slug: 'shanghai-seminar', state: 'registration open' },
      { slug: 'island-water-apia', state: 'draft' },
    ])
    const attendance = await demo.rows(
      `SELECT registration.state, count(*)::int FROM registration JOIN event ON event.id = event_id
       WHERE slug = 'clean-cooking-kathmandu' GROUP BY registration.state ORDER BY registration.state`,
    )
    expect(attendance).toEqual([
      { state: 'attended', count: 34 },
      { state: 'no show', count: 2 },
      { state: 'partly attended', count: 2 },
      { state: 'withdrawn', count: 1 },
    ])
  })

  test('the public sees all but the draft', async () => {
    const coming = await demo.ask(null, eventsForPublic, { query: {} })
    const past = await demo.ask(null, eventsForPublic, { query: { when: 'past' } })
    expect(coming.body.rows.map(({ slug }) => slug)).toEqual(['needs-clinic-bangkok', 'shanghai-seminar'])
    expect(past.body.rows.map(({ slug }) => slug)).toEqual(['clean-cooking-kathmandu'])
  })
})

describe('the cast', () => {
  const seen = async (member: Parameters<DemoApp['as']>[0]) =>
    (await demo.ask(await demo.as(member), eventsForOrganiser, {})).body

  test('Hélène organises all four, Yutong the seminar; Babajide reviews it, and receives people at the clinic', async () => {
    expect((await seen('helene')).rows).toHaveLength(4)
    expect((await seen('yutong')).rows.map(({ slug }) => slug)).toEqual(['shanghai-seminar'])
    expect((await seen('babajide')).rows.map(({ slug }) => slug)).toEqual(['needs-clinic-bangkok', 'shanghai-seminar'])
    const may = async (member: 'yutong' | 'babajide') =>
      (await demo.ask(await demo.as(member), eventForOrganiser, { params: { eventId: seminar } })).body.may
    expect([await may('yutong'), await may('babajide')].map((all) => all.includes('registration.decide'))).toEqual([
      true,
      false,
    ])
  })

  test.each([
    { member: 'amina', states: ['attended', 'confirmed'] },
    { member: 'nusrat', states: ['attended', 'confirmed'] },
    { member: 'losa', states: [] },
    { member: 'zhihao', states: [] },
    { member: 'siyuan', states: [] },
  ] as const)('$member has registrations that are $states', async ({ member, states }) => {
    const { body } = await demo.ask(await demo.as(member), myRegistrations, {})
    expect(body.rows.map(({ state }) => state).sort()).toEqual(states)
  })

  test('Siyuan speaks: the agenda knows the account by its address', async () => {
    const siyuan = await demo.as('siyuan')
    const parts = await demo.rows('SELECT 1 FROM session_person WHERE person_id = $1', [siyuan.personId])
    expect(parts.length).toBeGreaterThan(0)
  })
})
