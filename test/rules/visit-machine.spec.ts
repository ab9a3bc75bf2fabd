import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { faultsOf, judge } from '@plenary/shared/rules/moves'
import {
  mayComplete,
  mayConfirm,
  mayCounter,
  mayRequest,
  mayTake,
  type StopAction,
  type StopFacts,
  stepsToCounter,
  stillHolds,
  stopActions,
  stopMachine,
  stopMoves,
} from '@plenary/shared/rules/visit/moves'
import { type StopState, stands, stopStates, wasAsked } from '@plenary/shared/rules/visit/states'

const now = '2028-11-14T02:20:00.000Z' as Instant
const endsAt = '2028-12-05T03:00:00.000Z' as Instant
const form = { startsLocal: '2028-12-05T09:15', endsLocal: '2028-12-05T11:00', siteId: 'village', heads: 26 }
const offered = { ...form, startsLocal: '2028-12-05T09:45', endsLocal: '2028-12-05T11:30' }
const roomy = { perGroup: 30, atOnce: 60, othersThen: 0 }
const free = { endsAt, places: roomy, conflicts: 0 }

const facts = (changes: Partial<StopFacts> = {}): StopFacts => ({
  event: { state: 'registration closed' },
  planned: form,
  now: free,
  asked: form,
  counter: offered,
  ifTaken: free,
  ...changes,
})

describe('the machine of stops', () => {
  test('reaches every state and leaves no final one', () => expect(faultsOf(stopMachine)).toEqual([]))

  /** Where each button is: the table of the domain, action by action. */
  const table: Record<StopAction, Partial<Record<StopState, StopState>>> = {
    request: { proposed: 'requested' },
    'take back': { requested: 'proposed' },
    confirm: { requested: 'confirmed' },
    'counter-propose': { requested: 'counter-proposed' },
    decline: { requested: 'declined', 'counter-proposed': 'declined' },
    take: { 'counter-proposed': 'confirmed' },
    'ask again': { 'counter-proposed': 'requested', confirmed: 'requested' },
    'propose anew': { declined: 'proposed' },
    complete: { confirmed: 'completed' },
    cancel: { proposed: 'cancelled', requested: 'cancelled', 'counter-proposed': 'cancelled', confirmed: 'cancelled' },
    'call off': { confirmed: 'cancelled' },
  }

  test.each(stopActions.flatMap((action) => stopStates.map((state) => ({ action, state }))))(
    '$action from $state',
    ({ action, state }) => {
      const judged = judge(stopMoves[action], state, facts(), action === 'complete' ? endsAt : now)
      const to = table[action][state]
      expect(judged).toEqual(to ? { ok: true, to } : refuse('MOVE_NOT_ALLOWED', { state }))
    },
  )
})

describe('what a host was asked for', () => {
  test.each([
    { name: 'the same', planned: form, holds: true },
    { name: 'fewer heads', planned: { ...form, heads: 12 }, holds: true },
    { name: 'one head more', planned: { ...form, heads: 27 }, holds: false },
    { name: 'another beginning', planned: { ...form, startsLocal: '2028-12-05T09:00' }, holds: false },
    { name: 'another end', planned: { ...form, endsLocal: '2028-12-05T10:45' }, holds: false },
    { name: 'another site', planned: { ...form, siteId: 'laboratory' }, holds: false },
  ])('$name: holds is $holds', ({ planned, holds }) => expect(stillHolds(form, planned)).toBe(holds))

  test('nothing holds that nobody was asked for', () => expect(stillHolds(null, form)).toBe(false))
})

