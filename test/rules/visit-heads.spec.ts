import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { headCount, headsOf, mayReceive, mayTravel } from '@plenary/shared/rules/visit/heads'
import { mostDuring } from '@plenary/shared/rules/visit/plan'
import fc from 'fast-check'

const people = { delegates: ['amina', 'zhihao'], leader: 'zhihao', interpreter: 'jiayi', escorts: ['mingyue'] }

describe('heads', () => {
  test('everybody counts once, whatever they are in the group', () => {
    expect(headsOf(people)).toEqual(['amina', 'zhihao', 'jiayi', 'mingyue'])
    expect(headCount(people)).toBe(4)
  })

  test('nobody is nobody', () =>
    expect(headCount({ delegates: [], leader: null, interpreter: null, escorts: [] })).toBe(0))

  const somebody = fc.constantFrom('a', 'b', 'c', 'd', 'e')
  test('one more delegate is at most one head more, and never fewer', () =>
    fc.assert(
      fc.property(
        fc.array(somebody),
        fc.option(somebody),
        fc.option(somebody),
        fc.array(somebody),
        somebody,
        (...drawn) => {
          const [delegates, leader, interpreter, escorts, more] = drawn
          const before = headCount({ delegates, leader, interpreter, escorts })
          const after = headCount({ delegates: [...delegates, more], leader, interpreter, escorts })
          expect([before, before + 1]).toContain(after)
        },
      ),
    ))
})

test.each([
  { heads: 33, places: 33, expected: accept },
  { heads: 34, places: 33, expected: refuse('VEHICLE_FULL', { heads: 34, places: 33 }) },
  { heads: 500, places: null, expected: accept },
])('a vehicle of $places for $heads heads', ({ heads, places, expected }) =>
  expect(mayTravel(heads, places)).toEqual(expected),
)

test.each([
  { name: 'just enough', places: { perGroup: 25, atOnce: 60, othersThen: 35 }, expected: accept },
  {
    name: 'one too many',
    places: { perGroup: 24, atOnce: 60, othersThen: 0 },
    expected: refuse('GROUP_TOO_LARGE', { heads: 25, places: 24 }),
  },
  {
    name: 'one too many with the others',
    places: { perGroup: 25, atOnce: 60, othersThen: 36 },
    expected: refuse('SITE_FULL', { heads: 61, places: 60 }),
  },
  { name: 'no limit that anybody stated', places: { perGroup: null, atOnce: null, othersThen: 900 }, expected: accept },
])('a site with $name', ({ places, expected }) => expect(mayReceive(25, places)).toEqual(expected))

describe('the fullest moment', () => {
  const at = (clock: string) => `2028-12-05T${clock}:00.000Z` as Instant
  const there = (from: string, until: string, heads: number) => ({ startsAt: at(from), endsAt: at(until), heads })
  const slot = { startsAt: at('01:00'), endsAt: at('04:00') }

  test.each([
    { name: 'nobody', present: [], most: 0 },
    { name: 'one after the other', present: [there('01:00', '02:00', 20), there('02:00', '03:00', 25)], most: 25 },
    { name: 'both for a minute', present: [there('00:00', '02:01', 20), there('02:00', '03:00', 25)], most: 45 },
    { name: 'gone before, come after', present: [there('00:00', '01:00', 20), there('04:00', '05:00', 25)], most: 0 },
  ])('counts $name', ({ present, most }) => expect(mostDuring(slot, present)).toBe(most))
})
