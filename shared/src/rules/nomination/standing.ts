import type { RegistrationState } from '../registration/states.js'
import type { NominationState } from './states.js'

/** Where a nominee stands, as the focal point reads it: the nomination's own state until it is taken up, then what came of it. */
export const nomineeStandings = [
  'draft',
  'with the organisers',
  'returned',
  'not retained',
  'withdrawn',
  'replaced',
  'invited',
  'registered',
  'offered',
  'confirmed',
  'on the waiting list',
  'not selected',
  'dropped out',
  'attended',
  'no show',
] as const
export type NomineeStanding = (typeof nomineeStandings)[number]

const byRegistration: Readonly<Record<RegistrationState, NomineeStanding>> = {
  draft: 'invited',
  submitted: 'registered',
  'under review': 'registered',
  returned: 'registered',
  shortlisted: 'registered',
  accepted: 'offered',
  confirmed: 'confirmed',
  waitlisted: 'on the waiting list',
  'not selected': 'not selected',
  'offer expired': 'dropped out',
  withdrawn: 'dropped out',
  cancelled: 'dropped out',
  replaced: 'replaced',
  attended: 'attended',
  'partly attended': 'attended',
  'no show': 'no show',
}

/** Where does a nominee stand, in words that a focal point understands? */
export function standingOf(nomination: NominationState, registration: RegistrationState | null): NomineeStanding {
  if (nomination === 'nominated') return 'with the organisers'
  if (nomination !== 'taken up') return nomination
  return registration === null ? 'invited' : byRegistration[registration]
}

/** Did this nominee leave a place that somebody else could take? */
export const leavesPlace = (standing: NomineeStanding): boolean => standing === 'dropped out'
