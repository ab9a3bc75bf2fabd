import { describe, expect, test } from '@jest/globals'
import { type Category, categories, takesSeat } from '@plenary/shared/language/categories'
import type { Instant } from '@plenary/shared/language/time'
import { countsAs, free, mayOfferSeat, maySeat, type Taken } from '@plenary/shared/rules/registration/capacity'
import {
  beforeInLine,
  howManyMoveUp,
  nextInLine,
  type PlacesOfEvent,
  placesAfter,
  placesFor,
  type Waiting,
} from '@plenary/shared/rules/registration/waiting-list'
import fc from 'fast-check'

const anyTaken = fc.record({ confirmed: fc.nat(50), offered: fc.nat(50), waiting: fc.nat(50) })
const anyPlaces = fc.record({
  takesSeat: fc.boolean(),
  seats: fc.nat(60),
  offerLimit: fc.nat(60),
  event: anyTaken,
  quota: fc.option(fc.nat(60)),
  category: anyTaken,
})
const anyWaiting: fc.Arbitrary<Waiting> = fc.record({
  id: fc.uuid(),
  category: fc.constantFrom<Category>('expert', 'youth', 'media'),
  rank: fc.option(fc.integer({ min: 1, max: 5 })),
  submittedAt: fc.integer({ min: 1, max: 9 }).map((hour) => `2028-10-01T0${hour}:00:00.000Z` as Instant),
})

test('the first seven categories take seats, the others come beside them', () => {
  expect(categories.filter(takesSeat)).toEqual([
    'government delegate',
    'expert',
    'resource person',
    'practitioner',
    'private sector',
    'youth',
    'observer',
  ])
})

describe('seats', () => {
  test('an offer that is allowed never breaks the offer limit or the quota', () =>
    fc.assert(
      fc.property(anyPlaces, (places) => {
        if (!mayOfferSeat(places).ok) return
        if (places.takesSeat)
          expect(places.event.confirmed + places.event.offered + 1).toBeLessThanOrEqual(places.offerLimit)
        if (places.quota !== null)
          expect(places.category.confirmed + places.category.offered + 1).toBeLessThanOrEqual(places.quota)
      }),
    ))

  test('a confirmation that is allowed never breaks the seats or the quota', () =>
    fc.assert(
      fc.property(anyPlaces, (places) => {
        if (!maySeat(places).ok) return
        if (places.takesSeat) expect(places.event.confirmed + 1).toBeLessThanOrEqual(places.seats)
        if (places.quota !== null) expect(places.category.confirmed + 1).toBeLessThanOrEqual(places.quota)
      }),
    ))

  test('taken and free make up the seats, unless more were offered on purpose', () =>
    fc.assert(
      fc.property(
        fc.nat(60),
        anyTaken,
        (seats, taken) => free(seats, taken) === Math.max(0, seats - taken.confirmed - taken.offered),
      ),
    ))
})

