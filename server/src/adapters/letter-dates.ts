import type { OfferedLanguage } from '@plenary/shared/language/languages'
import type { Instant, LocalDate } from '@plenary/shared/language/time'
import { localAt } from './time/wall-clock.js'

/** As on the screens: English as in Britain, Arabic with the figures of the badges. */
const locales: Readonly<Record<OfferedLanguage, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

const day = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A calendar day is the same everywhere: it is read and written at noon in UTC. */
const noonOf = (on: LocalDate) => new Date(`${on}T12:00Z`)

export interface LetterDates {
  /** Mon, 4 Dec 2028 */
  day(on: LocalDate): string
  /** Mon, 4 Dec 2028, 09:00 */
  moment(at: Instant, zone: string): string
  /** East Africa Time */
  zone(zone: string, at: Instant): string
}

/** Dates as letters and papers say them; the weekday always with the date. */
export function datesIn(language: OfferedLanguage): LetterDates {
  const locale = locales[language]
  return {
    day: (on) => new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }).format(noonOf(on)),
    moment: (at, zone) => new Intl.DateTimeFormat(locale, { ...day, ...clock, timeZone: zone }).format(new Date(at)),
    zone: (zone, at) => {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
        new Date(at),
      )
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
    },
  }
}

/** Do the clocks of two zones show the same at this instant? */
export const clocksAgree = (at: Instant, zone: string, other: string): boolean =>
  localAt(at, zone) === localAt(at, other)
