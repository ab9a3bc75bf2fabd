import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { moveDelegates } from '@plenary/shared/contracts/visit/groups'
import { answerVisit, hostVisit, type StopForHost } from '@plenary/shared/contracts/visit/host'
import type { HostAnswer } from '@plenary/shared/contracts/visit/host.forms'
import { changeStop, moveStop, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { OrganiserStopMove } from '@plenary/shared/contracts/visit/organiser.forms'
import type { SiteId, StopId } from '@plenary/shared/language/ids'
import { headCount, type Travellers } from '@plenary/shared/rules/visit/heads'
import fc from 'fast-check'
import { headsOfGroup } from '../../server/src/features/visit/plan/plan.repository.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeGroup, makeHost, makeSite, makeStop, makeStudyVisit } from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

jest.setTimeout(300_000)

let testing: TestApp
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())

const which = fc.constantFrom<0 | 1>(0, 1)
const slot = fc.constantFrom(
  { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:00' },
  { startsLocal: '2028-12-05T10:00', endsLocal: '2028-12-05T11:00' },
  { startsLocal: '2028-12-06T09:00', endsLocal: '2028-12-06T10:30' },
)
const mostly = <Action extends string>(often: readonly Action[], seldom: readonly Action[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...often) }, { weight: 1, arbitrary: fc.constantFrom(...seldom) })
const organiserAct = fc.oneof(
  fc.record({
    act: fc.constant('press' as const),
    stop: which,
    action: mostly(['request', 'take', 'ask again'] as const, ['take back', 'propose anew'] as const),
  }),
  fc.record({ act: fc.constant('change' as const), stop: which, slot, site: which, askAgain: fc.boolean() }),
  fc.record({ act: fc.constant('group' as const), delegate: fc.nat(3), group: which, askAgain: fc.boolean() }),
)
const hostAct = fc.record({
  stop: which,
  action: mostly(['confirm', 'counter-propose'] as const, ['decline', 'call off'] as const),
  slot,
  heads: fc.integer({ min: 1, max: 4 }),
})
type OrganiserAct = typeof organiserAct extends fc.Arbitrary<infer Act> ? Act : never
type HostAct = typeof hostAct extends fc.Arbitrary<infer Act> ? Act : never

/** Two stops of two groups of two, at two sites of hosts for whom one person acts; both hosts are asked. */
async function madeForTwo() {
  const eventId = await makeEvent(testing)
  const helene = await organiserOf(testing, eventId)
  const yutong = await testing.person('Chen Yutong', { role: 'organiser', eventId })
  await makeStudyVisit(testing, eventId)
  const sites = [
    await makeSite(testing, eventId, { largestGroup: 3, mostAtOnce: 4 }),
    await makeSite(testing, eventId),
  ] as const
  const groups = [
    await makeGroup(testing, eventId, { letter: 'A' }),
    await makeGroup(testing, eventId, { letter: 'B' }),
  ] as const
  const siyuan = await makeHost(testing, sites[0].organisationId)
  await testing.rows(
    `INSERT INTO membership (id, organisation_id, person_id, kind, granted_at, granted_by_name) VALUES ($1, $2, $3, 'host contact', '2028-10-01', 'Chen Yutong')`,
    [randomUUID(), sites[1].organisationId, siyuan.personId],
  )
  const stops = [
    await makeStop(testing, eventId, { group: groups[0], site: sites[0] }),
    await makeStop(testing, eventId, { group: groups[1], site: sites[1], from: '13:00', until: '14:00' }),
  ] as const
  const plan = async () => (await testing.ask(helene, visitPlan, { params: { eventId } })).body
  return { eventId, helene, yutong, siyuan, sites, groups, stops, plan }
}
type Made = Awaited<ReturnType<typeof madeForTwo>>

async function organise(made: Made, who: Person, act: OrganiserAct): Promise<number> {
  const { eventId, groups, stops, sites } = made
  if (act.act === 'group') {
    const registration = groups.flatMap(({ delegates }) => delegates)[act.delegate] ?? ''
    const body = {
      registrationIds: [registration],
      groupId: groups[act.group].id,
      pinned: false,
      askAgain: act.askAgain,
    }
    return (await testing.ask(who, moveDelegates, { params: { eventId }, body: body as never })).status
  }
  const stop = (await made.plan()).stops.find(({ id }) => id === stops[act.stop])
  if (!stop) throw new Error('the plan lacks its stop')
  const { groupId, version } = stop
  const params = { stopId: stop.id }
  if (act.act === 'press') {
    const more = act.action === 'take' ? { moveOthers: true, askAgain: true } : {}
    return (
      await testing.ask(who, moveStop, { params, body: { action: act.action, ...more, version } as OrganiserStopMove })
    ).status
  }
  const fields = { groupId, siteId: sites[act.site].id, ...act.slot, programme: {}, receivedBy: '' }
  return (await testing.ask(who, changeStop, { params, body: { fields, version, askAgain: act.askAgain } })).status
}

/** What a host has agreed to: when, where, and for how many at most. */
interface Agreed {
  readonly startsLocal: string
  readonly endsLocal: string
  readonly siteId: SiteId
  readonly heads: number
}

