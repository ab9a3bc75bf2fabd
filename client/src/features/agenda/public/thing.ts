import { readLocalText } from '@plenary/shared/language/local-text'
import { paths } from '../../../lib/paths.js'
import type { Head } from '../../../lib/public-screen.js'
import type { PublicAgenda } from './content.js'

/** The event whose agenda this is, for machines (schema.org): by the same `@id` as on its own page, which says more. */
export function thingOf({ event, days }: PublicAgenda, origin: string, language: string): NonNullable<Head['thing']> {
  const url = `${origin}${paths.event(event.slug)}`
  const city = readLocalText(event.city, language).text
  const thing = {
    '@type': 'EducationEvent',
    '@id': url,
    url,
    name: readLocalText(event.title, language).text,
    startDate: days[0],
    endDate: days.at(-1),
    ...(city && { location: { '@type': 'Place', name: city, address: city } }),
  }
  return { '@context': 'https://schema.org', '@graph': [thing] }
}
