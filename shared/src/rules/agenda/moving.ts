import type { LocalDate, LocalDateTime } from '../../language/time.js'
import { clockOf, dayOf, minutesBetween, minutesLater } from '../time/wall-times.js'

/** Where a session is held in the grid while it is being moved. */
export interface Place {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly roomId: string | null
}

export type Step =
  | { readonly by: 'minutes'; readonly of: number }
  /** Its end only. */
  | { readonly by: 'length'; readonly of: number }
  | { readonly by: 'room'; readonly of: 1 | -1 }
  | { readonly by: 'day'; readonly of: 1 | -1 }

export interface Grid {
  readonly days: readonly LocalDate[]
  readonly rooms: readonly string[]
}

const shortestMinutes = 5

/** Where is the session after this step? It stays within its day, the event's days and the rooms; a session without a room enters them at the edge. */
export function stepped(place: Place, step: Step, { days, rooms }: Grid): Place {
  switch (step.by) {
    case 'minutes':
      return laterBy(place, step.of)
    case 'length':
      return lasting(place, minutesBetween(place.startsLocal, place.endsLocal) + step.of)
    case 'room':
      return { ...place, roomId: roomBeside(place.roomId, step.of, rooms) }
    case 'day':
      return onDay(place, days[days.indexOf(dayOf(place.startsLocal)) + step.of])
  }
}

/** The same length, so many minutes later, but on the same day and not past its midnight. */
function laterBy(place: Place, minutes: number): Place {
  const midnight = `${dayOf(place.startsLocal)}T00:00`
  const lasts = minutesBetween(place.startsLocal, place.endsLocal)
  const latest = Math.max(0, 24 * 60 - lasts)
  const start = Math.min(latest, Math.max(0, minutesBetween(midnight, place.startsLocal) + minutes))
  const startsLocal = minutesLater(midnight, start)
  return { ...place, startsLocal, endsLocal: minutesLater(startsLocal, lasts) }
}

function lasting(place: Place, minutes: number): Place {
  const midnight = `${dayOf(place.startsLocal)}T00:00`
  const left = 24 * 60 - minutesBetween(midnight, place.startsLocal)
  const lasts = Math.max(shortestMinutes, Math.min(left, minutes))
  return { ...place, endsLocal: minutesLater(place.startsLocal, lasts) }
}

function roomBeside(roomId: string | null, of: 1 | -1, rooms: readonly string[]): string | null {
  if (roomId === null) return (of === 1 ? rooms[0] : rooms.at(-1)) ?? null
  return rooms[rooms.indexOf(roomId) + of] ?? roomId
}

function onDay(place: Place, day: LocalDate | undefined): Place {
  if (day === undefined) return place
  const startsLocal = `${day}T${clockOf(place.startsLocal)}`
  const lasts = minutesBetween(place.startsLocal, place.endsLocal)
  return { ...place, startsLocal, endsLocal: minutesLater(startsLocal, lasts) }
}
