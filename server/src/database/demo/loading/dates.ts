import { type Instant, instantOf, type LocalDate, type LocalDateTime } from '@plenary/shared/language/time'
import { dayAt, daysBetween, daysLater } from '../../../adapters/time/days.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { seminar } from '../seminar/seminar.js'
import type { DemoEvent, DemoMoment } from '../shapes.js'

const someMonday = '2024-01-01'
const mondayOf = (day: LocalDate) => daysLater(day, -(((daysBetween(someMonday, day) % 7) + 7) % 7))

/** The next 4 December in the third week after this day's, or later; weeks begin on Monday. */
export function openingAfter(today: LocalDate): LocalDate {
  const thisYear = `${today.slice(0, 4)}-12-04`
  return thisYear >= daysLater(mondayOf(today), 21) ? thisYear : `${Number(today.slice(0, 4)) + 1}-12-04`
}

/** When everything in the demo is: the past counts back from the load, what is to come from the seminar's opening day. */
export class DemoDates {
  readonly opening: LocalDate

  constructor(readonly loadedAt: Instant) {
    this.opening = openingAfter(dayAt(loadedAt, seminar.zone))
  }

  firstDayOf({ starts, zone }: DemoEvent): LocalDate {
    return daysLater(starts.after === 'load' ? dayAt(this.loadedAt, zone) : this.opening, starts.days)
  }

  localAt({ after, days, at }: DemoMoment, zone: string): LocalDateTime {
    return `${daysLater(after === 'load' ? dayAt(this.loadedAt, zone) : this.opening, days)}T${at}`
  }

  /** So many days before the day of the load, at this time of the zone's clocks. */
  daysAgo(days: number, at: string, zone: string): Instant {
    return instantAt(this.localAt({ after: 'load', days: -days, at }, zone), zone)
  }

  minutesAgo(minutes: number): Instant {
    return instantOf(new Date(Date.parse(this.loadedAt) - minutes * 60_000))
  }

  /** A day of another year than the seminar's, `03-16`, two years before. */
  inYear({ years, on }: { years: number; on: string }): LocalDate {
    return `${Number(this.opening.slice(0, 4)) + years}-${on}`
  }
}
