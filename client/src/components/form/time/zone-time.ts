import { parseAbsolute, parseDateTime, toCalendarDateTime, toZoned } from '@internationalized/date'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'

/** The instant at which the clocks of a zone show this time. */
export const instantAt = (local: LocalDateTime, zone: string): Instant =>
  instantOf(toZoned(parseDateTime(local), zone).toDate())

/** What the clocks of a zone show at this instant, to the minute: `2028-12-04T09:00`. */
export const localAt = (at: Instant, zone: string): LocalDateTime =>
  toCalendarDateTime(parseAbsolute(at, zone)).toString().slice(0, 16)
