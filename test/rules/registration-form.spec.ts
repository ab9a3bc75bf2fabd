import { describe, expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { hasPlaceNow, type Places } from '@plenary/shared/rules/registration/capacity'
import { mayCome, mayComeAs } from '@plenary/shared/rules/registration/eligibility'
import { type Answers, missingIn, sectionsOf } from '@plenary/shared/rules/registration/form'
import { holdsSeat, leavingFacts } from '@plenary/shared/rules/registration/leaving'
import { freesSeat, notOver, type RegistrationFacts } from '@plenary/shared/rules/registration/moves'
import { registrationStates } from '@plenary/shared/rules/registration/states'

const complete: Answers = {
  category: 'expert',
  familyName: 'Kariuki',
  givenName: '',
  country: 'KE',
  noCountry: false,
  notListed: false,
  unlistedCountry: '',
  organisation: 'Ministry',
  position: 'Head',
  statement: '',
}

describe('what the form lacks', () => {
  test.each([
    { name: 'nothing, with one name only', given: {}, sections: [], expected: [] },
    {
      name: 'a name',
      given: { familyName: '' },
      sections: [],
      expected: [{ path: 'familyName', problem: 'nameNeeded' }],
    },
    { name: 'a country', given: { country: null }, sections: [], expected: [{ path: 'country', problem: 'required' }] },
    {
      name: 'no country, for an international civil servant',
      given: { country: null, noCountry: true },
      sections: [],
      expected: [],
    },
    {
      name: 'nothing, with the name of a country that is not listed',
      given: { country: null, notListed: true, unlistedCountry: 'Arcadia' },
      sections: [],
      expected: [],
    },
    {
      name: 'the name of a country that is not listed',
      given: { country: null, notListed: true },
      sections: [],
      expected: [{ path: 'unlistedCountry', problem: 'required' }],
    },
    {
      name: 'a statement where it is asked',
      given: {},
      sections: ['statement'],
      expected: [{ path: 'statement', problem: 'required' }],
    },
    {
      name: 'more of a statement',
      given: { statement: 'short' },
      sections: ['statement'],
      expected: [{ path: 'statement', problem: 'tooShort' }],
    },
  ] as const)('$name', ({ given, sections, expected }) =>
    expect(missingIn({ ...complete, ...given }, sections)).toEqual(expected),
  )

  test('two parts are always asked, and all stand in the order of the steps', () => {
    expect(sectionsOf([])).toEqual(['about you', 'work'])
    expect(sectionsOf(['needs', 'statement'])).toEqual(['about you', 'work', 'statement', 'needs'])
  })
})

describe('who may come', () => {
  const event: RegistrationFacts['event'] = {
    state: 'registration open',
    policy: 'selection',
    opensAt: null,
    closesAt: null,
    eligibleCountries: ['WS'],
    startsAt: '2028-12-03T16:00:00.000Z' as Instant,
    endsAt: '2028-12-07T16:00:00.000Z' as Instant,
  }
  test.each([
    { name: 'a listed country', country: 'WS', seated: true, expected: accept },
    {
      name: 'another country',
      country: 'PL',
      seated: true,
      expected: refuse('COUNTRY_NOT_ELIGIBLE', { country: 'PL' }),
    },
    { name: 'no country', country: null, seated: true, expected: refuse('COUNTRY_NOT_ELIGIBLE', { country: '' }) },
    { name: 'another country beside the seats', country: 'PL', seated: false, expected: accept },
  ])('from $name', ({ country, seated, expected }) => expect(mayCome(event, country, seated)).toEqual(expected))

  test('only in a category that the event offers', () => {
    expect(mayComeAs(['expert'], 'expert')).toEqual(accept)
    expect(mayComeAs(['expert'], 'youth')).toEqual(refuse('CATEGORY_NOT_OFFERED'))
    expect(mayComeAs(['expert'], null)).toEqual(refuse('CATEGORY_NOT_OFFERED'))
  })

  test('an event is over at its last instant, or when it was cancelled', () => {
    const facts = { event } as RegistrationFacts
    expect(notOver(facts, '2028-12-07T15:59:59.999Z' as Instant)).toEqual(accept)
    expect(notOver(facts, event.endsAt)).toEqual(refuse('EVENT_OVER'))
    expect(notOver({ ...facts, event: { ...event, state: 'cancelled' } }, event.startsAt)).toEqual(refuse('EVENT_OVER'))
  })
})

describe('a place at once', () => {
  const taken = { confirmed: 0, offered: 0, waiting: 0 }
  const places: Places = { takesSeat: true, seats: 1, offerLimit: 1, event: taken, quota: 1, category: taken }
  test.each([
    { name: 'free', given: {}, expected: true },
    { name: 'the seat offered to somebody', given: { event: { ...taken, offered: 1 } }, expected: false },
    { name: 'the quota confirmed', given: { category: { ...taken, confirmed: 1 } }, expected: false },
    { name: 'somebody waiting before', given: { category: { ...taken, waiting: 1 } }, expected: false },
    { name: 'beside the seats without quota', given: { takesSeat: false, quota: null, seats: 0 }, expected: true },
  ])('$name: $expected', ({ given, expected }) => expect(hasPlaceNow({ ...places, ...given })).toBe(expected))

  test('a seat becomes free when one who held it leaves, not when attendance is written down', () => {
    expect(freesSeat('expert', 'confirmed', 'withdrawn')).toBe(true)
    expect(freesSeat('expert', 'accepted', 'offer expired')).toBe(true)
    expect(freesSeat('expert', 'confirmed', 'no show')).toBe(false)
    expect(freesSeat('expert', 'waitlisted', 'withdrawn')).toBe(false)
    expect(freesSeat('speaker', 'confirmed', 'withdrawn')).toBe(false)
  })

  test('each way out of a live registration is told', () =>
    expect([...leavingFacts].sort()).toEqual([
      'registration.cancelled',
      'registration.not selected',
      'registration.offer expired',
      'registration.replaced',
      'registration.withdrawn',
    ]))

  test('who was offered a seat or sat in it holds it, nobody else', () =>
    expect(registrationStates.filter(holdsSeat)).toEqual([
      'accepted',
      'confirmed',
      'attended',
      'partly attended',
      'no show',
    ]))
})
