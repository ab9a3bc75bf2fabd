import type { Instant, LocalDate, LocalDateTime } from '@plenary/shared/language/time'
import { daysLater } from '../../adapters/time/days.js'
import { instantAt, isZone } from '../../adapters/time/wall-clock.js'
import { refused } from '../../http/refused.js'

/** What was promised, in the event's own time. */
export interface Promised {
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly zone: string
  readonly opensLocal: LocalDateTime | null
  readonly closesLocal: LocalDateTime | null
}

export interface Instants {
  readonly startsAt: Instant
  /** The first instant after the last day. */
  readonly endsAt: Instant
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
}

/** The instants of an event's promises; whoever writes one of the latter writes all of the former, with this. */
export function instantsOf({ startsOn, endsOn, zone, opensLocal, closesLocal }: Promised): Instants {
  return {
    startsAt: instantAt(`${startsOn}T00:00`, zone),
    endsAt: instantAt(`${daysLater(endsOn, 1)}T00:00`, zone),
    opensAt: opensLocal === null ? null : instantAt(opensLocal, zone),
    closesAt: closesLocal === null ? null : instantAt(closesLocal, zone),
  }
}

/** Refuses a zone that we can't compute with. */
export function checkZone(zone: string): void {
  if (!isZone(zone)) refused('INVALID', { problems: [{ path: 'body.zone', problem: 'unknownZone' }] })
}
