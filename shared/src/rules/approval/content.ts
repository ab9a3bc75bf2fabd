import type { Category } from '../../language/categories.js'

/** One version of a row of the participant list: what a party says yes or no to. */
export interface ParticipantContent {
  readonly familyName: string
  readonly givenName: string
  readonly organisation: string
  readonly position: string
  readonly country: string | null
  readonly category: Category | null
}
export const participantFields = [
  'familyName',
  'givenName',
  'organisation',
  'position',
  'country',
  'category',
] as const satisfies readonly (keyof ParticipantContent)[]
export type ParticipantField = (typeof participantFields)[number]

/** What differs from what the party approved last? Null: it has approved none yet, so all of it is new and nothing changed. */
export const changedFields = (approved: ParticipantContent | null, now: ParticipantContent): ParticipantField[] =>
  approved === null ? [] : participantFields.filter((field) => approved[field] !== now[field])

/** Are these the same version? By what they hold, in whatever order it is written down. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [ones, others] = [definedIn(one), definedIn(other)]
  return (
    ones.size === others.size &&
    [...ones].every(([key, value]) => others.has(key) && sameContent(value, others.get(key)))
  )
}

/** What is undefined is not written down. */
const definedIn = (thing: object): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(thing).filter(([, value]) => value !== undefined))
