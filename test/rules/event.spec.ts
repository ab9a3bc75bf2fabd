import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { type Described, missingFrom, needed } from '@plenary/shared/rules/event/completeness'
import { consequencesOf } from '@plenary/shared/rules/event/consequences'
import { nextDeadline } from '@plenary/shared/rules/event/deadlines'
import {
  type EventFacts,
  eventActions,
  eventMachine,
  eventMoves,
  mayAnnounce,
  mayClose,
  mayOpen,
  mayPostpone,
  mayStart,
  moveDue,
} from '@plenary/shared/rules/event/moves'
import { maySeatSoMany } from '@plenary/shared/rules/event/seats'
import { slugFrom } from '@plenary/shared/rules/event/slug'
import { eventStates } from '@plenary/shared/rules/event/states'
import { faultsOf } from '@plenary/shared/rules/moves'

const at = (text: string) => `${text}:00.000Z` as Instant
const now = at('2028-11-14T02:20')
const opensAt = at('2028-10-01T00:00')
const closesAt = at('2028-11-20T00:00')
const startsAt = at('2028-12-03T16:00')
const endsAt = at('2028-12-07T16:00')

const event = (facts: Partial<EventFacts> = {}): EventFacts => ({
  state: 'announced',
  startsOn: '2028-12-04',
  startsAt,
  endsAt,
  postponedFrom: null,
  policy: 'selection',
  opensAt,
  closesAt,
  missing: [],
  ...facts,
})

describe('the machine', () => {
  test('reaches every state, leaves no final one, and has whole rows', () => {
    expect(faultsOf(eventMachine)).toEqual([])
  })

  test('allows exactly the moves of the stored table', () => {
    const matrix = Object.fromEntries(
      eventStates.map((state) => [
        state,
        eventActions
          .filter((action) => (eventMoves[action].from as readonly string[]).includes(state))
          .map((action) => `${action} → ${eventMoves[action].to.join(' | ')}`),
      ]),
    )
    expect(matrix).toEqual({
      draft: ['announce → announced', 'postpone → postponed', 'cancel → cancelled'],
      announced: [
        'open → registration open',
        'close → registration closed',
        'postpone → postponed',
        'cancel → cancelled',
      ],
      'registration open': ['close → registration closed', 'postpone → postponed', 'cancel → cancelled'],
      'registration closed': [
        'open → registration open',
        'start → in progress',
        'postpone → postponed',
        'cancel → cancelled',
      ],
      'in progress': ['conclude → concluded', 'cancel → cancelled'],
      concluded: ['archive → archived'],
      archived: [],
      postponed: ['announce → announced', 'cancel → cancelled'],
      cancelled: [],
    })
  })
})

