import type { Instant } from '../../language/time.js'
import type { Decision } from '../decision.js'
import { accept, refuse } from '../decision.js'
import { attendanceStates, type RegistrationState } from './states.js'

/**
 * How the seats of an event, or the quota of one category, are used at one instant. Confirmed counts who confirmed, who
 * attended, and who is asked to confirm again until that offer ends; offered counts accepted registrations whose offer has not expired; waiting counts the waiting list.
 */
export interface Taken {
  readonly confirmed: number
  readonly offered: number
  readonly waiting: number
}

/** The places that a registration needs: those of its category's quota, and a seat of the event if its category takes one. */
export interface Places {
  readonly takesSeat: boolean
  readonly seats: number
  /** Offers and confirmed seats together never exceed it; equal to `seats` unless an organiser raised it by name. */
  readonly offerLimit: number
  readonly event: Taken
  /** null: the category has no quota. */
  readonly quota: number | null
  readonly category: Taken
}

/** What decides whether a registration takes a place. */
export interface Standing {
  readonly state: RegistrationState
  readonly offerExpiresAt: Instant | null
  /** Asked to confirm again for new days. */
  readonly askedAgain: boolean
}

/** As what does a registration count among the places, if at all? An offer counts until it expires; who is asked again keeps a confirmed seat until then. */
export function countsAs({ state, offerExpiresAt, askedAgain }: Standing, now: Instant): keyof Taken | null {
  if (state === 'accepted') {
    if (offerExpiresAt === null || now >= offerExpiresAt) return null
    return askedAgain ? 'confirmed' : 'offered'
  }
  if (state === 'waitlisted') return 'waiting'
  return state === 'confirmed' || attendanceStates.some((attended) => attended === state) ? 'confirmed' : null
}

/** How many seats or places of a quota are neither confirmed nor offered? Never below zero: overbooking takes none twice. */
export const free = (places: number, taken: Taken): number => Math.max(0, places - taken.confirmed - taken.offered)

/** May one more seat be offered? The event's limit comes before the category's, because it is harder to change. */
export function mayOfferSeat(places: Places): Decision<'OFFER_LIMIT_REACHED' | 'QUOTA_FULL'> {
  const { event, category, quota } = places
  if (places.takesSeat && event.confirmed + event.offered >= places.offerLimit)
    return refuse('OFFER_LIMIT_REACHED', { limit: places.offerLimit })
  if (quota !== null && category.confirmed + category.offered >= quota) return refuse('QUOTA_FULL', { quota })
  return accept
}

/** May an offer be turned into a confirmed seat? The offer itself is not counted; with planned overbooking others may have been faster. */
export function maySeat(places: Places): Decision<'NO_SEAT_LEFT' | 'QUOTA_FULL'> {
  if (places.takesSeat && places.event.confirmed >= places.seats) return refuse('NO_SEAT_LEFT', { seats: places.seats })
  if (places.quota !== null && places.category.confirmed >= places.quota)
    return refuse('QUOTA_FULL', { quota: places.quota })
  return accept
}

/** Is there a place at once for somebody who submits under the open policy? Nobody passes those who wait for the same category. */
export function hasPlaceNow(places: Places): boolean {
  const seat = !places.takesSeat || free(places.seats, places.event) > 0
  const place = places.quota === null || free(places.quota, places.category) > 0
  return seat && place && places.category.waiting === 0
}
