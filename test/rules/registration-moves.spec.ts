import { describe, expect, test } from '@jest/globals'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { mayRegister } from '@plenary/shared/rules/registration/eligibility'
import {
  mayOffer,
  mayRecordAttendance,
  mayReinstate,
  mayReplace,
  mayResubmit,
  maySubmit,
  offerHasExpired,
  offerStillStands,
  whereSubmissionLands,
} from '@plenary/shared/rules/registration/moves'
import {
  before,
  end,
  event,
  facts,
  later,
  nobody,
  now,
  ofEvent,
  ofPlaces,
  places,
  start,
} from '../support/registration-facts.js'

describe('mayRegister', () => {
  test.each([
    { name: 'an open event', given: facts(), expected: accept },
    { name: 'a concluded one', given: ofEvent({ state: 'concluded' }), expected: refuse('EVENT_OVER') },
    { name: 'a cancelled one', given: ofEvent({ state: 'cancelled' }), expected: refuse('EVENT_OVER') },
    { name: 'one whose last instant is now', given: ofEvent({ endsAt: now }), expected: refuse('EVENT_OVER') },
    { name: 'somebody without invitation', given: ofEvent({ policy: 'invitation' }), expected: refuse('NOT_INVITED') },
    {
      name: 'somebody invited',
      given: { ...ofEvent({ policy: 'invitation', state: 'registration closed' }), invited: true },
      expected: accept,
    },
    { name: 'a draft', given: ofEvent({ state: 'draft' }), expected: refuse('NOT_OPEN') },
    { name: 'a postponed one', given: ofEvent({ state: 'postponed' }), expected: refuse('NOT_OPEN') },
    {
      name: 'the closing instant itself',
      given: ofEvent({ closesAt: now }),
      expected: refuse('CLOSED', { closedAt: now }),
    },
    { name: 'one closed by hand', given: ofEvent({ state: 'registration closed' }), expected: refuse('NOT_OPEN') },
    {
      name: 'the instant before it opens',
      given: ofEvent({ state: 'announced', opensAt: later, closesAt: start }),
      expected: refuse('NOT_OPEN_YET', { opensAt: later }),
    },
    {
      name: 'the opening instant before the sweep came by',
      given: ofEvent({ state: 'announced', opensAt: now }),
      expected: accept,
    },
    {
      name: 'an announced one without a window',
      given: ofEvent({ state: 'announced', opensAt: null }),
      expected: refuse('NOT_OPEN'),
    },
  ])('answers for $name', ({ given, expected }) => expect(mayRegister(given, now)).toEqual(expected))
})

describe('maySubmit', () => {
  const problems = [{ path: 'country', problem: 'required' }]
  test.each([
    { name: 'a complete form', given: facts(), expected: accept },
    { name: 'a closed event', given: ofEvent({ closesAt: before }), expected: refuse('CLOSED', { closedAt: before }) },
    {
      name: 'a second live registration',
      given: facts({ registeredElsewhere: true }),
      expected: refuse('ALREADY_REGISTERED'),
    },
    {
      name: 'a category that is not offered',
      given: facts({ category: 'media' }),
      expected: refuse('CATEGORY_NOT_OFFERED'),
    },
    { name: 'no category', given: facts({ category: null }), expected: refuse('CATEGORY_NOT_OFFERED') },
    { name: 'missing answers', given: facts({ missing: problems }), expected: refuse('ANSWERS_MISSING', { problems }) },
    {
      name: 'another country',
      given: ofEvent({ eligibleCountries: ['WS'] }),
      expected: refuse('COUNTRY_NOT_ELIGIBLE', { country: 'KE' }),
    },
    {
      name: 'another country without a seat',
      given: { ...ofEvent({ eligibleCountries: ['WS'] }), places: { ...places, takesSeat: false } },
      expected: accept,
    },
  ])('answers for $name', ({ given, expected }) => expect(maySubmit(given, now)).toEqual(expected))

  test('a returned form is handed in again after registration closed, but not after the event', () => {
    expect(mayResubmit(ofEvent({ state: 'registration closed', closesAt: before }), now)).toEqual(accept)
    expect(mayResubmit(ofEvent({ endsAt: now }), now)).toEqual(refuse('EVENT_OVER'))
  })
})

