import type { OfferedLanguage } from '@plenary/shared/language/languages'
import type { Instant, LocalDate } from '@plenary/shared/language/time'

/** English as in Britain, Arabic with the figures of the badges: as the pages write dates. */
const locales: Readonly<Record<OfferedLanguage, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' }
const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const short = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const

/** A calendar day is the same everywhere: it is read and written at noon in UTC. */
const noonOf = (on: LocalDate) => new Date(`${on}T12:00Z`)
const ofDays = (language: OfferedLanguage, form: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { ...form, timeZone: 'UTC' })

/** Monday, 4 December 2028 */
export const longDay = (language: OfferedLanguage, on: LocalDate): string => ofDays(language, long).format(noonOf(on))

/** Mon, 4 Dec 2028 – Thu, 7 Dec 2028; one day alone: Mon, 4 Dec 2028 */
export const shortDays = (language: OfferedLanguage, from: LocalDate, until: LocalDate): string =>
  ofDays(language, short).formatRange(noonOf(from), noonOf(until))

/** The day on which an instant falls in a zone: Tue, 14 Nov 2028 */
export const shortDayAt = (language: OfferedLanguage, at: Instant, zone: string): string =>
  new Intl.DateTimeFormat(locales[language], { ...short, timeZone: zone }).format(new Date(at))

export interface LetterDates {
  /** Mon, 4 Dec 2028 */
  day(on: LocalDate): string
  /** Mon, 4 Dec 2028, 09:00 */
  moment(at: Instant, zone: string): string
  /** East Africa Time */
  zone(zone: string, at: Instant): string
}

/** Dates as letters say them; the weekday always with the date. */
export function datesIn(language: OfferedLanguage): LetterDates {
  const locale = locales[language]
  return {
    day: (on) => ofDays(language, short).format(noonOf(on)),
    moment: (at, zone) => new Intl.DateTimeFormat(locale, { ...short, ...clock, timeZone: zone }).format(new Date(at)),
    zone: (zone, at) => {
      const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(
        new Date(at),
      )
      return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
    },
  }
}

/** How people call a zone: by its city. America/Sao_Paulo is Sao Paulo. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** The names of languages: English, Chinese. */
export function languageNames(language: OfferedLanguage, tags: readonly string[]): string {
  const names = new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'code' })
  return tags.map((tag) => names.of(tag) ?? tag).join(', ')
}
