import type { LocalDate, LocalDateTime } from '../../language/time.js'

/** The day of a wall-clock time. */
export const dayOf = (local: LocalDateTime): LocalDate => local.slice(0, 10)

/** The clock of a wall-clock time, `09:00`. */
export const clockOf = (local: LocalDateTime): string => local.slice(11, 16)

/** Minutes by the clock from one wall-clock time to another; what a change of the zone's rules adds or takes is not in it. */
export const minutesBetween = (from: LocalDateTime, to: LocalDateTime): number => (utc(to) - utc(from)) / 60_000

/** The wall-clock time so many minutes later by the clock. */
export const minutesLater = (local: LocalDateTime, minutes: number): LocalDateTime =>
  new Date(utc(local) + minutes * 60_000).toISOString().slice(0, 16)

/** Wall-clock times are counted as if their zone were UTC, which has no odd hours. */
const utc = (local: LocalDateTime) => Date.parse(`${local}:00.000Z`)
