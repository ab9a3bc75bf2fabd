import type { LocalDateTime } from '../../language/time.js'
import type { Occupancy } from '../event/occupancy.js'
import { overlaps, type Slot } from '../time/slots.js'
import { minutesBetween, minutesLater } from '../time/wall-times.js'
import { type Conflict, type ConflictFacts, expectedAt, mayAccept, type SessionInTime } from './conflicts.js'
import { occupanciesOf } from './occupants.js'

/** What can be done about a conflict. A proposal only: whoever takes it is judged again. */
export type WayOut =
  | { readonly way: 'takeOff'; readonly sessionId: string; readonly personId: string }
  | { readonly way: 'room'; readonly sessionId: string; readonly roomId: string }
  | {
      readonly way: 'move'
      readonly sessionId: string
      readonly startsLocal: LocalDateTime
      readonly endsLocal: LocalDateTime
    }
  | { readonly way: 'unplace'; readonly sessionId: string }
  | { readonly way: 'accept' }

/** How far apart the times are that are tried. */
const stepMinutes = 15

/** Which ways lead out of a conflict? From what changes least to what changes most; taking it on by name comes last. */
export function waysOut(conflict: Conflict, facts: ConflictFacts): WayOut[] {
  const sessions = facts.sessions.filter(({ id }) => conflict.placeIds.includes(id))
  return [
    ...sessions.flatMap((session) => takingOff(conflict, session)),
    ...sessions.flatMap((session) => otherRoom(conflict, session, facts)),
    ...sessions.flatMap((session) => moving(conflict, session, facts)),
    ...(mayAccept(conflict)
      ? [{ way: 'accept' as const }]
      : sessions.map(({ id }) => ({ way: 'unplace' as const, sessionId: id }))),
  ]
}

function takingOff({ kind, occupantId }: Conflict, { id, people }: SessionInTime): WayOut[] {
  const named = people.some(({ personId }) => personId !== null && personId === occupantId)
  return (kind === 'person' || kind === 'interpreter') && named && occupantId !== null
    ? [{ way: 'takeOff', sessionId: id, personId: occupantId }]
    : []
}

/** The smallest room that is free meanwhile and large enough, where it is the room that is in the way. */
function otherRoom({ kind }: Conflict, session: SessionInTime, facts: ConflictFacts): WayOut[] {
  if (kind !== 'room' && kind !== 'capacity') return []
  const places = (capacity: number | null) => capacity ?? Number.POSITIVE_INFINITY
  const fits = facts.rooms
    .filter(({ id, capacity }) => id !== session.roomId && places(capacity) >= expectedAt(session, facts.seats))
    .sort((a, b) => places(a.capacity) - places(b.capacity))
    .find(({ id }) => isFree({ ...session, roomId: id }, session, facts))
  return fits ? [{ way: 'room', sessionId: session.id, roomId: fits.id }] : []
}

/** The next time at which its room, its people and everybody else are free; from the first day on when there is none later. */
function moving({ kind }: Conflict, session: SessionInTime, facts: ConflictFacts): WayOut[] {
  if (kind === 'capacity' || kind === 'interpretation') return []
  const lasts = minutesBetween(session.startsLocal, session.endsLocal)
  const times = startsToTry(lasts, facts)
  const later = times.filter((start) => start > session.startsLocal)
  const start = [...later, ...times].find(
    (one) => one !== session.startsLocal && isFree(session, slotAt(session, one, lasts), facts),
  )
  return start === undefined
    ? []
    : [{ way: 'move', sessionId: session.id, startsLocal: start, endsLocal: minutesLater(start, lasts) }]
}

/** Within the hours that the agenda keeps on its other days, 9 to 18 where it has none yet. */
function startsToTry(lasts: number, { sessions, days }: ConflictFacts): LocalDateTime[] {
  const clocks = (of: (session: SessionInTime) => LocalDateTime) => sessions.map((one) => of(one).slice(11)).sort()
  const [opens = '09:00'] = clocks(({ startsLocal }) => startsLocal)
  const shuts = clocks(({ endsLocal }) => endsLocal).at(-1) ?? '18:00'
  const found: LocalDateTime[] = []
  for (let day = `${days.startsOn}T00:00`; day.slice(0, 10) <= days.endsOn; day = minutesLater(day, 24 * 60)) {
    const date = day.slice(0, 10)
    const last = minutesLater(`${date}T${shuts > opens ? shuts : '18:00'}`, -lasts)
    for (let start = `${date}T${opens}`; start <= last; start = minutesLater(start, stepMinutes)) found.push(start)
  }
  return found
}

/** By the session's own distance between clock and instant: a change of the zone's rules within the event is not seen. */
function slotAt({ startsLocal, startsAt }: SessionInTime, start: LocalDateTime, lasts: number): Slot {
  const from = Date.parse(startsAt) + minutesBetween(startsLocal, start) * 60_000
  return { startsAt: instant(from), endsAt: instant(from + lasts * 60_000) }
}

const instant = (at: number) => new Date(at).toISOString() as Slot['startsAt']

const concernsAll: ReadonlySet<string> = new Set(['opening', 'plenary', 'closing', 'break', 'meal'])

/** Would the session find its room and people free in this slot? */
function isFree(session: SessionInTime, slot: Slot, { occupancies, sessions }: ConflictFacts): boolean {
  const wanted = new Set(occupanciesOf(session).map(occupant))
  const meanwhile = (other: Slot) => overlaps(other, slot)
  return (
    !occupancies.some((other) => other.placeId !== session.id && wanted.has(occupant(other)) && meanwhile(other)) &&
    !sessions.some((other) => other.id !== session.id && concernsAll.has(other.type) && meanwhile(other))
  )
}

const occupant = ({ kind, occupantId }: Occupancy) => `${kind === 'interpreter' ? 'person' : kind} ${occupantId}`
