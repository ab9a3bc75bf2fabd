import type { SessionType } from '../../language/events.js'

/** Everybody who comes is expected there. */
const forAllWhoCome: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'closing', 'site visit'])

export interface Involvement {
  /** Holds a seat or another place in the event. */
  readonly comes: boolean
  readonly starred: boolean
  /** Whether they starred anything in this event; who has not chosen yet misses nothing. */
  readonly hasChosen: boolean
  readonly hasPart: boolean
}

/**
 * Does this session belong into somebody's own agenda? Where they have a part, what they starred, and where everybody goes;
 * all sessions for who comes and has starred none.
 */
export const isOwn = (
  { type }: { readonly type: SessionType },
  { comes, starred, hasChosen, hasPart }: Involvement,
): boolean => hasPart || starred || (comes && (!hasChosen || forAllWhoCome.has(type)))
