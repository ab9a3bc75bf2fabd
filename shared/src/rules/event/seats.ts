import type { Category } from '../../language/categories.js'
import { accept, type Decision, refuse } from '../decision.js'

/** Seats in use at one instant: confirmed (and attended), and offered with an offer that has not expired. */
export interface InUse {
  readonly confirmed: number
  readonly offered: number
}

export const taken = ({ confirmed, offered }: InUse): number => confirmed + offered

export interface WantedSeats {
  readonly seats: number
  /** null: as many offers as seats. */
  readonly offerLimit: number | null
  /** Category → quota; null: none. */
  readonly quotas: ReadonlyMap<Category, number | null>
}

/**
 * May the event have so few seats, offers and places? Never fewer than are taken. With an offer limit above the seats, the
 * offers count against the limit and only the confirmed against the seats.
 */
export function maySeatSoMany(
  wanted: WantedSeats,
  event: InUse,
  byCategory: ReadonlyMap<Category, InUse>,
): Decision<'SEATS_BELOW_TAKEN'> {
  const limit = wanted.offerLimit ?? wanted.seats
  if (limit < taken(event)) return refuse('SEATS_BELOW_TAKEN', { taken: taken(event) })
  if (wanted.seats < event.confirmed) return refuse('SEATS_BELOW_TAKEN', { taken: event.confirmed })
  for (const [category, quota] of wanted.quotas) {
    const used = byCategory.get(category)
    if (quota !== null && used && quota < taken(used)) return refuse('SEATS_BELOW_TAKEN', { taken: taken(used) })
  }
  return accept
}
