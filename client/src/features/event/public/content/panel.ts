import type { EventPage } from '@plenary/shared/contracts/event/public'
import { pathsOf, type SeatPaths } from '../../../../components/figure/seats.js'
import { type Written, written } from '../../../../lib/written.js'
import { languagesOf, placeOf } from './row.js'
import type { Telling } from './telling.js'
import { type Way, wayInto } from './way.js'

/** The head of an event in its own colour. */
export interface Panel {
  readonly title: Written
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly seats: { readonly paths: SeatPaths; readonly label: string; readonly caption: string } | null
  readonly way: Way
  readonly zone: string
}

export function panelOf(event: EventPage, telling: Telling, third: Panel['facts'][number] | null): Panel {
  const { tell, texts } = telling
  return {
    title: titleOf(event, telling),
    facts: [
      [tell('told.event.when'), texts.days(event.startsOn, event.endsOn)],
      [tell('told.event.where'), placeOf(event, telling)],
      ...(third ? [third] : []),
    ],
    seats: seatsOf(event, telling),
    way: wayInto(event, telling),
    zone: event.zone,
  }
}

export const titleOf = (event: Pick<EventPage, 'title' | 'acronym'>, { texts }: Telling): Written =>
  written(event.title, texts.language) ?? { text: event.acronym }

export const languagesFact = (event: EventPage, telling: Telling) =>
  event.languages.length > 0 ? ([telling.tell('told.event.languages'), languagesOf(event, telling)] as const) : null

/** The day by which one registers, where one still can; else the languages. */
export function deadlineFact(event: EventPage, telling: Telling) {
  const { tell, texts } = telling
  if (!event.registrationOpen || event.closesAt === null) return languagesFact(event, telling)
  return [tell('told.event.registerBy'), texts.moment(event.closesAt, event.zone)] as const
}

/** Hundreds of dots for a webinar of thousands would say nothing; where no seats are counted there is no picture. */
function seatsOf({ seats, inUse, registrations }: EventPage, { tell }: Telling): Panel['seats'] {
  if (seats === 0) return null
  const { confirmed, offered, free } = inUse
  return {
    paths: pathsOf({ seats, confirmed, offered }),
    label: tell('told.event.picture', { seats, confirmed, offered, free: Math.max(0, free) }),
    caption: `${tell('told.event.picture', { seats, confirmed, offered, free: Math.max(0, free) })} · ${tell('told.event.registrations', { count: registrations })}`,
  }
}
