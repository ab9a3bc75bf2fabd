import type { RegistrationState } from '@plenary/shared/rules/registration/states'

/** What is told: the state a registration came to, or how it came there. */
export type Told =
  | 'submitted'
  | 'returned'
  | 'offered'
  | 'confirmed'
  | 'waitlisted'
  | 'notSelected'
  | 'offerExpired'
  | 'withdrawn'
  | 'cancelled'
  | 'replaced'
  | 'reinstated'
  | 'succeeded'

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

/** Which letter tells of this fact? None of what happens among the organisers, and none of attendance. */
export function letterFor(fact: string, to: RegistrationState): Told | null {
  if (fact === 'succeeded' || fact === 'reinstated') return fact
  return byState[to] ?? null
}
