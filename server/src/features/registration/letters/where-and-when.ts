import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import type { Say } from '../../../adapters/texts.js'
import { clocksAgree } from '../../../adapters/time/wall-clock.js'
import { datesIn } from '../../../adapters/time/written.js'
import type { ToldAbout } from './letter.repository.js'

/** The event's clock first, the reader's own beside it where it differs. */
export function bothClocks(at: Instant, about: ToldAbout, language: OfferedLanguage, say: Say): string {
  const dates = datesIn(language)
  const moment = dates.moment(at, about.zone)
  const city = readLocalText(about.city, language).text
  const there = city
    ? say('letter.registration.clockOfCity', { moment, city })
    : say('letter.registration.clock', { moment, zone: dates.zone(about.zone, at) })
  const own = about.ownZone
  if (own === null || clocksAgree(at, about.zone, own)) return there
  return say('letter.registration.bothClocks', {
    there,
    moment: dates.moment(at, own),
    zone: dates.zone(own, at),
  })
}

/** The venue and its city, as far as they are known. */
export function placeOf({ venue, city }: ToldAbout, language: OfferedLanguage, say: Say): string {
  const [house, town] = [venue, city].map((text) => readLocalText(text, language).text)
  return house && town ? say('letter.registration.venueAndCity', { venue: house, city: town }) : house || town || ''
}