const tooMany = { ...free, places: { ...roomy, perGroup: 25 } }
const crowded = { ...free, places: { ...roomy, othersThen: 35 } }
const asking = [
  { name: 'a stop that fits', changes: {}, expected: accept },
  { name: 'an event that is cancelled', changes: { event: { state: 'cancelled' } }, expected: refuse('EVENT_OVER') },
  { name: 'an event that is postponed', changes: { event: { state: 'postponed' } }, expected: refuse('EVENT_OVER') },
  {
    name: 'the last moment of its time',
    changes: { now: { ...free, endsAt: now } },
    expected: refuse('STOP_PASSED', { endsAt: now }),
  },
  { name: 'a group of nobody', changes: { planned: { ...form, heads: 0 } }, expected: refuse('GROUP_EMPTY') },
  {
    name: 'one head too many',
    changes: { now: tooMany },
    expected: refuse('GROUP_TOO_LARGE', { heads: 26, places: 25 }),
  },
  { name: 'too many at once', changes: { now: crowded }, expected: refuse('SITE_FULL', { heads: 61, places: 60 }) },
  {
    name: 'a conflict',
    changes: { now: { ...free, conflicts: 2 } },
    expected: refuse('STOP_CONFLICTS', { conflicts: 2 }),
  },
] as const

test.each(asking)('mayRequest answers for $name', ({ changes, expected }) =>
  expect(mayRequest(facts(changes as Partial<StopFacts>), now)).toEqual(expected),
)

test.each([
  { name: 'what it was asked for', changes: {}, expected: accept },
  { name: 'fewer than it was asked for', changes: { planned: { ...form, heads: 3 } }, expected: accept },
  {
    name: 'more than it was asked for',
    changes: { planned: { ...form, heads: 27 } },
    expected: refuse('ASKED_OTHERWISE'),
  },
  { name: 'a site that is full', changes: { now: crowded }, expected: refuse('SITE_FULL', { heads: 61, places: 60 }) },
  { name: 'a conflict of the organisers', changes: { now: { ...free, conflicts: 1 } }, expected: accept },
])('mayConfirm answers for $name', ({ changes, expected }) => expect(mayConfirm(facts(changes), now)).toEqual(expected))

test.each([
  { name: 'what fits', changes: {}, expected: accept },
  { name: 'no counter-proposal', changes: { counter: null, ifTaken: null }, expected: refuse('ASKED_OTHERWISE') },
  { name: 'a group of nobody', changes: { planned: { ...form, heads: 0 } }, expected: refuse('GROUP_EMPTY') },
  {
    name: 'an offer for half of them',
    changes: { counter: { ...offered, heads: 13 } },
    expected: refuse('GROUP_TOO_LARGE', { heads: 26, places: 13 }),
  },
  { name: 'a full site then', changes: { ifTaken: crowded }, expected: refuse('SITE_FULL', { heads: 61, places: 60 }) },
  {
    name: 'a conflict then',
    changes: { ifTaken: { ...free, conflicts: 1 } },
    expected: refuse('STOP_CONFLICTS', { conflicts: 1 }),
  },
])('mayTake answers for $name', ({ changes, expected }) => expect(mayTake(facts(changes), now)).toEqual(expected))

test('a host may offer something else until the visit would be over', () => {
  expect(mayCounter(facts(), now)).toEqual(accept)
  expect(mayCounter(facts(), endsAt)).toEqual(refuse('STOP_PASSED', { endsAt }))
})

test('a stop is completed at its end and not before', () => {
  expect(mayComplete(facts(), now)).toEqual(refuse('STOP_NOT_OVER', { endsAt }))
  expect(mayComplete(facts(), endsAt)).toEqual(accept)
})

test('asked are those whose host was, and what stands takes time and places', () => {
  expect(stopStates.filter(wasAsked)).toEqual(['requested', 'confirmed', 'counter-proposed'])
  expect(stopStates.filter((state) => !stands(state))).toEqual(['declined', 'cancelled'])
})

test('stepsToCounter: a host that confirmed is asked again before it offers something else, any other offers it at once', () => {
  for (const state of stopStates) {
    const [first, ...then] = stepsToCounter(state)
    expect([state, first, ...then]).toEqual(
      state === 'confirmed' ? [state, 'ask again', 'counter-propose'] : [state, 'counter-propose'],
    )
  }
})
