import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { accept, refuse } from '@plenary/shared/rules/decision'
import { answerAgain } from '@plenary/shared/rules/registration/asked-again'
import { mayFillIn, mustComplete } from '@plenary/shared/rules/registration/filling'
import { mayAskAgain, offerStillStands, type RegistrationFacts } from '@plenary/shared/rules/registration/moves'

const now = '2028-11-14T02:20:00.000Z' as Instant
const later = '2028-11-20T00:00:00.000Z' as Instant
const start = '2028-12-03T16:00:00.000Z' as Instant
const full = { confirmed: 2, offered: 0, waiting: 0 }

const facts = (changes: Partial<RegistrationFacts> = {}, startsAt: Instant = start): RegistrationFacts => ({
  event: {
    state: 'announced',
    policy: 'selection',
    opensAt: null,
    closesAt: null,
    startsAt,
    endsAt: '2028-12-07T16:00:00.000Z' as Instant,
    eligibleCountries: null,
  },
  places: { takesSeat: true, seats: 2, offerLimit: 2, event: full, quota: null, category: full },
  category: 'expert',
  offered: ['expert'],
  country: 'KE',
  invited: false,
  missing: [],
  registeredElsewhere: false,
  offerExpiresAt: null,
  approvals: [],
  askedAgain: false,
  chosen: {},
  ...changes,
})

test.each([
  { name: 'who confirmed, before the first day', given: facts(), expected: accept },
  { name: 'nobody from the first minute on', given: facts({}, now), expected: refuse('EXPIRY_NOT_AHEAD') },
  { name: 'who holds an offer', given: facts({ offerExpiresAt: later }), expected: accept },
  {
    name: 'nobody whose offer has run out',
    given: facts({ offerExpiresAt: now }),
    expected: refuse('OFFER_EXPIRED', { expiredAt: now }),
  },
])('mayAskAgain asks $name', ({ given, expected }) => expect(mayAskAgain(given, now)).toEqual(expected))

test('who is asked again takes the own seat once more, also where all are taken; a new offer finds none', () => {
  expect(offerStillStands(facts({ offerExpiresAt: later, askedAgain: true }), now)).toEqual(accept)
  expect(offerStillStands(facts({ offerExpiresAt: later }), now)).toEqual(refuse('NO_SEAT_LEFT', { seats: 2 }))
  expect(offerStillStands(facts({ offerExpiresAt: now, askedAgain: true }), now)).toEqual(
    refuse('OFFER_EXPIRED', { expiredAt: now }),
  )
})

test.each([
  { state: 'confirmed', asked: false, answer: null },
  { state: 'accepted', asked: true, answer: 'unanswered' },
  { state: 'confirmed', asked: true, answer: 'confirmed' },
  { state: 'no show', asked: true, answer: 'confirmed' },
  { state: 'offer expired', asked: true, answer: 'gone' },
  { state: 'replaced', asked: true, answer: 'gone' },
] as const)('answerAgain: $state, asked: $asked', ({ state, asked, answer }) =>
  expect(answerAgain(state, asked)).toBe(answer),
)

test.each([
  { state: 'draft', isSuccessor: false, isCompleted: false, open: true },
  { state: 'returned', isSuccessor: false, isCompleted: false, open: true },
  { state: 'submitted', isSuccessor: false, isCompleted: false, open: false },
  { state: 'confirmed', isSuccessor: false, isCompleted: false, open: false },
  { state: 'confirmed', isSuccessor: true, isCompleted: false, open: true },
  { state: 'accepted', isSuccessor: true, isCompleted: false, open: true },
  { state: 'confirmed', isSuccessor: true, isCompleted: true, open: false },
  { state: 'withdrawn', isSuccessor: true, isCompleted: false, open: false },
] as const)(
  'mayFillIn and mustComplete: $state, successor: $isSuccessor, completed: $isCompleted',
  ({ open, ...filling }) => {
    expect(mayFillIn(filling)).toEqual(open ? accept : refuse('MOVE_NOT_ALLOWED', { state: filling.state }))
    expect(mustComplete(filling)).toBe(open && filling.isSuccessor)
  },
)
