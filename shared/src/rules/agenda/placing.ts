import type { LocalDate, LocalDateTime } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'
import { minutesLater } from '../time/wall-times.js'

export interface EventDays {
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
}

/**
 * May a session be at this time? It lies within the days of the event, by the event's own clocks; one that ends at midnight
 * of the last day is still inside.
 */
export function mayPlace(
  session: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime },
  { startsOn, endsOn }: EventDays,
): Decision<'OUTSIDE_EVENT'> {
  const opens = `${startsOn}T00:00`
  const shuts = minutesLater(`${endsOn}T00:00`, 24 * 60)
  return session.startsLocal >= opens && session.endsLocal <= shuts ? accept : refuse('OUTSIDE_EVENT')
}

/** How many of these sessions lie outside the event's days, because the event moved and they did not? */
export const outsideOf = (
  sessions: readonly { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime }[],
  days: EventDays,
): number => sessions.filter((session) => !mayPlace(session, days).ok).length