describe('one registration among the places', () => {
  const now = '2028-11-14T02:20:00.000Z' as Instant
  const later = '2028-11-14T02:20:00.001Z' as Instant

  test.each([
    { state: 'accepted', offerExpiresAt: later, as: 'offered' },
    { state: 'accepted', offerExpiresAt: later, askedAgain: true, as: 'confirmed' },
    { state: 'accepted', offerExpiresAt: now, as: null },
    { state: 'accepted', offerExpiresAt: now, askedAgain: true, as: null },
    { state: 'confirmed', offerExpiresAt: now, as: 'confirmed' },
    { state: 'no show', offerExpiresAt: null, as: 'confirmed' },
    { state: 'waitlisted', offerExpiresAt: null, as: 'waiting' },
    { state: 'submitted', offerExpiresAt: null, as: null },
    { state: 'withdrawn', offerExpiresAt: later, as: null },
  ] as const)('$state until $offerExpiresAt counts as $as', ({ as, ...standing }) => {
    expect(countsAs({ askedAgain: false, ...standing }, now)).toBe(as)
  })

  const anyUse = fc.option(fc.constantFrom<keyof Taken>('confirmed', 'offered', 'waiting'))

  test('moves from one use to another, in its category and, where it takes a seat, in the event', () =>
    fc.assert(
      fc.property(anyTaken, anyTaken, anyUse, anyUse, fc.boolean(), (event, taken, from, to, seated) => {
        const category: Category = seated ? 'expert' : 'speaker'
        const before = {
          seats: 9,
          offerLimit: 9,
          event,
          categories: new Map([[category, { quota: 9, taken }]]),
        } as const
        const after = placesAfter(before, category, from, to)
        const change = (use: keyof Taken) => Number(to === use) - Number(from === use)
        for (const use of ['confirmed', 'offered', 'waiting'] as const) {
          expect(placesFor(after, category).category[use]).toBe(taken[use] + change(use))
          expect(after.event[use]).toBe(event[use] + (seated ? change(use) : 0))
        }
        expect(placesAfter(after, category, to, from)).toEqual(before)
      }),
    ))
})

describe('the waiting line', () => {
  test('is in the order of rank, then time, then id, whatever order it is given in', () =>
    fc.assert(
      fc.property(fc.uniqueArray(anyWaiting, { selector: ({ id }) => id }), (waiting) => {
        const line = [...waiting].sort(beforeInLine)
        expect([...waiting].reverse().sort(beforeInLine)).toEqual(line)
        for (const [n, one] of line.entries()) {
          const next = line[n + 1]
          if (!next) return
          const [a, b] = [one.rank ?? Infinity, next.rank ?? Infinity]
          expect(
            a < b ||
              (a === b &&
                (one.submittedAt < next.submittedAt || (one.submittedAt === next.submittedAt && one.id < next.id))),
          ).toBe(true)
        }
      }),
    ))

  const noTaken = { confirmed: 0, offered: 0, waiting: 0 }
  const placesWith = (seats: number, expert: number | null): PlacesOfEvent => ({
    seats,
    offerLimit: seats,
    event: noTaken,
    categories: new Map<Category, { quota: number | null; taken: typeof noTaken }>([
      ['expert', { quota: expert, taken: noTaken }],
      ['youth', { quota: null, taken: noTaken }],
    ]),
  })
  const waiting: Waiting[] = [
    { id: 'b', category: 'youth', rank: null, submittedAt: '2028-10-02T00:00:00.000Z' as Instant },
    { id: 'a', category: 'expert', rank: null, submittedAt: '2028-10-01T00:00:00.000Z' as Instant },
  ]

  test.each([
    { name: 'the first of all', places: placesWith(1, 1), expected: 'a' },
    { name: 'the first whose category has room', places: placesWith(1, 0), expected: 'b' },
    { name: 'nobody when the event is full', places: placesWith(0, 1), expected: undefined },
  ])('moves up $name', ({ places, expected }) => expect(nextInLine(waiting, places)?.id).toBe(expected))

  test('a category that the event does not offer has no place', () => {
    expect(mayOfferSeat(placesFor(placesWith(5, null), 'observer')).ok).toBe(false)
  })

  test('howManyMoveUp never promises more than the line, the quotas and the seats hold', () => {
    const counted = { confirmed: 1, offered: 0, waiting: 4 }
    const places = (offerLimit: number, quota: number | null): PlacesOfEvent => ({
      seats: offerLimit,
      offerLimit,
      event: counted,
      categories: new Map<Category, { quota: number | null; taken: typeof counted }>([
        ['expert', { quota, taken: counted }],
      ]),
    })
    expect(howManyMoveUp(places(10, null))).toBe(4)
    expect(howManyMoveUp(places(10, 3))).toBe(2)
    expect(howManyMoveUp(places(2, null))).toBe(1)
    expect(howManyMoveUp(places(1, null))).toBe(0)
  })
})
