import type { Instant, LocalDate } from '@plenary/shared/language/time'
import { Temporal } from 'temporal-polyfill'
import { localAt } from './wall-clock.js'

/** The day it is in a zone at this instant. */
export const dayAt = (instant: Instant, zone: string): LocalDate => localAt(instant, zone).slice(0, 10)

/** The day so many days later (or earlier, when negative): months and leap years are taken care of. */
export const daysLater = (day: LocalDate, days: number): LocalDate => dayFrom(day).add({ days }).toString()

/** How many days lie between two days: 3 from the 4th to the 7th, negative when the second is the earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayFrom(from).until(dayFrom(to)).days

/** Every day from the first to the last, both included; none when the last is the earlier. */
export function daysFrom(first: LocalDate, last: LocalDate): LocalDate[] {
  const count = Math.max(0, daysBetween(first, last) + 1)
  return Array.from({ length: count }, (_, passed) => daysLater(first, passed))
}

const dayFrom = (day: LocalDate) => Temporal.PlainDate.from(day)
