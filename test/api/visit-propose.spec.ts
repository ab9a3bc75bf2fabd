import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { delegatesOfVisit } from '@plenary/shared/contracts/visit/groups'
import { proposeGroups, takeProposal } from '@plenary/shared/contracts/visit/proposal'
import type { EventId } from '@plenary/shared/language/ids'
import { Solver, SolvingFailed } from '../../server/src/adapters/solver/solver.js'
import { Proposer } from '../../server/src/features/visit/proposal/proposer.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import {
  type MadeGroup,
  makeGroup,
  makeSite,
  makeStop,
  makeStudyVisit,
  makeTransfer,
  onBehalf,
  press,
} from '../support/visits.js'
import { makeEvent, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let eventId: EventId
let address: string
let searches: jest.SpiedFunction<Proposer['propose']>

beforeAll(async () => {
  testing = await startApp(import.meta.url)
  await testing.app.listen(0, '127.0.0.1')
  address = await testing.app.getUrl()
})
afterAll(() => testing.close())
afterEach(() => {
  jest.restoreAllMocks()
})
beforeEach(async () => {
  searches = jest.spyOn(testing.app.get(Proposer), 'propose')
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  await makeStudyVisit(testing, eventId)
})

const once = async (holds: () => boolean) => {
  while (!holds()) await setTimeout(5)
}
const propose = () => testing.ask(helene, proposeGroups, { params: { eventId } })
const take = async (askAgain = false) => {
  const { groups, basis } = (await propose()).body
  return testing.ask(helene, takeProposal, { params: { eventId }, body: { groups, basis, askAgain } })
}
const groupsNow = async () => {
  const { rows } = (await testing.ask(helene, delegatesOfVisit, { params: { eventId } })).body
  return new Map(rows.map(({ id, groupId }) => [id, groupId]))
}

/** Two groups of two at two sites; all four delegates stand in the first. */
async function twoGroups(): Promise<[MadeGroup, MadeGroup]> {
  const bank = await makeSite(testing, eventId, { name: 'Green Technology Bank' })
  const village = await makeSite(testing, eventId, { name: 'Low-carbon village' })
  const a = await makeGroup(testing, eventId, { letter: 'A', delegates: 4, vehiclePlaces: 2 })
  const b = await makeGroup(testing, eventId, { letter: 'B', delegates: 0, vehiclePlaces: 2 })
  await makeStop(testing, eventId, { group: a, site: bank })
  await makeStop(testing, eventId, { group: b, site: village })
  for (const id of a.delegates.slice(2))
    await testing.rows('INSERT INTO wish (registration_id, site_id, rank) VALUES ($1, $2, 1)', [id, village.id])
  return [a, b]
}

test('who wished for a site is proposed to the group that goes there, nobody moves before it is taken, and then all do', async () => {
  const [a, b] = await twoGroups()
  const { body } = await propose()
  expect(body).toMatchObject({ people: 4, leftOver: 0, wished: 2, noWish: 0, moved: 2, proven: true, gap: 0 })
  expect(body.ranks).toEqual([{ wished: 2, granted: 2 }])
  expect(new Set((await groupsNow()).values())).toEqual(new Set([a.id]))
  expect((await take()).status).toBe(204)
  const now = await groupsNow()
  expect(a.delegates.map((id) => now.get(id))).toEqual([a.id, a.id, b.id, b.id])
})

test('who is pinned stays, and who has no place in any group is without one', async () => {
  const [a] = await twoGroups()
  const [, , third] = a.delegates
  await testing.rows('UPDATE visit_member SET pinned = true WHERE registration_id = $1', [third])
  await testing.rows(`UPDATE visit_group SET vehicle_places = 1 WHERE event_id = $1 AND letter = 'B'`, [eventId])
  const { body } = await propose()
  expect([body.leftOver, body.noWish]).toEqual([1, 1])
  expect((await take()).problem).toBeUndefined()
  const now = await groupsNow()
  if (!third) throw new Error('the group has no third delegate')
  expect(now.get(third)).toBe(a.id)
  expect([...now.values()].filter((groupId) => groupId === null)).toHaveLength(1)
})

test('a host that confirmed fewer must be asked again first, and until somebody agrees nobody moves', async () => {
  const [a, b] = await twoGroups()
  const site = await makeSite(testing, eventId, { name: 'Water laboratory' })
  await testing.rows('UPDATE visit_member SET group_id = $1 WHERE registration_id = $2', [b.id, a.delegates[0]])
  const id = await makeStop(testing, eventId, { group: b, site, from: '14:00', until: '15:00' })
  await makeTransfer(testing, eventId, { group: b, from: '11:00', until: '14:00' })
  expect((await press(testing, helene, { eventId, id }, { action: 'request' })).problem).toBeUndefined()
  expect((await press(testing, helene, { eventId, id }, { action: 'confirm', onBehalf })).problem).toBeUndefined()
  const before = await groupsNow()
  expect((await take()).problem).toMatchObject({ code: 'HOST_MUST_BE_ASKED', carries: { stops: 1 } })
  expect(await groupsNow()).toEqual(before)
  expect((await take(true)).status).toBe(204)
})

test('nothing is proposed without groups, nor for nobody', async () => {
  expect((await propose()).problem.code).toBe('NO_GROUPS')
  await makeGroup(testing, eventId, { delegates: 0 })
  expect((await propose()).problem.code).toBe('NOBODY_TO_GROUP')
})

test('a group of another event is not filled', async () => {
  const [a] = await twoGroups()
  const other = await makeEvent(testing)
  await makeStudyVisit(testing, other)
  const elsewhere = await makeGroup(testing, other, { delegates: 0 })
  const groups = [{ groupId: elsewhere.id, registrationIds: [...a.delegates] }]
  const { basis } = (await propose()).body
  const body = { groups, basis, askAgain: false }
  expect((await testing.ask(helene, takeProposal, { params: { eventId }, body })).status).toBe(404)
})

test('a proposal is not taken once another organiser moved or pinned somebody', async () => {
  const [a] = await twoGroups()
  const { groups, basis } = (await propose()).body
  await testing.rows('UPDATE visit_member SET pinned = true WHERE registration_id = $1', [a.delegates[3]])
  const before = await groupsNow()
  const body = { groups, basis, askAgain: false }
  const { problem } = await testing.ask(helene, takeProposal, { params: { eventId }, body })
  expect(problem.code).toBe('CHANGED_MEANWHILE')
  expect(await groupsNow()).toEqual(before)
})

test('the same people, groups and wishes get the same proposal', async () => {
  await twoGroups()
  const once = await propose()
  expect((await propose()).body).toEqual(once.body)
})

describe('while the solver is busy', () => {
  let letGo: () => void
  beforeEach(async () => {
    await twoGroups()
    void testing.app.get(Solver).inTurn(() => new Promise<void>((done) => (letGo = done)))
  })

  test('a second search for the same event is refused, and the first gets its proposal', async () => {
    const both = Promise.all([propose(), propose()])
    await once(() => searches.mock.calls.length > 0)
    letGo()
    const [one, other] = (await both).sort((a, b) => a.status - b.status)
    expect([one.status, other.problem.code]).toEqual([200, 'SEARCH_RUNNING'])
    expect((await propose()).status).toBe(200)
  })

  test('whoever closes the page gives the search up', async () => {
    const leaving = new AbortController()
    const path = proposeGroups.path.replace('{eventId}', eventId)
    const asked = fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { cookie: helene.cookie },
      signal: leaving.signal,
    })
    await once(() => searches.mock.calls.length > 0)
    leaving.abort()
    await expect(asked).rejects.toThrow()
    await expect(searches.mock.results[0]?.value).rejects.toThrow('gone')
    letGo()
    expect((await propose()).status).toBe(200)
  })
})

test('a search that fails is refused in words', async () => {
  await twoGroups()
  jest.spyOn(testing.app.get(Solver), 'inTurn').mockRejectedValueOnce(new SolvingFailed('the thread ended'))
  expect((await propose()).problem.code).toBe('SEARCH_FAILED')
})