describe('moves', () => {
  test.each([
    { name: 'a described event to come', facts: {}, expected: accept },
    {
      name: 'one without contact',
      facts: { missing: ['contact' as const] },
      expected: refuse('EVENT_INCOMPLETE', { missing: ['contact'] }),
    },
    { name: 'one in its last minute', facts: { endsAt: at('2028-11-14T02:21') }, expected: accept },
    {
      name: 'one that is just over',
      facts: { endsAt: now },
      expected: refuse('EVENT_INCOMPLETE', { missing: ['days to come'] }),
    },
    {
      name: 'a postponed one on its old days',
      facts: { postponedFrom: '2028-12-04' },
      expected: refuse('EVENT_INCOMPLETE', { missing: ['new days'] }),
    },
    { name: 'a postponed one on new days', facts: { postponedFrom: '2028-11-06' }, expected: accept },
  ])('mayAnnounce answers for $name', ({ facts, expected }) => expect(mayAnnounce(event(facts), now)).toEqual(expected))

  test.each([
    { name: 'a running window', facts: {}, expected: accept },
    {
      name: 'a window to come: opening by hand is earlier',
      facts: { opensAt: at('2028-11-15T00:00') },
      expected: accept,
    },
    {
      name: 'no window',
      facts: { opensAt: null, closesAt: null },
      expected: refuse('EVENT_INCOMPLETE', { missing: ['window'] }),
    },
    { name: 'the closing minute itself', facts: { closesAt: now }, expected: refuse('WINDOW_OVER', { closesAt: now }) },
    { name: 'an event that has begun', facts: { startsAt: now }, expected: refuse('WINDOW_OVER', { closesAt: now }) },
    {
      name: 'invited people only',
      facts: { policy: 'invitation' as const },
      expected: refuse('MOVE_NOT_ALLOWED', { state: 'announced' }),
    },
  ])('mayOpen answers for $name', ({ facts, expected }) => expect(mayOpen(event(facts), now)).toEqual(expected))

  test.each([
    { name: 'an open registration', facts: { state: 'registration open' as const }, expected: accept },
    { name: 'one that never opens', facts: { policy: 'invitation' as const }, expected: accept },
    { name: 'one that did not open before the start', facts: { startsAt: now }, expected: accept },
    { name: 'one that is still to open', facts: {}, expected: refuse('MOVE_NOT_ALLOWED', { state: 'announced' }) },
  ])('mayClose answers for $name', ({ facts, expected }) => expect(mayClose(event(facts), now)).toEqual(expected))

  test('an event starts at the first minute of its first day, not before', () => {
    expect(mayStart(event({ startsAt: now }), now)).toEqual(accept)
    expect(mayStart(event(), now)).toEqual(refuse('EVENT_NOT_STARTED', { startsAt }))
  })

  test('what is over is not postponed', () => {
    expect(mayPostpone(event(), now)).toEqual(accept)
    expect(mayPostpone(event({ endsAt: now }), now)).toEqual(refuse('EVENT_OVER'))
  })
})

describe('the clock', () => {
  test.each([
    { name: 'before the window', facts: { opensAt: at('2028-11-14T02:21') }, expected: null },
    { name: 'at the first minute of the window', facts: { opensAt: now }, expected: 'open' },
    { name: 'without a window', facts: { opensAt: null, closesAt: null }, expected: null },
    { name: 'by invitation', facts: { policy: 'invitation' as const }, expected: null },
    { name: 'after a window that nobody opened', facts: { closesAt: now }, expected: null },
    { name: 'when it starts unopened', facts: { startsAt: now }, expected: 'close' },
    { name: 'open in its window', facts: { state: 'registration open' as const }, expected: null },
    {
      name: 'open at the closing minute',
      facts: { state: 'registration open' as const, closesAt: now },
      expected: 'close',
    },
    { name: 'open at the start', facts: { state: 'registration open' as const, startsAt: now }, expected: 'close' },
    { name: 'closed by hand in its window', facts: { state: 'registration closed' as const }, expected: null },
    { name: 'closed at the start', facts: { state: 'registration closed' as const, startsAt: now }, expected: 'start' },
    { name: 'a draft at its start', facts: { state: 'draft' as const, startsAt: now }, expected: null },
    { name: 'a postponed one at its start', facts: { state: 'postponed' as const, startsAt: now }, expected: null },
    {
      name: 'in progress at its end',
      facts: { state: 'in progress' as const, startsAt: now, endsAt: now },
      expected: null,
    },
  ])('moves an event $name: $expected', ({ facts, expected }) => expect(moveDue(event(facts), now)).toBe(expected))
})

