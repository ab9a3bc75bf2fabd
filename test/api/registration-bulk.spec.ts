import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { moveRegistrations, verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { type EventWishes, makeEvent, makeRegistration } from '../support/world.js'

let app: TestApp
let anna: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  anna = await app.person('Anna Admin', { role: 'administrator' })
})
afterAll(() => app.close())

async function eventWith(states: readonly RegistrationState[], wishes: EventWishes = {}) {
  const eventId = await makeEvent(app, wishes)
  const ids: RegistrationId[] = []
  for (const state of states) ids.push(await makeRegistration(app, eventId, { state }))
  return { eventId, ids }
}

const verdicts = async (eventId: EventId, ids: RegistrationId[], who = anna) => {
  const { body } = await app.ask(who, verdictsOfRegistrations, { params: { eventId }, body: { ids } })
  return Object.fromEntries(body.actions.map(({ action, ...rest }) => [action, rest]))
}

const moveAll = async (eventId: EventId, ids: RegistrationId[], move: OrganiserMove, who = anna) =>
  (await app.ask(who, moveRegistrations, { params: { eventId }, body: { ids, move } })).body

const statesOf = async (eventId: EventId) =>
  (
    await app.rows<{ state: string }>('SELECT state FROM registration WHERE event_id = $1 ORDER BY number', [eventId])
  ).map(({ state }) => state)

describe('verdicts of a selection', () => {
  test('say for each act how many it can be done for, and what stands in the way of the others', async () => {
    const { eventId, ids } = await eventWith(['shortlisted', 'shortlisted', 'under review', 'confirmed'])
    const of = await verdicts(eventId, ids)
    expect(of['offer']).toEqual({ allowed: 3, refused: [{ code: 'MOVE_NOT_ALLOWED', count: 1, carries: {} }] })
    expect(of['shortlist']).toMatchObject({ allowed: 1 })
    expect(of['take up']).toBeUndefined()
  })

  test('name the quota that is used up', async () => {
    const { eventId, ids } = await eventWith(['confirmed', 'shortlisted'], {
      categories: [{ category: 'government delegate', quota: 1 }],
    })
    expect((await verdicts(eventId, ids))['offer']).toEqual({
      allowed: 0,
      refused: [
        { code: 'MOVE_NOT_ALLOWED', count: 1, carries: {} },
        { code: 'QUOTA_FULL', count: 1, carries: { quota: 1 } },
      ],
    })
  })

  test('count only as many offers as there are seats left', async () => {
    const { eventId, ids } = await eventWith(['shortlisted', 'shortlisted', 'shortlisted'], { seats: 2 })
    expect((await verdicts(eventId, ids))['offer']).toEqual({
      allowed: 2,
      refused: [{ code: 'OFFER_LIMIT_REACHED', count: 1, carries: { limit: 2 } }],
    })
  })

  test('are those of the reader: a reviewer offers nothing', async () => {
    const { eventId, ids } = await eventWith(['under review'])
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    expect(Object.keys(await verdicts(eventId, ids, reviewer)).sort()).toEqual(['return', 'shortlist'])
  })

  test('take the same number of queries for one and for thirty', async () => {
    const one = await eventWith(['shortlisted'])
    const thirty = await eventWith(Array.from({ length: 30 }, () => 'shortlisted' as const))
    const asked = ({ eventId, ids }: typeof one) => countQueries(app, () => verdicts(eventId, ids))
    expect(await asked(thirty)).toBe(await asked(one))
  })

  test('leave out what belongs to another event, and drafts', async () => {
    const { eventId } = await eventWith([])
    const other = await eventWith(['shortlisted', 'draft'])
    expect(await verdicts(eventId, other.ids)).toEqual({})
  })
})

describe('one move for many', () => {
  test('is done where it may be, and says of the others why not', async () => {
    const { eventId, ids } = await eventWith(['shortlisted', 'submitted', 'shortlisted'])
    const { done, refused, undo } = await moveAll(eventId, ids, { action: 'put back' })
    expect(done).toEqual([ids[0], ids[2]])
    expect(refused).toEqual([{ id: ids[1], code: 'MOVE_NOT_ALLOWED', carries: { state: 'submitted' } }])
    expect(undo).toEqual({ action: 'shortlist' })
    expect(await statesOf(eventId)).toEqual(['under review', 'submitted', 'under review'])
  })

  test('offers the last seats in the order of the numbers', async () => {
    const { eventId, ids } = await eventWith(['shortlisted', 'shortlisted', 'shortlisted'], { seats: 2 })
    const { done, refused } = await moveAll(eventId, [...ids].reverse(), { action: 'offer' })
    expect(done).toEqual(ids.slice(0, 2))
    expect(refused).toMatchObject([{ code: 'OFFER_LIMIT_REACHED' }])
  })

  test.each([
    { from: 'under review', move: { action: 'shortlist' } },
    { from: 'shortlisted', move: { action: 'put back' } },
    { from: 'under review', move: { action: 'do not select' } },
    { from: 'waitlisted', move: { action: 'do not select' } },
    { from: 'attended', move: { action: 'record attendance', attendance: 'no show' } },
  ] as const)('$move.action from $from can be undone', async ({ from, move }) => {
    const { eventId, ids } = await eventWith([from, from])
    app.clock.set('2028-12-05T02:00:00Z')
    const { undo } = await moveAll(eventId, ids, move)
    if (!undo) throw new Error('no way back')
    await moveAll(eventId, ids, undo)
    app.clock.set('2028-11-14T02:20:00Z')
    expect(await statesOf(eventId)).toEqual([from, from])
  })

  test.each([
    { states: ['shortlisted'], move: { action: 'offer' }, why: 'an offer has been made' },
    { states: ['under review', 'waitlisted'], move: { action: 'do not select' }, why: 'they came from two states' },
    { states: ['submitted'], move: { action: 'take up' }, why: 'the table has no row back' },
  ] as const)('cannot be undone where $why', async ({ states, move }) => {
    const { eventId, ids } = await eventWith(states)
    expect((await moveAll(eventId, ids, move)).undo).toBeNull()
  })

  test('leaves one audit line for each that moved', async () => {
    const { eventId, ids } = await eventWith(['shortlisted', 'submitted'])
    await moveAll(eventId, ids, { action: 'put back' })
    const lines = await app.rows('SELECT act FROM audit WHERE event_id = $1', [eventId])
    expect(lines).toEqual([{ act: 'put back' }])
  })

  test('sends a reviewer away from what is not theirs, one by one', async () => {
    const { eventId, ids } = await eventWith(['shortlisted'])
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    const { done, refused } = await moveAll(eventId, ids, { action: 'offer' }, reviewer)
    expect([done, refused]).toEqual([[], [expect.objectContaining({ code: 'FORBIDDEN' })]])
  })
})
