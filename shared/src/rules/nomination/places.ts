import { type NominationState, stands } from './states.js'

/** A nomination as far as places depend on it. */
export interface Placed {
  readonly id: string
  readonly state: NominationState
  /** Whose place it is to take. */
  readonly replacesId: string | null
}

/** How many of a focal point's places are used? Whoever is named in somebody's place uses that one's, as long as it stands. */
export function placesUsed(nominations: readonly Placed[]): number {
  const standing = nominations.filter(({ state }) => stands(state))
  const held = new Set(standing.map(({ id }) => id))
  return standing.filter(({ replacesId }) => replacesId === null || !held.has(replacesId)).length
}
