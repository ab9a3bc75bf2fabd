import { instantOf } from '@plenary/shared/language/time'
import { calendarFile } from '../../../adapters/calendar/calendar-file.js'
import { daysLater } from '../../../adapters/time/days.js'
import type { ToldAbout } from './letter.repository.js'
import type { Told } from './told.js'

const over: ReadonlySet<Told> = new Set(['withdrawn', 'cancelled', 'replaced', 'offerExpired'])

/**
 * The days of the event for the reader's own calendar once the seat is confirmed, and its cancellation when the seat is
 * given up or lost; tentative while it is asked whether new days suit; nothing with other letters. The agenda has entries of its own.
 */
export function calendarFor(told: Told, about: ToldAbout, title: string, place: string): string | null {
  const holds = about.state === 'confirmed'
  const givesUp = over.has(told) && about.confirmedAt !== null
  const asks = told === 'askedAgain'
  if (!holds && !givesUp && !asks) return null
  return calendarFile({
    name: title,
    zone: about.zone,
    entries: [
      {
        uid: `${about.id}@plenary`,
        sequence: Math.floor(about.stateSince.getTime() / 60_000), // rises with every move, as calendars ask
        stamp: instantOf(about.stateSince),
        start: `${about.startsOn}T00:00`,
        end: `${daysLater(about.endsOn, 1)}T00:00`,
        zone: about.zone,
        title,
        location: place,
        status: holds ? 'CONFIRMED' : asks ? 'TENTATIVE' : 'CANCELLED',
      },
    ],
  })
}
