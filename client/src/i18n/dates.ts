import type { Instant, LocalDate } from '@plenary/shared/language/time'

/** How each language writes dates and figures: English as in Britain, Arabic with the figures of the badges. */
const locales: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }

export const localeOf = (language: string): string => locales[language] ?? language

const short = { weekday: 'short', day: 'numeric', month: 'short' } as const
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A calendar day is the same everywhere: it is read and written at noon in UTC. */
const noonOf = (on: LocalDate) => new Date(`${on}T12:00Z`)

export interface Dates {
  /** Mon 4 Dec */
  day(on: LocalDate): string
  /** Mon, 4 Dec 2028 */
  dayAndYear(on: LocalDate): string
  /** Monday, 4 December 2028 */
  longDay(on: LocalDate): string
  /** Mon, 4 Dec – Thu, 7 Dec 2028; one day alone: Mon, 4 Dec 2028 */
  days(from: LocalDate, until: LocalDate): string
  /** 09:00 */
  time(at: Instant, zone: string): string
  /** 09:00–11:30 */
  times(from: Instant, until: Instant, zone: string): string
  /** Mon 4 Dec, 09:00 */
  moment(at: Instant, zone: string): string
  /** Mon, 4 Dec 2028, 09:00 */
  momentAndYear(at: Instant, zone: string): string
  /** The calendar day on which an instant falls there: `2028-12-04`, for comparing and for the formatters above. */
  dayOf(at: Instant, zone: string): LocalDate
  /** UTC+8 */
  offset(at: Instant, zone: string): string
}

/** Dates and times of one language, all from its formatter, the weekday always with the date, 24 hours a day. */
export function datesIn(language: string): Dates {
  const locale = localeOf(language)
  const made = new Map<string, Intl.DateTimeFormat>()
  const format = (zone: string, options: Intl.DateTimeFormatOptions) => {
    const key = `${zone} ${JSON.stringify(options)}`
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
    made.set(key, known)
    return known
  }
  const withYear = { ...short, year: 'numeric' } as const

  return {
    day: (on) => format('UTC', short).format(noonOf(on)),
    dayAndYear: (on) => format('UTC', withYear).format(noonOf(on)),
    longDay: (on) => format('UTC', long).format(noonOf(on)),
    days: (from, until) => format('UTC', withYear).formatRange(noonOf(from), noonOf(until)),
    time: (at, zone) => format(zone, clock).format(new Date(at)),
    times: (from, until, zone) => format(zone, clock).formatRange(new Date(from), new Date(until)),
    moment: (at, zone) => format(zone, { ...short, ...clock }).format(new Date(at)),
    momentAndYear: (at, zone) => format(zone, { ...withYear, ...clock }).format(new Date(at)),
    dayOf: (at, zone) => dayIn(zone).format(new Date(at)),
    offset: (at, zone) => offsetIn(zone, new Date(at)),
  }
}

/** Sweden writes dates as we store them. */
const dayIn = (zone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: zone })

/** The formatter says GMT where our texts say UTC. */
function offsetIn(zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? 'UTC'
}
