import { describe, expect, test } from '@jest/globals'
import { registrationId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { firstOf, type Waiting, waitingFor } from '@plenary/shared/rules/home/waiting'
import { registrationStates } from '@plenary/shared/rules/registration/states'

const now = '2028-11-14T02:20:00.000Z' as Instant
const soon = '2028-11-15T00:00:00.000Z' as Instant
const later = '2028-11-20T00:00:00.000Z' as Instant
const id = (end: string) => registrationId.parse(`01900000-0000-7000-8000-00000000000${end}`)

type Registered = Parameters<typeof waitingFor>[0][number]
const registered = (facts: Partial<Registered>): Registered => ({
  id: id('1'),
  state: 'draft',
  offerExpiresAt: null,
  closesAt: null,
  askedAgain: false,
  mustComplete: false,
  event: { state: 'registration open' },
  ...facts,
})

describe('what waits for somebody', () => {
  test.each([
    { name: 'a draft', facts: { state: 'draft', closesAt: later }, expected: { task: 'finish', dueAt: later } },
    {
      name: 'an offer',
      facts: { state: 'accepted', offerExpiresAt: soon },
      expected: { task: 'confirm', dueAt: soon },
    },
    {
      name: 'a seat to confirm again',
      facts: { state: 'accepted', offerExpiresAt: soon, askedAgain: true },
      expected: { task: 'confirm again', dueAt: soon },
    },
    {
      name: 'a successor’s form',
      facts: { state: 'confirmed', mustComplete: true },
      expected: { task: 'complete', dueAt: null },
    },
    { name: 'a returned form', facts: { state: 'returned' }, expected: { task: 'complete', dueAt: null } },
  ] as const)('$name asks to $expected.task', ({ facts, expected }) => {
    expect(waitingFor([registered(facts)], now)).toEqual([{ registrationId: id('1'), ...expected }])
  })

  test('sites to rank ask to be ranked, in the order of their deadline, and no more at its instant', () => {
    const offer = registered({ state: 'accepted', offerExpiresAt: later })
    const unranked = [{ registrationId: id('2'), dueAt: soon }]
    expect(waitingFor([offer], now, unranked)).toEqual([
      { task: 'rank sites', registrationId: id('2'), dueAt: soon },
      { task: 'confirm', registrationId: id('1'), dueAt: later },
    ])
    expect(waitingFor([], soon, unranked)).toEqual([])
  })

  test.each([
    { name: 'an offer at the very instant of its end', facts: { state: 'accepted', offerExpiresAt: now } },
    { name: 'a draft after registration closed', facts: { state: 'draft', closesAt: now } },
    { name: 'a draft of an event closed by hand', facts: { state: 'draft', event: { state: 'registration closed' } } },
    { name: 'anything of a cancelled event', facts: { state: 'accepted', event: { state: 'cancelled' } } },
  ] as const)('$name asks for nothing', ({ facts }) => {
    expect(waitingFor([registered(facts)], now)).toEqual([])
  })

  test('is only what the person themselves can do', () => {
    const asking = registrationStates.filter(
      (state) => waitingFor([registered({ state, offerExpiresAt: later })], now).length > 0,
    )
    expect(asking).toEqual(['draft', 'returned', 'accepted'])
  })

  test('comes with the nearest end first, and what has none last', () => {
    const all = [
      registered({ id: id('1'), state: 'returned' }),
      registered({ id: id('2'), state: 'draft', closesAt: later }),
      registered({ id: id('3'), state: 'accepted', offerExpiresAt: soon }),
    ]
    expect(waitingFor(all, now).map(({ registrationId }) => registrationId)).toEqual([id('3'), id('2'), id('1')])
  })
})

describe('what comes first', () => {
  const session = { startsAt: later, endsAt: '2028-11-20T02:00:00.000Z' as Instant }
  const due = (dueAt: Instant | null): Waiting => ({ task: 'confirm', registrationId: id('1'), dueAt })

  test.each([
    { name: 'a deadline before the session', sessions: [session], waiting: [due(soon)], expected: 'due' },
    {
      name: 'a session before the deadline',
      sessions: [{ ...session, startsAt: now }],
      waiting: [due(soon)],
      expected: 'session',
    },
    { name: 'a session and a task without an end', sessions: [session], waiting: [due(null)], expected: 'session' },
    { name: 'only a task without an end', sessions: [], waiting: [due(null)], expected: 'due' },
    { name: 'nothing', sessions: [], waiting: [], expected: null },
  ])('of $name', ({ sessions, waiting, expected }) => {
    const first = firstOf(sessions, waiting)
    expect(first && ('session' in first ? 'session' : 'due')).toBe(expected)
  })
})