/** Answers what is seen; keeps the last word of the host on each stop. */
async function answer(made: Made, act: HostAct, words: Map<StopId, Agreed | null>): Promise<number> {
  const params = { stopId: made.stops[act.stop] }
  const { status, body: seen } = await testing.ask(made.siyuan, hostVisit, { params })
  if (status !== 200) return status
  const given = await testing.ask(made.siyuan, answerVisit, { params, body: answerOf(act, seen) })
  if (given.status < 300) words.set(params.stopId, agreedBy(act, seen))
  return given.status
}

function answerOf(
  { action, slot: { startsLocal, endsLocal }, heads }: HostAct,
  { version }: Pick<StopForHost, 'version'>,
): HostAnswer {
  if (action === 'confirm') return { action, version }
  if (action === 'counter-propose') return { action, startsLocal, endsLocal, heads, version }
  return { action, reason: 'Closed', version }
}

function agreedBy(
  { action, slot: offered, heads }: HostAct,
  seen: Pick<StopForHost, 'startsLocal' | 'endsLocal' | 'site' | 'heads'>,
): Agreed | null {
  const siteId = seen.site.id
  if (action === 'confirm')
    return { startsLocal: seen.startsLocal, endsLocal: seen.endsLocal, siteId, heads: seen.heads }
  return action === 'counter-propose' ? { ...offered, siteId, heads } : null
}

/** Confirmed stops with another time or place than their host agreed to last, or with more people. */
async function unagreed(made: Made, words: ReadonlyMap<StopId, Agreed | null>) {
  const { stops, groups } = await made.plan()
  return stops.flatMap((stop) => {
    const agreed = words.get(stop.id)
    const heads = groups.find(({ id }) => id === stop.groupId)?.heads ?? 0
    const isSame =
      agreed &&
      agreed.startsLocal === stop.startsLocal &&
      agreed.endsLocal === stop.endsLocal &&
      agreed.siteId === stop.siteId
    return stop.state !== 'confirmed' || (isSame && heads <= agreed.heads) ? [] : [{ stop, heads, agreed }]
  })
}

test('whatever two organisers and a host do at once, no stop is confirmed that its host did not confirm in that form', async () => {
  let confirmed = 0
  const step = fc.record({ helene: organiserAct, yutong: organiserAct, siyuan: hostAct })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const made = await madeForTwo()
      const words = new Map<StopId, Agreed | null>()
      for (const stop of [0, 1] as const) await organise(made, made.helene, { act: 'press', stop, action: 'request' })
      for (const { helene, yutong, siyuan } of steps) {
        const statuses = await Promise.all([
          organise(made, made.helene, helene),
          organise(made, made.yutong, yutong),
          answer(made, siyuan, words),
        ])
        expect(statuses.filter((status) => status >= 500)).toEqual([])
        expect(await unagreed(made, words)).toEqual([])
        confirmed += (await made.plan()).stops.filter(({ state }) => state === 'confirmed').length
      }
    }),
    { numRuns: 6, endOnFailure: true },
  )
  // the property says something only where something was confirmed
  expect(confirmed).toBeGreaterThan(0)
})

/** Who is in a group: of four delegates of its own and four people of the event's, some more than once. */
const travellers = fc.record({
  delegates: fc.subarray([0, 1, 2, 3]),
  leader: fc.option(fc.nat(7)),
  interpreter: fc.option(fc.nat(7)),
  escorts: fc.array(fc.nat(7), { maxLength: 6 }),
})

test('headsOfGroup counts in SQL what headCount counts, on random groups', async () => {
  const eventId = await makeEvent(testing)
  await makeStudyVisit(testing, eventId)
  const others = await Promise.all([4, 5, 6, 7].map((n) => testing.person(`Escort ${n}`)))
  const expected = new Map<string, number>()
  for (const [n, one] of fc.sample(travellers, { numRuns: 60, seed: 20281114 }).entries()) {
    const group = randomUUID()
    const own = await Promise.all([0, 1, 2, 3].map((each) => testing.person(`Delegate ${each}`)))
    const idOf = (at: number | null) => (at === null ? null : ([...own, ...others][at]?.personId ?? null))
    const of: Travellers = {
      delegates: one.delegates.flatMap((at) => idOf(at) ?? []),
      leader: idOf(one.leader),
      interpreter: idOf(one.interpreter),
      escorts: one.escorts.flatMap((at) => idOf(at) ?? []),
    }
    await testing.rows(
      `INSERT INTO visit_group (id, event_id, letter, language, leader_id, interpreter_id, escorts, position) VALUES ($1, $2, $3, 'en', $4, $5, $6, $7)`,
      [group, eventId, `G${n}`, of.leader, of.interpreter, of.escorts, n],
    )
    for (const at of one.delegates) {
      const registration = await makeRegistration(testing, eventId, { state: 'confirmed' }, own[at])
      await testing.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [registration, group])
    }
    expected.set(group, headCount(of))
  }
  const rows = await testing.rows<{ id: string; heads: number }>(
    `SELECT id, ${headsOfGroup('visit_group')} AS heads FROM visit_group WHERE event_id = $1`,
    [eventId],
  )
  expect(new Map(rows.map(({ id, heads }) => [id, heads]))).toEqual(expected)
  expect(new Set(expected.values()).size).toBeGreaterThan(4)
})
