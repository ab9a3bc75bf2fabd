import type { SessionType } from '../../language/events.js'
import type { LocalDate, LocalDateTime } from '../../language/time.js'
import { minutesBetween, minutesLater } from '../time/wall-times.js'

export interface PlacedSession {
  readonly id: string
  readonly type: SessionType
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly roomId: string | null
}

/** Where one session stands in the grid of its day. */
export interface Block {
  readonly id: string
  /** Rows of five minutes from the grid's first hour until it starts, and how many it lasts. */
  readonly from: number
  readonly lasts: number
  /** Its column, the first is 1, or `all`. */
  readonly column: number | 'all'
  /** Sessions that a draft holds in one room at once stand side by side: which of how many. */
  readonly lane: number
  readonly lanes: number
}

export interface DayGrid {
  /** The full hours at the edge, each with the rows before it, from the one in which the day begins to the one by which it is over. */
  readonly hours: readonly { readonly at: LocalDateTime; readonly row: number }[]
  readonly rows: number
  /** The rooms' columns, and one for sessions elsewhere (null) where such a session runs beside others. */
  readonly columns: readonly (string | null)[]
  readonly blocks: readonly Block[]
}

export const minutesOfRow = 5
const rowsOfHour = 60 / minutesOfRow

/** These concern everybody: they stand across all rooms, unless something runs beside them. */
const forEverybody: ReadonlySet<SessionType> = new Set(['opening', 'plenary', 'closing', 'break', 'meal'])

/** The sessions of one day: those that start on it. */
export const sessionsOn = <S extends PlacedSession>(day: LocalDate, sessions: readonly S[]): S[] =>
  sessions.filter(({ startsLocal }) => startsLocal.startsWith(day))

/** Hours that are shown even where nothing is, in minutes of the day. */
export interface ShownHours {
  readonly opens: number
  readonly shuts: number
}

/**
 * How does a day's agenda stand in a grid of rooms and rows of five minutes? Null for a day without sessions, unless some
 * hours are to be shown anyway.
 */
export function gridOf(
  day: LocalDate,
  rooms: readonly string[],
  all: readonly PlacedSession[],
  least?: ShownHours,
): DayGrid | null {
  const sessions = sessionsOn(day, all)
  if (sessions.length === 0 && !least) return null
  const midnight = `${day}T00:00`
  const minute = (local: LocalDateTime) => minutesBetween(midnight, local)
  const starts = sessions.map(({ startsLocal }) => minute(startsLocal))
  const ends = sessions.map(({ endsLocal }) => minute(endsLocal))
  const opens = Math.floor(Math.min(...starts, least?.opens ?? Number.POSITIVE_INFINITY) / 60) * 60
  const shuts = Math.ceil(Math.max(...ends, least?.shuts ?? 0) / 60) * 60
  const alone = new Set(sessions.filter((session) => !sessions.some((other) => clash(session, other))))
  const columns = columnsFor(rooms, sessions, alone)
  const blocks = sessions.map((session): Block => {
    const from = Math.floor((minute(session.startsLocal) - opens) / minutesOfRow)
    const until = Math.ceil((minute(session.endsLocal) - opens) / minutesOfRow)
    const column = isAcross(session, alone) ? 'all' : columns.indexOf(columnOf(session, rooms)) + 1
    return { id: session.id, from, lasts: Math.max(1, until - from), column, ...laneOf(session, sessions) }
  })
  const hours = Array.from({ length: (shuts - opens) / 60 + 1 }, (_, passed) => ({
    at: minutesLater(midnight, opens + passed * 60),
    row: passed * rowsOfHour,
  }))
  return { hours, rows: (shuts - opens) / minutesOfRow, columns, blocks }
}

const isAcross = (session: PlacedSession, alone: ReadonlySet<PlacedSession>) =>
  alone.has(session) && (session.roomId === null || forEverybody.has(session.type))

const columnOf = ({ roomId }: PlacedSession, rooms: readonly string[]) =>
  roomId !== null && rooms.includes(roomId) ? roomId : null

function columnsFor(
  rooms: readonly string[],
  sessions: readonly PlacedSession[],
  alone: ReadonlySet<PlacedSession>,
): readonly (string | null)[] {
  const elsewhere = sessions.some((session) => !isAcross(session, alone) && columnOf(session, rooms) === null)
  return elsewhere || rooms.length === 0 ? [...rooms, null] : rooms
}

const clash = (a: PlacedSession, b: PlacedSession) =>
  a.id !== b.id && a.startsLocal < b.endsLocal && b.startsLocal < a.endsLocal

/** Sessions of one room that overlap, each with the next, share its width; each takes the first lane that is free. */
function laneOf(session: PlacedSession, sessions: readonly PlacedSession[]): { lane: number; lanes: number } {
  const inRoom = sessions.filter(({ roomId }) => roomId === session.roomId).sort(byStart)
  const group = [session]
  for (const member of group)
    for (const other of inRoom) if (clash(member, other) && !group.includes(other)) group.push(other)
  const ends: LocalDateTime[] = []
  let own = 0
  for (const member of group.sort(byStart)) {
    const free = ends.findIndex((end) => end <= member.startsLocal)
    const lane = free === -1 ? ends.length : free
    ends[lane] = member.endsLocal
    if (member === session) own = lane
  }
  return { lane: own + 1, lanes: ends.length }
}

const byStart = (a: PlacedSession, b: PlacedSession) =>
  a.startsLocal === b.startsLocal ? (a.id < b.id ? -1 : 1) : a.startsLocal < b.startsLocal ? -1 : 1
