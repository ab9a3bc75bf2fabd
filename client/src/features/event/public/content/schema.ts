import type { EventPage } from '@plenary/shared/contracts/event/public'
import { paths } from '../../../../lib/paths.js'
import type { Head } from '../../../../lib/public-screen.js'
import type { Telling } from './telling.js'

/** Things as schema.org names them, in one graph. */
export const graphOf = (...things: Readonly<Record<string, unknown>>[]): NonNullable<Head['thing']> => ({
  '@context': 'https://schema.org',
  '@graph': things,
})

/** Where a page is, from the top: `[name, path]`. */
export const crumbsThing = (places: readonly (readonly [name: string, path: string])[], { full }: Telling) => ({
  '@type': 'BreadcrumbList',
  itemListElement: places.map(([name, path], index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: full(path),
  })),
})

const statuses: Partial<Record<EventPage['state'], string>> = {
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
}
const modes = { 'in person': 'Offline', hybrid: 'Mixed', online: 'Online' } as const

export function eventThing(event: EventPage, telling: Telling): Readonly<Record<string, unknown>> {
  const { plain, full } = telling
  const summary = plain(event.summary)
  return {
    '@type': 'EducationEvent',
    '@id': full(paths.event(event.slug)),
    url: full(paths.event(event.slug)),
    name: plain(event.title),
    ...(summary && { description: summary }),
    startDate: event.startsOn,
    endDate: event.endsOn,
    eventStatus: `https://schema.org/${statuses[event.state] ?? 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${modes[event.modality]}EventAttendanceMode`,
    location: locationOf(event, telling),
    ...(event.languages.length > 0 && { inLanguage: event.languages }),
    ...(event.seats > 0 && {
      maximumAttendeeCapacity: event.seats,
      remainingAttendeeCapacity: Math.max(0, event.inUse.free),
    }),
    organizer: event.agreements
      .flatMap(({ parties }) => parties)
      .map((name) => ({ '@type': 'Organization', name: plain(name) })),
  }
}

function locationOf(event: EventPage, { plain, full }: Telling): unknown {
  const online = { '@type': 'VirtualLocation', url: full(paths.event(event.slug)) }
  if (event.modality === 'online') return online
  const place = {
    '@type': 'Place',
    name: plain(event.venue.name) || plain(event.city),
    address: {
      '@type': 'PostalAddress',
      ...(plain(event.venue.address) && { streetAddress: plain(event.venue.address) }),
      ...(plain(event.city) && { addressLocality: plain(event.city) }),
      ...(event.country && { addressCountry: event.country }),
    },
  }
  return event.modality === 'hybrid' ? [place, online] : place
}
