import { describe, expect, test } from '@jest/globals'
import { genders } from '@plenary/shared/language/categories'
import { countries } from '@plenary/shared/language/countries'
import { balanceOf, type Seated, seatsWanted } from '@plenary/shared/rules/registration/balance'
import fc from 'fast-check'

const event = { seats: 100, startsOn: '2028-12-04', targets: [] }
const of = (country: string | null, confirmed: number, offered = 0, gender: Seated['gender'] = 'woman'): Seated => ({
  country,
  gender,
  confirmed,
  offered,
})

test.each([
  { percent: 50, seats: 100, wanted: 50 },
  { percent: 33, seats: 100, wanted: 33 },
  { percent: 33, seats: 10, wanted: 4 },
  { percent: 1, seats: 1, wanted: 1 },
  { percent: 30, seats: 0, wanted: 0 },
])('$percent per cent of $seats seats are $wanted', ({ percent, seats, wanted }) => {
  expect(seatsWanted(percent, seats)).toBe(wanted)
})

describe('the balance of an event', () => {
  test('sets each region against its target, and counts who represents no country beside them', () => {
    const { regions } = balanceOf([of('KE', 2, 1), of('SN', 1), of(null, 4)], {
      ...event,
      targets: [{ of: { region: 'africa' }, percent: 30 }],
    })
    expect(regions.find(({ region }) => region === 'africa')).toEqual({
      region: 'africa',
      confirmed: 3,
      offered: 1,
      target: 30,
    })
    expect(regions.find(({ region }) => region === 'oceania')).toMatchObject({ confirmed: 0, target: null })
    expect(regions.at(-1)).toEqual({ region: null, confirmed: 4, offered: 0, target: null })
  })

  test('counts a country that is in two groups once where the groups are wanted together', () => {
    const { groups } = balanceOf([of('NE', 3)], {
      ...event,
      targets: [{ of: { groups: ['SIDS', 'LDC', 'LLDC'] }, percent: 33 }],
    })
    expect(groups.map((line) => [line.groups.join(), line.confirmed, line.target])).toEqual([
      ['LDC', 3, null],
      ['LLDC', 3, null],
      ['SIDS', 0, null],
      ['SIDS,LDC,LLDC', 3, 33],
    ])
  })

  test('always has women and men, and the others where there are any', () => {
    const genderNames = (seated: readonly Seated[]) => balanceOf(seated, event).genders.map(({ gender }) => gender)
    expect(genderNames([])).toEqual(['woman', 'man'])
    expect(genderNames([of('KE', 1, 0, 'other'), of('KE', 1, 0, null)])).toEqual(['woman', 'man', 'other', null])
  })

  const anySeated = fc.record({
    country: fc.constantFrom(null, ...countries.map(({ code }) => code)),
    gender: fc.constantFrom(null, ...genders),
    confirmed: fc.nat(9),
    offered: fc.nat(9),
  })
  test('adds up: regions and genders each sum to the seats in use', () => {
    fc.assert(
      fc.property(fc.array(anySeated), (seated) => {
        const sum = (all: readonly { confirmed: number; offered: number }[]) => [
          all.reduce((total, { confirmed }) => total + confirmed, 0),
          all.reduce((total, { offered }) => total + offered, 0),
        ]
        const { regions, genders } = balanceOf(seated, event)
        expect(sum(regions)).toEqual(sum(seated))
        expect(sum(genders)).toEqual(sum(seated))
      }),
    )
  })
})
