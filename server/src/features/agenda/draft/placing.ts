import type { LocalDateTime } from '@plenary/shared/language/time'
import { mayPlace } from '@plenary/shared/rules/agenda/placing'
import { minutesBetween } from '@plenary/shared/rules/time/wall-times'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { refused, refuseIf } from '../../../http/refused.js'
import type { AgendaEvent, SessionFacts } from '../agenda.repository.js'
import type { SessionWrite } from '../session.repository.js'

export interface WallTime {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
}

const nowhen = { startsLocal: null, endsLocal: null, startsAt: null, endsAt: null } as const

/** The times of a session as they are stored: the promise by the event's clocks, and the instants that follow from it. */
export function placing(
  event: AgendaEvent,
  time: WallTime | null,
  minutes: number | null,
): Pick<SessionWrite, 'startsLocal' | 'endsLocal' | 'startsAt' | 'endsAt' | 'minutes'> {
  if (time === null) return { ...nowhen, minutes }
  refuseIf(mayPlace(time, event))
  const [startsAt, endsAt] = [instantAt(time.startsLocal, event.zone), instantAt(time.endsLocal, event.zone)]
  if (startsAt >= endsAt)
    refused('INVALID', { problems: [{ path: 'body.time.endsLocal', problem: 'endsBeforeStarts' }] })
  return { ...time, startsAt, endsAt, minutes: minutesBetween(time.startsLocal, time.endsLocal) }
}

/** The wall-clock time of a session; null while it is parked. */
export const timeOf = ({ startsLocal, endsLocal }: Pick<SessionFacts, 'startsLocal' | 'endsLocal'>): WallTime | null =>
  startsLocal === null || endsLocal === null ? null : { startsLocal, endsLocal }

export function minutesOf(session: Pick<SessionFacts, 'startsLocal' | 'endsLocal'>): number | null {
  const time = timeOf(session)
  return time && minutesBetween(time.startsLocal, time.endsLocal)
}
