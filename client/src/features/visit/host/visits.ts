import type { Received } from '@plenary/shared/contracts/route'
import type { hostVisit, hostVisits, StopForHost, visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import { readLocalText } from '@plenary/shared/language/local-text'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import type { Texts } from '../../../i18n/texts.js'
import { ownZone } from '../../../lib/own-zone.js'

export type Visits = Received<typeof hostVisits>
export type Visit = Received<typeof hostVisit>
export type People = Received<typeof visitorsOfVisit>['visitors']

interface Stretch {
  readonly startsLocal: string
  readonly endsLocal: string
}

/** Those that the host is asked for now. */
export const waitingOf = ({ visits }: Visits): StopForHost[] => visits.filter(({ state }) => state === 'requested')

/** Every visit by its time; those that are over, or will not take place, after those to come. */
export const inOrderOf = ({ visits }: Visits): StopForHost[] =>
  [...visits].sort(
    (one, other) => Number(isPast(one)) - Number(isPast(other)) || (one.startsAt < other.startsAt ? -1 : 1),
  )

const isPast = ({ state }: StopForHost) => !wasAsked(state)

/** Which one stands beside the list: that of the address, else the first. */
export const shownOf = (visits: Visits, address: string | undefined): string | undefined =>
  address ?? inOrderOf(visits)[0]?.id

export const dayOfVisit = ({ startsLocal }: Stretch, { dates }: Texts): string => dates.day(dayOf(startsLocal))

/** Shanghai time, UTC+8 (01:00 in London): whose clock it is, and what the reader's own shows at the beginning. */
export function zoneOf({ event: { zone }, startsAt }: StopForHost, { t, city, dates, elsewhere }: Texts): string {
  return t('host.zone', {
    city: city(zone),
    offset: dates.offset(startsAt, zone),
    elsewhere: elsewhere(startsAt, zone, ownZone()),
  }).trim()
}

/** French, interpreted. */
export function languageOf({ language, interpreted }: StopForHost, texts: Texts): string {
  const name = texts.languageName(language)
  return interpreted ? texts.t('host.interpreted', { language: name }) : name
}

export const siteOf = ({ site }: StopForHost, { language }: Texts): string => readLocalText(site.name, language).text
