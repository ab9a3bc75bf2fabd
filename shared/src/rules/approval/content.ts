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
