import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { Place, Step } from '@plenary/shared/rules/agenda/moving'
import { minutesLater } from '@plenary/shared/rules/time/wall-times'
import type { Draft } from '../draft.js'

/** A session on its way: taken up by key or pointer, not yet dropped. */
export interface Carried {
  readonly session: DraftSession
  readonly place: Place
  readonly by: 'keys' | 'pointer'
  /** Dropped here, it has no place any more. */
  readonly parks?: boolean
}

/** Where a session begins its way: where it is, or at nine on the day that is shown. */
export function startOf(session: DraftSession, day: string, rooms: readonly string[]): Place {
  const { startsLocal, endsLocal, roomId, minutes } = session
  if (startsLocal !== null && endsLocal !== null) return { startsLocal, endsLocal, roomId }
  const start = `${day}T09:00`
  return { startsLocal: start, endsLocal: minutesLater(start, minutes ?? 60), roomId: roomId ?? rooms[0] ?? null }
}

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Which step a key means: up and down in time, across the rooms as the text runs, with Alt its end, page by page the days. */
export function stepOf({ key, shiftKey, altKey }: Pressed, direction: 'ltr' | 'rtl'): Step | null {
  const minutes = shiftKey ? 5 : 15
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  if (key === 'ArrowUp' || key === 'ArrowDown')
    return { by: altKey ? 'length' : 'minutes', of: key === 'ArrowUp' ? -minutes : minutes }
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { by: 'room', of: key === onward ? 1 : -1 }
  if (key === 'PageUp' || key === 'PageDown') return { by: 'day', of: key === 'PageUp' ? -1 : 1 }
  return null
}

export const samePlace = (session: DraftSession, place: Place): boolean =>
  session.startsLocal === place.startsLocal && session.endsLocal === place.endsLocal && session.roomId === place.roomId

/** The session as it would be if it were dropped there. */
export function heldAt(
  session: DraftSession,
  { startsLocal, endsLocal, roomId }: Place,
  { rooms }: Draft,
): DraftSession {
  return { ...session, startsLocal, endsLocal, roomId: rooms.find(({ id }) => id === roomId)?.id ?? null }
}
