import { accept, type Decision, firstRefusal, refuse } from '../decision.js'

/** Who travels together, by their person ids. */
export interface Travellers {
  readonly delegates: readonly string[]
  readonly leader: string | null
  readonly interpreter: string | null
  readonly escorts: readonly string[]
}

/** What a site takes at one time. `perGroup` is what its host said for this stop, else the site's largest group; null: no limit. */
export interface SitePlaces {
  readonly perGroup: number | null
  readonly atOnce: number | null
  /** Heads of other groups, of this event or another, who are there during any part of the time. */
  readonly othersThen: number
}

/** Who enters, sits or eats? Everybody once: a leader who is one of the delegates is one head. */
export const headsOf = ({ delegates, leader, interpreter, escorts }: Travellers): string[] => [
  ...new Set([...delegates, leader, interpreter, ...escorts].filter((one) => one !== null)),
]

/** How many enter, sit or eat? Sites and vehicles count heads, selection counts seats. */
export const headCount = (travellers: Travellers): number => headsOf(travellers).length

/** Has the vehicle a place for everybody? Without a vehicle, or one whose places nobody has said, there is no limit. */
export const mayTravel = (heads: number, places: number | null): Decision<'VEHICLE_FULL'> =>
  places !== null && heads > places ? refuse('VEHICLE_FULL', { heads, places }) : accept

/** Does the site take so many in one group, and with those who are there meanwhile? */
export const mayReceive = (
  heads: number,
  { perGroup, atOnce, othersThen }: SitePlaces,
): Decision<'GROUP_TOO_LARGE' | 'SITE_FULL'> =>
  firstRefusal(
    perGroup !== null && heads > perGroup ? refuse('GROUP_TOO_LARGE', { heads, places: perGroup }) : accept,
    atOnce !== null && heads + othersThen > atOnce
      ? refuse('SITE_FULL', { heads: heads + othersThen, places: atOnce })
      : accept,
  )
