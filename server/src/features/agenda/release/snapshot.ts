import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { type Change, changesBetween } from '@plenary/shared/rules/agenda/changes'
import type { PersonFacts, RoomFacts, SessionFacts } from '../agenda.repository.js'

/** A session that has its time; all that a release says of it. */
export interface ReleasedSessionFacts extends Omit<SessionFacts, 'version' | 'minutes'> {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** A session as readers read it: nothing of where it was imported from. */
export type ReadSession = Omit<ReleasedSessionFacts, 'origin' | 'people'> & {
  readonly people: readonly Omit<PersonFacts, 'origin'>[]
}

/** What a release keeps for ever: texts in all their languages, names as they were, and what earlier releases held and this one doesn't. */
export interface Snapshot {
  readonly zone: string
  readonly rooms: readonly RoomFacts[]
  readonly sessions: readonly ReleasedSessionFacts[]
  /** Calendars have to be told that these are off. */
  readonly removed: readonly ReleasedSessionFacts[]
}

export interface Release {
  readonly number: number
  readonly snapshot: Snapshot
}

/** The draft as it would be released: its placed sessions, its rooms, and what readers of earlier releases will miss. */
export function snapshotOf(
  zone: string,
  rooms: readonly RoomFacts[],
  draft: readonly SessionFacts[],
  last: Snapshot | null,
): Snapshot {
  const sessions = draft.flatMap(placed)
  const present = new Set(sessions.map(({ id }) => id))
  const removed = [...(last?.sessions ?? []), ...(last?.removed ?? [])].filter(({ id }) => !present.has(id))
  return { zone, rooms, sessions, removed }
}

/** The session as it would be released; a parked one would not. */
export function placed(one: Omit<SessionFacts, 'version'> & { readonly version?: number }): ReleasedSessionFacts[] {
  const { version, minutes, ...session } = one
  const { startsLocal, endsLocal, startsAt, endsAt } = session
  return startsLocal === null || endsLocal === null || startsAt === null || endsAt === null
    ? []
    : [{ ...session, startsLocal, endsLocal, startsAt, endsAt }]
}

export interface Difference {
  readonly changes: readonly Change<ReleasedSessionFacts>[]
  readonly roomsChanged: boolean
}

/** What readers of the one would notice in the other. */
export const differenceBetween = (before: Snapshot | null, after: Snapshot): Difference => ({
  changes: changesBetween(before?.sessions ?? [], after.sessions),
  roomsChanged: before !== null && roomsAsText(before.rooms) !== roomsAsText(after.rooms),
})

export const countOf = ({ changes, roomsChanged }: Difference): number => changes.length + (roomsChanged ? 1 : 0)

const roomsAsText = (rooms: readonly RoomFacts[]) =>
  JSON.stringify(rooms.map(({ id, name, capacity }) => [id, Object.entries(name).sort(), capacity]))
