import type { EventPage } from '@plenary/shared/contracts/event/public'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Written, written } from '../../../../lib/written.js'
import type { Telling } from './telling.js'

/** Where it is, also as a driver there reads it. */
export interface Venue {
  readonly title: string
  readonly name: Written | null
  readonly address: Written | null
  /** Name or address in the writing of the place. */
  readonly local: Written | null
  readonly zone: string
  readonly access: Written | null
}

export function venueOf(
  { venue, country, zone, startsAt, rooms, modality }: EventPage,
  telling: Telling,
): Venue | null {
  const { tell, texts } = telling
  const name = written(venue.name, texts.language)
  const address = written(venue.address, texts.language)
  if (modality === 'online' || (!name && !address)) return null
  const stepFree = rooms.length > 0 && rooms.every(({ accessible }) => accessible)
  return {
    title: tell('told.event.venue'),
    name,
    address,
    local: localOf(venue.address, country, address) ?? localOf(venue.name, country, name),
    zone: tell('told.event.zone', { city: texts.city(zone), offset: texts.dates.offset(startsAt, zone) }),
    access: written(venue.access, texts.language) ?? (stepFree ? { text: tell('told.event.stepFree') } : null),
  }
}

/** The text in the language that is most written in the country, unless the reader has it already. */
function localOf(text: LocalText, country: string | null, shown: Written | null): Written | null {
  if (country === null) return null
  const lang = new Intl.Locale(`und-${country}`).maximize().language
  const local = Object.entries(text).find(([language]) => language.split('-')[0] === lang)
  if (!local || local[1] === shown?.text) return null
  return { text: local[1], lang: local[0] }
}
