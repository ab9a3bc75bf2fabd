import type { Instant } from '../../language/time.js'
import type { RegistrationState } from './states.js'

/** Whoever confirmed keeps the seat, also after attendance was written down. */
export const seatedStates = [
  'confirmed',
  'attended',
  'partly attended',
  'no show',
] as const satisfies readonly RegistrationState[]

export type SeatUse = 'confirmed' | 'offered' | 'waiting'

export interface SeatFacts {
  readonly state: RegistrationState
  /** They had confirmed, and are asked to confirm again for new days. */
  readonly wasAskedAgain: boolean
  /** Exclusive; null: there was no offer. */
  readonly offerExpiresAt: Instant | null
}

/**
 * How does a registration use a seat of its category? An offer holds it until it expires; who is asked to confirm again
 * keeps what they confirmed. Null: not at all.
 */
export function seatUseOf({ state, wasAskedAgain, offerExpiresAt }: SeatFacts, now: Instant): SeatUse | null {
  if (seatedStates.some((one) => one === state)) return 'confirmed'
  if (state === 'waitlisted') return 'waiting'
  if (state !== 'accepted' || offerExpiresAt === null || offerExpiresAt <= now) return null
  return wasAskedAgain ? 'confirmed' : 'offered'
}
