import type { EventCard } from '@plenary/shared/contracts/event/public'
import type { LocalDate } from '@plenary/shared/language/time'
import type { EventState } from '@plenary/shared/rules/event/states'
import { localeOf } from '../../../../i18n/dates.js'
import type { Texts } from '../../../../i18n/texts.js'
import { paths } from '../../../../lib/paths.js'
import { type Written, written } from '../../../../lib/written.js'
import type { Telling } from './telling.js'

/** An event in the journal. */
export interface Row {
  readonly id: string
  readonly href: string
  readonly title: Written
  /** 4–7 Dec */
  readonly days: string
  /** Mon – Thu, 2028 */
  readonly weekdays: string
  readonly state: EventState
  readonly stateWord: string
  readonly meta: string
  readonly note: string | null
  readonly act: { readonly label: string; readonly of: string; readonly href: string; readonly away: boolean } | null
}

export function rowOf(card: EventCard, telling: Telling): Row {
  const { texts } = telling
  return {
    id: card.id,
    href: paths.event(card.slug),
    title: written(card.title, texts.language) ?? { text: card.acronym },
    ...dateColumn(card.startsOn, card.endsOn, telling),
    state: card.state,
    stateWord: texts.t(`public.event.state.${card.state}`),
    meta: metaOf(card, telling),
    note: noteOf(card, telling),
    act: actOf(card, telling),
  }
}

/** Shanghai, China; online where there is no place to go to. */
export function placeOf(
  { city, country, modality }: EventCard,
  { tell, texts, country: named, plain }: Telling,
): string {
  const [town, land] = [plain(city), country === null ? '' : named(country)]
  const manner = texts.t(`public.event.modality.${modality}`)
  if (modality === 'online' || (town === '' && land === '')) return manner
  const place =
    town !== '' && land !== '' && town !== land ? tell('told.event.place', { city: town, country: land }) : town || land
  return modality === 'hybrid' ? tell('told.event.placed', { place, modality: manner }) : place
}

export const languagesOf = ({ languages }: Pick<EventCard, 'languages'>, { texts }: Telling): string =>
  texts.list(languages.map(texts.languageName))

function metaOf(card: EventCard, telling: Telling): string {
  const parts = [
    telling.texts.t(`public.event.type.${card.type}`),
    placeOf(card, telling),
    card.languages.map(telling.texts.languageName).join(telling.texts.direction === 'rtl' ? '، ' : ', '),
    card.seats > 0 ? telling.tell('told.event.seats', { seats: card.seats }) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function noteOf({ state, opensAt, closesAt, zone }: EventCard, { tell, texts }: Telling): string | null {
  const dayOf = (at: NonNullable<typeof opensAt>) => texts.dates.day(texts.dates.dayOf(at, zone))
  if (state === 'announced' && opensAt) return tell('told.event.opens', { moment: dayOf(opensAt) })
  if (state === 'registration open' && closesAt) return tell('told.event.closes', { moment: dayOf(closesAt) })
  return null
}

function actOf({ state, policy, slug, title }: EventCard, { tell, plain }: Telling): Row['act'] {
  const of = tell('told.event.registerFor', { title: plain(title) })
  if (policy === 'invitation' && (state === 'announced' || state === 'registration open'))
    return { label: tell('told.event.nominated'), of, href: `${paths.event(slug)}#take-part`, away: false }
  if (state !== 'registration open') return null
  return { label: tell('told.event.register'), of, href: paths.register(slug), away: true }
}

/** The days large, their weekdays and year small below, as in a diary. */
function dateColumn(from: LocalDate, until: LocalDate, { tell, texts }: Telling): Pick<Row, 'days' | 'weekdays'> {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(texts.language), { ...options, timeZone: 'UTC' })
  const [first, last] = [noonOf(from), noonOf(until)]
  const weekday = format({ weekday: 'short' })
  const year = format({ year: 'numeric' }).format(first)
  const range = { from: weekday.format(first), to: weekday.format(last) }
  return {
    days: daysOf(format, first, last, texts) ?? tell('told.event.range', inTurn(format, first, last)),
    weekdays: tell('told.event.weekdays', {
      days: from === until ? range.from : tell('told.event.range', range),
      year,
    }),
  }
}

const noonOf = (on: LocalDate) => new Date(`${on}T12:00Z`)
type Format = (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat

/** One formatter's range where figures keep their order; text to the left says it in words instead. */
function daysOf(format: Format, first: Date, last: Date, { direction }: Texts): string | null {
  const day = format({ day: 'numeric', month: 'short' })
  if (first.getTime() === last.getTime()) return day.format(first)
  return direction === 'rtl' ? null : day.formatRange(first, last)
}

const inTurn = (format: Format, first: Date, last: Date) => ({
  from: format({ day: 'numeric', ...(first.getUTCMonth() !== last.getUTCMonth() && { month: 'short' }) }).format(first),
  to: format({ day: 'numeric', month: 'short' }).format(last),
})
