import type { RegistrationState } from '@plenary/shared/rules/registration/states'

/** What is told: the state a registration came to, or how it came there. */
export type Told =
  | 'submitted'
  | 'returned'
  | 'offered'
  | 'askedAgain'
  | 'confirmed'
  | 'waitlisted'
  | 'notSelected'
  | 'offerExpired'
  | 'withdrawn'
  | 'cancelled'
  | 'replaced'
  | 'reinstated'
  | 'succeeded'
  | 'invited'

const byState: Partial<Readonly<Record<RegistrationState, Told>>> = {
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'offered',
  confirmed: 'confirmed',
  waitlisted: 'waitlisted',
  'not selected': 'notSelected',
  'offer expired': 'offerExpired',
  withdrawn: 'withdrawn',
  cancelled: 'cancelled',
  replaced: 'replaced',
}

/**
 * Which letter tells of this fact? None of what happens among the organisers, and none of attendance. Who only had an
 * offer when the event got new days reads of an offer.
 */
export function letterFor(fact: string, to: RegistrationState, askedAgain: boolean): Told | null {
  if (fact === 'asked again' && askedAgain) return 'askedAgain'
  if (fact === 'succeeded' || fact === 'reinstated' || fact === 'invited') return fact
  return byState[to] ?? null
}
