import type { SessionType } from '../../language/events.js'

/** Everybody who comes is expected there. */
const forAllWhoCome: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'closing', 'site visit'])

export interface Involvement {
  /** Holds a seat or another place in the event. */
  readonly comes: boolean
  readonly starred: boolean
  readonly hasPart: boolean
}

/** Does this session belong into somebody's own agenda? Where everybody goes, what they starred, and where they have a part. */
export const isOwn = ({ type }: { readonly type: SessionType }, { comes, starred, hasPart }: Involvement): boolean =>
  hasPart || starred || (comes && forAllWhoCome.has(type))