describe('where a submission lands', () => {
  const open = (changes: Partial<typeof places>) => ({
    ...ofPlaces(changes),
    event: { ...event, policy: 'open' as const },
  })
  test.each([
    { name: 'under selection', given: facts(), expected: 'submitted' },
    { name: 'with a seat free', given: open({ event: { ...nobody, confirmed: 1 } }), expected: 'confirmed' },
    {
      name: 'with the last seat offered to somebody',
      given: open({ event: { confirmed: 1, offered: 1, waiting: 0 } }),
      expected: 'waitlisted',
    },
    {
      name: 'with the quota used up',
      given: open({ quota: 1, category: { ...nobody, confirmed: 1 } }),
      expected: 'waitlisted',
    },
    {
      name: 'behind those who wait already',
      given: open({ category: { ...nobody, waiting: 1 } }),
      expected: 'waitlisted',
    },
    {
      name: 'beside the seats',
      given: open({ takesSeat: false, event: { ...nobody, confirmed: 2 } }),
      expected: 'confirmed',
    },
  ])('$name: $expected', ({ given, expected }) => expect(whereSubmissionLands(given)).toBe(expected))
})

describe('offers', () => {
  test.each([
    { name: 'a free seat', given: facts(), expected: accept },
    { name: 'an event that is over', given: ofEvent({ endsAt: now }), expected: refuse('EVENT_OVER') },
    {
      name: 'the offer limit',
      given: ofPlaces({ event: { confirmed: 1, offered: 1, waiting: 0 } }),
      expected: refuse('OFFER_LIMIT_REACHED', { limit: 2 }),
    },
    {
      name: 'planned overbooking',
      given: ofPlaces({ offerLimit: 3, event: { confirmed: 1, offered: 1, waiting: 0 } }),
      expected: accept,
    },
    {
      name: 'a full quota',
      given: ofPlaces({ quota: 1, category: { ...nobody, offered: 1 } }),
      expected: refuse('QUOTA_FULL', { quota: 1 }),
    },
    {
      name: 'an expiry of now',
      given: facts({ chosen: { offerExpiresAt: now } }),
      expected: refuse('EXPIRY_NOT_AHEAD'),
    },
    { name: 'an expiry at the start', given: facts({ chosen: { offerExpiresAt: start } }), expected: accept },
    {
      name: 'an expiry after the start',
      given: facts({ chosen: { offerExpiresAt: end } }),
      expected: refuse('EXPIRY_NOT_AHEAD'),
    },
    {
      name: 'a second live registration',
      given: facts({ registeredElsewhere: true }),
      expected: refuse('ALREADY_REGISTERED'),
    },
  ])('mayOffer answers for $name', ({ given, expected }) => expect(mayOffer(given, now)).toEqual(expected))

  test.each([
    { name: 'a running offer', given: facts({ offerExpiresAt: later }), expected: accept },
    {
      name: 'its last instant',
      given: facts({ offerExpiresAt: now }),
      expected: refuse('OFFER_EXPIRED', { expiredAt: now }),
    },
    { name: 'a cancelled event', given: ofEvent({ state: 'cancelled' }), expected: refuse('EVENT_OVER') },
    {
      name: 'overbooking that others used first',
      given: ofPlaces({ event: { ...nobody, confirmed: 2 } }),
      expected: refuse('NO_SEAT_LEFT', { seats: 2 }),
    },
    {
      name: 'a quota that others used first',
      given: ofPlaces({ quota: 1, category: { ...nobody, confirmed: 1 } }),
      expected: refuse('QUOTA_FULL', { quota: 1 }),
    },
  ])('offerStillStands answers for $name', ({ given, expected }) =>
    expect(offerStillStands(given, now)).toEqual(expected),
  )

  test('an offer runs out at its instant, not before', () => {
    expect(offerHasExpired(facts({ offerExpiresAt: later }), now)).toEqual(
      refuse('OFFER_STILL_OPEN', { expiresAt: later }),
    )
    expect(offerHasExpired(facts({ offerExpiresAt: now }), now)).toEqual(accept)
  })

  test('who holds a running offer or a seat can be replaced, who let it run out cannot', () => {
    expect(mayReplace(facts({ offerExpiresAt: later }), now)).toEqual(accept)
    expect(mayReplace(facts({ offerExpiresAt: now }), now)).toEqual(refuse('OFFER_EXPIRED', { expiredAt: now }))
  })
})

test('nobody comes back beside another live registration of theirs', () => {
  expect(mayReinstate(facts({ registeredElsewhere: true }), now)).toEqual(refuse('ALREADY_REGISTERED'))
  expect(mayReinstate(facts(), now)).toEqual(accept)
})

test('attendance is written down from the first minute on, and corrected without end', () => {
  expect(mayRecordAttendance(facts(), now)).toEqual(refuse('EVENT_NOT_STARTED', { startsAt: start }))
  expect(mayRecordAttendance(ofEvent({ startsAt: now }), now)).toEqual(accept)
  expect(mayRecordAttendance(ofEvent({ state: 'archived', startsAt: before, endsAt: before }), now)).toEqual(accept)
})
