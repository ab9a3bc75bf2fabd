import { expect, test } from '@jest/globals'
import type { Instant } from '@plenary/shared/language/time'
import { type SeatUse, seatUseOf } from '@plenary/shared/rules/registration/seat-use'
import { type RegistrationState, registrationStates } from '@plenary/shared/rules/registration/states'

const now = '2028-11-14T02:20:00.000Z' as Instant
const later = '2028-11-14T02:20:00.001Z' as Instant

const always: Partial<Record<RegistrationState, SeatUse>> = {
  confirmed: 'confirmed',
  attended: 'confirmed',
  'partly attended': 'confirmed',
  'no show': 'confirmed',
  waitlisted: 'waiting',
}

test.each(registrationStates.filter((state) => state !== 'accepted'))(
  'whatever was offered or asked, who is %s uses a seat as the state says',
  (state) => {
    for (const wasAskedAgain of [true, false])
      for (const offerExpiresAt of [null, now, later])
        expect(seatUseOf({ state, wasAskedAgain, offerExpiresAt }, now)).toBe(always[state] ?? null)
  },
)

test.each([
  { asked: false, expires: later, use: 'offered' },
  { asked: false, expires: now, use: null },
  { asked: true, expires: later, use: 'confirmed' },
  { asked: true, expires: now, use: null },
  { asked: false, expires: null, use: null },
])('an offer until $expires, asked again: $asked, uses a seat as $use', ({ asked, expires, use }) => {
  expect(seatUseOf({ state: 'accepted', wasAskedAgain: asked, offerExpiresAt: expires }, now)).toBe(use)
})
