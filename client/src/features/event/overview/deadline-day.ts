import type { Deadline } from '@plenary/shared/rules/event/deadlines'
import type { Dates } from '../../../i18n/dates.js'

interface Days {
  readonly startsOn: string
  readonly endsOn: string
  readonly zone: string
}

/** The event begins and ends with whole days; the instant of its end is already the next one's. */
export const isDay = ({ what }: Deadline): boolean => what === 'starts' || what === 'ends'

/** On which day of the event's zone people have to keep it. */
export function dayOf({ what, at }: Deadline, { startsOn, endsOn, zone }: Days, dates: Dates): string {
  if (what === 'starts') return startsOn
  return what === 'ends' ? endsOn : dates.dayOf(at, zone)
}
