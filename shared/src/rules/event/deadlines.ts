import type { Instant } from '../../language/time.js'
import type { EventState } from './states.js'

/** The dates of an event that somebody has to keep, in the order in which they come. */
export const deadlines = ['registration opens', 'registration closes', 'starts', 'ends'] as const
export type DeadlineName = (typeof deadlines)[number]

export interface Deadline {
  readonly what: DeadlineName
  readonly at: Instant
}

export interface Dated {
  readonly state: EventState
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Which dates hold? None where the event is cancelled or waits for new days. */
export function deadlinesOf(event: Dated): Deadline[] {
  if (event.state === 'cancelled' || event.state === 'postponed') return []
  const all = {
    'registration opens': event.opensAt,
    'registration closes': event.closesAt,
    starts: event.startsAt,
    ends: event.endsAt,
  }
  return deadlines.flatMap((what) => {
    const at = all[what]
    return at === null ? [] : [{ what, at }]
  })
}

/** Which comes next? Null when all are behind us. */
export const nextDeadline = (event: Dated, now: Instant): Deadline | null =>
  deadlinesOf(event).find(({ at }) => at > now) ?? null