describe('seats', () => {
  const quotas = new Map([['expert' as const, 5]])
  const inUse = { confirmed: 8, offered: 2 }
  const experts = new Map([['expert' as const, { confirmed: 4, offered: 1 }]])

  test.each([
    { name: 'exactly what is taken', wanted: { seats: 10, offerLimit: null, quotas }, expected: accept },
    {
      name: 'one less than is taken',
      wanted: { seats: 9, offerLimit: null, quotas },
      expected: refuse('SEATS_BELOW_TAKEN', { taken: 10 }),
    },
    {
      name: 'seats for the confirmed, offers by the limit',
      wanted: { seats: 8, offerLimit: 10, quotas },
      expected: accept,
    },
    {
      name: 'fewer than are confirmed, whatever the limit',
      wanted: { seats: 7, offerLimit: 10, quotas },
      expected: refuse('SEATS_BELOW_TAKEN', { taken: 8 }),
    },
    {
      name: 'a quota below its category',
      wanted: { seats: 10, offerLimit: null, quotas: new Map([['expert' as const, 4]]) },
      expected: refuse('SEATS_BELOW_TAKEN', { taken: 5 }),
    },
    {
      name: 'no quota at all',
      wanted: { seats: 10, offerLimit: null, quotas: new Map([['expert' as const, null]]) },
      expected: accept,
    },
  ])('maySeatSoMany answers for $name', ({ wanted, expected }) =>
    expect(maySeatSoMany(wanted, inUse, experts)).toEqual(expected),
  )
})

describe('what is missing', () => {
  const whole: Described = {
    summary: { en: 'What it is about' },
    languages: ['en'],
    modality: 'in person',
    city: { en: 'Shanghai' },
    country: 'CN',
    venueName: { en: 'Huangpu Conference Centre' },
    seats: 100,
    categories: ['expert', 'speaker'],
    whoPays: { en: 'The hosts' },
    howToTakePart: { en: 'Register' },
    contactName: 'Chen Yutong',
    contactAddress: 'chen@example.org',
  }
  const nothing: Described = {
    ...whole,
    summary: {},
    languages: [],
    city: {},
    seats: 0,
    categories: ['speaker'],
    whoPays: { en: '' },
    howToTakePart: {},
    contactAddress: null,
  }

  test('is nothing of a whole event, everything of an empty one, and no place of one that is online', () => {
    expect(missingFrom(whole)).toEqual([])
    expect(missingFrom(nothing)).toEqual(needed)
    expect(missingFrom({ ...whole, modality: 'online', city: {}, venueName: {} })).toEqual([])
  })
})

test('consequences are said with their count, and not where nobody is touched', () => {
  const standings = { drafts: 12, live: 118, offered: 0, confirmed: 83 }
  expect(consequencesOf('cancel', 'announced', standings)).toEqual([{ what: 'registrations cancelled', count: 118 }])
  expect(consequencesOf('close', 'registration open', standings)).toEqual([{ what: 'drafts shut out', count: 12 }])
  expect(consequencesOf('start', 'registration closed', standings)).toEqual([])
  expect(consequencesOf('announce', 'draft', standings)).toEqual([])
  expect(consequencesOf('announce', 'postponed', standings)).toEqual([{ what: 'asked to confirm again', count: 83 }])
})

test('the next deadline is the first that is still ahead; a cancelled event has none', () => {
  const dated = { state: 'registration open' as const, opensAt, closesAt, startsAt, endsAt }
  expect(nextDeadline(dated, now)).toEqual({ what: 'registration closes', at: closesAt })
  expect(nextDeadline(dated, endsAt)).toBeNull()
  expect(nextDeadline({ ...dated, state: 'cancelled' }, now)).toBeNull()
})

test.each([
  [{ en: 'Connecting suppliers & users: Green Technology!' }, 'connecting-suppliers-users-green-technology'],
  [{ fr: 'Réunion d’experts à Genève' }, 'reunion-d-experts-a-geneve'],
  [{ zh: '绿色技术' }, 'gtb-2028'],
  [{ zh: '绿色技术', fr: 'Technologies vertes' }, 'technologies-vertes'],
  [
    { en: 'A very long title that goes on and on about everything under the sun and the moon' },
    'a-very-long-title-that-goes-on-and-on-about-everything-under',
  ],
])('the address of %j is %s', (title, slug) => expect(slugFrom(title, 'GTB 2028')).toBe(slug))
