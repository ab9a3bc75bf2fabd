import { directionOf } from '@plenary/shared/language/languages'
import type { Instant, LocalDate, LocalDateTime } from '@plenary/shared/language/time'
import { clockOf } from '@plenary/shared/rules/time/wall-times'
import { type Dates, datesIn, localeOf } from './dates.js'
import { type Catalogue, type Key, type Translate, translator } from './translator.js'

/** Everything that speaks one language: its texts, its dates, and the sentences that join the two. */
export interface Texts {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly t: Translate
  /** Whether there is such a text, for keys that are put together from what the server sends. */
  says(key: string): key is Key
  readonly dates: Dates
  /** 1 234 */
  number(value: number): string
  /** Mon, 4 Dec – Thu, 7 Dec 2028; where text runs to the left "from … to …", because dashes between figures turn round. */
  days(from: LocalDate, until: LocalDate): string
  /** 09:00–11:30, or "from … to …" where text runs to the left. */
  times(from: Instant, until: Instant, zone: string): string
  /** 09:00–11:30 on the clocks of a place, or "from … to …" where text runs to the left. */
  clocks(stretch: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime }): string
  /** A language by its name: French; by its tag where it has none here. */
  languageName(tag: string): string
  /** The city that names a zone: Shanghai. */
  city(zone: string): string
  /** Fri 10 Nov, 23:59 Shanghai time. What a deadline looks like. */
  moment(at: Instant, zone: string): string
  /** 09:00 Shanghai time */
  clock(at: Instant, zone: string): string
  /** (04:00 in Nairobi): the reader's own time beside the event's; nothing when their clocks agree. */
  elsewhere(at: Instant, zone: string, own: string): string
  /** one, two and three */
  list(items: readonly string[]): string
}

export function textsOf(language: string, catalogue: Catalogue): Texts {
  const locale = localeOf(language)
  const direction = directionOf(language)
  const turns = direction === 'rtl'
  const t = turns ? keepingEnglish(translator(locale, catalogue)) : translator(locale, catalogue)
  const dates = datesIn(language)
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale)
  const tongues = new Intl.DisplayNames(locale, { type: 'language' })
  const says = (key: string): key is Key => key in catalogue
  const city = cityIn(t, says)
  return {
    language,
    direction,
    t,
    says,
    dates,
    number: (value) => numbers.format(value),
    days: (from, until) =>
      turns && from !== until
        ? t('public.fromTo', { from: dates.day(from), to: dates.dayAndYear(until) })
        : dates.days(from, until),
    times: (from, until, zone) =>
      turns
        ? t('public.fromTo', { from: dates.time(from, zone), to: dates.time(until, zone) })
        : dates.times(from, until, zone),
    clocks: clocksIn(direction, t),
    languageName: (tag) => tongues.of(tag) ?? tag,
    city,
    moment: (at, zone) => t('public.cityTime', { time: dates.moment(at, zone), city: city(zone) }),
    clock: (at, zone) => t('public.cityTime', { time: dates.time(at, zone), city: city(zone) }),
    elsewhere: (at, zone, own) =>
      dates.moment(at, zone) === dates.moment(at, own)
        ? ''
        : t('public.elsewhere', { time: elsewhereTime(dates, at, zone, own), city: city(own) }),
    list: (items) => lists.format(items),
  }
}

/** What the organiser's face says in English stands by itself in a line to the left: figures and full stops stay at their ends. */
const keepingEnglish =
  (t: Translate): Translate =>
  (key, values) =>
    key.startsWith('organise.') ? `\u2066${t(key, values)}\u2069` : t(key, values)

const cityIn =
  (t: Translate, says: Texts['says']): Texts['city'] =>
  (zone) => {
    const key = `public.city.${zone}`
    return says(key) ? t(key) : (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
  }

const clocksIn =
  (direction: Texts['direction'], t: Translate): Texts['clocks'] =>
  ({ startsLocal, endsLocal }) => {
    const [from, to] = [clockOf(startsLocal), clockOf(endsLocal)]
    return direction === 'rtl' ? t('public.fromTo', { from, to }) : `${from}–${to}`
  }

/** The day is said only where it is another one. */
const elsewhereTime = (dates: Dates, at: Instant, zone: string, own: string) =>
  dates.dayOf(at, zone) === dates.dayOf(at, own) ? dates.time(at, own) : dates.moment(at, own)
