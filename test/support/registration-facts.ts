import type { Instant } from '@plenary/shared/language/time'
import type { RegistrationFacts } from '@plenary/shared/rules/registration/moves'

export const at = (text: string) => text as Instant
export const now = at('2028-11-14T02:20:00.000Z')
export const before = at('2028-11-14T02:19:59.999Z')
export const later = at('2028-11-20T15:59:00.000Z')
export const start = at('2028-12-03T16:00:00.000Z')
export const end = at('2028-12-07T16:00:00.000Z')

export const event: RegistrationFacts['event'] = {
  state: 'registration open',
  policy: 'selection',
  opensAt: at('2028-09-01T00:00:00.000Z'),
  closesAt: later,
  startsAt: start,
  endsAt: end,
  eligibleCountries: null,
}
export const nobody = { confirmed: 0, offered: 0, waiting: 0 }
export const places: RegistrationFacts['places'] = {
  takesSeat: true,
  seats: 2,
  offerLimit: 2,
  event: nobody,
  quota: null,
  category: nobody,
}
/** What the rules of registration are asked with, unless a test says otherwise: an open event with room, seen by nobody yet. */
export const facts = (changes: Partial<RegistrationFacts> = {}): RegistrationFacts => ({
  event,
  places,
  category: 'expert',
  offered: ['expert', 'youth'],
  country: 'KE',
  invited: false,
  missing: [],
  registeredElsewhere: false,
  offerExpiresAt: null,
  askedAgain: false,
  approvals: [],
  chosen: {},
  ...changes,
})
export const ofEvent = (changes: Partial<typeof event>) => facts({ event: { ...event, ...changes } })
export const ofPlaces = (changes: Partial<typeof places>) => facts({ places: { ...places, ...changes } })
