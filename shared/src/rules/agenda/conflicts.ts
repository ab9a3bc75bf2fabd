import type { SessionRole, SessionType } from '../../language/events.js'
import type { Instant, LocalDateTime } from '../../language/time.js'
import { byTime, type Clash, clashesOf, type Occupancy, type OccupantKind } from '../event/occupancy.js'
import { overlaps, type Slot } from '../time/slots.js'
import { type EventDays, mayPlace } from './placing.js'

/** A session that has its time, as far as it can be in conflict. */
export interface SessionInTime {
  readonly id: string
  readonly type: SessionType
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly roomId: string | null
  readonly interpretation: readonly string[]
  readonly people: readonly { readonly personId: string | null; readonly role: SessionRole }[]
}

export interface ConflictFacts {
  readonly occupancies: readonly Occupancy[]
  readonly sessions: readonly SessionInTime[]
  readonly rooms: readonly { readonly id: string; readonly capacity: number | null }[]
  readonly days: EventDays
  /** How many the event has seats for: so many are expected where everybody comes. */
  readonly seats: number
}

/** Beside what is needed twice: too many for the room, outside the event's days, interpretation that nobody gives, everybody here while groups are out. */
export const conflictKinds = [
  'person',
  'interpreter',
  'room',
  'group',
  'vehicle',
  'capacity',
  'outside',
  'interpretation',
  'visit',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

export interface Conflict extends Slot {
  /** The same as long as nothing changed in what is in each other's way. */
  readonly key: string
  readonly kind: ConflictKind
  /** Who or what is needed twice, or the room that is too small. */
  readonly occupantId: string | null
  readonly placeIds: readonly string[]
  /** Of a room that is too small: how many more would need a place. */
  readonly tooMany: number
}

const everybodyComes: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'closing'])

/** What is in conflict in a draft and the visits beside it? In the order of time. */
export function conflictsOf(facts: ConflictFacts): Conflict[] {
  return [
    ...clashesAtSessions(facts.occupancies).map(needed),
    ...facts.sessions.flatMap((session) => [
      ...tooLargeFor(session, facts),
      ...outside(session, facts),
      ...uninterpreted(session),
    ]),
    ...duringVisits(facts),
  ].sort(byTime)
}

/** May a named organiser take it on? Nothing is accepted into days that the event does not have. */
export const mayAccept = ({ kind }: Pick<Conflict, 'kind'>): boolean => kind !== 'outside'

/** How many are expected in a session: as many as the event has seats where everybody comes, else nobody has said it. */
export const expectedAt = ({ type }: Pick<SessionInTime, 'type'>, seats: number): number =>
  everybodyComes.has(type) ? seats : 0

/** What visits alone need twice stands in the way of their requests to hosts, not of a release. */
function clashesAtSessions(occupancies: readonly Occupancy[]): Clash[] {
  const sessions = new Set(occupancies.filter(({ placeKind }) => placeKind === 'session').map(({ placeId }) => placeId))
  return clashesOf(occupancies).filter(({ placeIds }) => placeIds.some((id) => sessions.has(id)))
}

const needed = (clash: Clash): Conflict => ({ ...clash, tooMany: 0 })

function tooLargeFor(session: SessionInTime, { rooms, seats }: ConflictFacts): Conflict[] {
  const capacity = rooms.find(({ id }) => id === session.roomId)?.capacity ?? null
  const tooMany = capacity === null ? 0 : expectedAt(session, seats) - capacity
  if (tooMany <= 0) return []
  return [{ ...ofOne('capacity', session, [session.roomId, tooMany]), occupantId: session.roomId, tooMany }]
}

const outside = (session: SessionInTime, { days }: ConflictFacts): Conflict[] =>
  mayPlace(session, days).ok ? [] : [ofOne('outside', session, [session.startsAt])]

/** Interpretation is offered, and nobody is named who gives it. */
function uninterpreted(session: SessionInTime): Conflict[] {
  const given = session.people.some(({ role }) => role === 'interpreter')
  if (session.interpretation.length === 0 || given) return []
  return [ofOne('interpretation', session, [...session.interpretation].sort())]
}

function duringVisits({ occupancies, sessions }: ConflictFacts): Conflict[] {
  const out = occupancies.filter(
    ({ kind, placeKind }) => kind === ('group' satisfies OccupantKind) && placeKind === 'stop',
  )
  return sessions
    .filter(({ type }) => everybodyComes.has(type))
    .flatMap((session) => {
      const stops = [...new Set(out.filter((stop) => overlaps(stop, session)).map(({ placeId }) => placeId))].sort()
      if (stops.length === 0) return []
      const conflict = ofOne('visit', session, [session.startsAt, session.endsAt, ...stops])
      return [{ ...conflict, placeIds: [session.id, ...stops] }]
    })
}

function ofOne(kind: ConflictKind, session: SessionInTime, sameWhile: readonly unknown[]): Conflict {
  const { id, startsAt, endsAt } = session
  return {
    key: [kind, id, ...sameWhile].join(' '),
    kind,
    occupantId: null,
    placeIds: [id],
    startsAt,
    endsAt,
    tooMany: 0,
  }
}
