import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { Temporal } from 'temporal-polyfill'

/** A name of the time-zone database, written as there: `Asia/Shanghai`, `Etc/GMT+8`, `UTC`; never an offset such as `+08:00`. */
const zoneName = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/

/** Is this the name of a time zone that we can compute with? */
export function isZone(text: string): boolean {
  if (!zoneName.test(text)) return false
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId === text
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/**
 * The instant at which the clocks of a zone show this time.
 *
 * Where the clocks jump forward over it, the time is moved on by the length of the jump (02:30 becomes 03:30). Where they
 * go back and it comes twice, the first time counts. So a promise is never a moment that people could have missed.
 * Throws a RangeError for an unknown zone or a text that is no local date-time.
 */
export function instantAt(local: LocalDateTime, zone: string): Instant {
  return instantFrom(zoned(local, zone).toInstant())
}

/** What the clocks of a zone show at this instant, to the minute: `2028-12-04T09:00`. */
export function localAt(instant: Instant, zone: string): LocalDateTime {
  return inZone(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** Do the clocks of two zones show the same at this instant? */
export const clocksAgree = (at: Instant, zone: string, other: string): boolean =>
  localAt(at, zone) === localAt(at, other)

/** How far the clocks of a zone are from UTC at this instant: `+08:00`, `-03:30`. */
export const offsetOf = (instant: Instant, zone: string): string => inZone(instant, zone).offset

/** The same as `instantAt`, for those who go on computing. */
export function zoned(local: LocalDateTime, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' })
}

const inZone = (instant: Instant, zone: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(zone)

const instantFrom = (instant: Temporal.Instant): Instant => instant.toString({ smallestUnit: 'millisecond' }) as Instant
