import type { Received } from '@plenary/shared/contracts/route'
import type { myVisit, RideOfDay, StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import type { LocalDate } from '@plenary/shared/language/time'
import { dayOf, minutesBetween } from '@plenary/shared/rules/time/wall-times'
import type { Texts } from '../../../i18n/texts.js'

export type Visit = Received<typeof myVisit>
export type Group = NonNullable<Visit['group']>
export type Entry = StopOfDay | RideOfDay

/** The days of the visit, and those on which something of it happens besides. */
export const daysOf = ({ days, entries }: Visit): LocalDate[] =>
  [...new Set([...days, ...entries.map(({ startsLocal }) => dayOf(startsLocal))])].sort()

/** The day of the address, else the first that is not over, else the last. */
export function shownDay(visit: Visit, address: string | null, { dates }: Texts): LocalDate | undefined {
  const days = daysOf(visit)
  const today = dates.dayOf(visit.asOf, visit.event.zone)
  return days.find((day) => day === address) ?? days.find((day) => day >= today) ?? days.at(-1)
}

export const ofDay = ({ entries }: Visit, day: LocalDate): Entry[] =>
  entries.filter(({ startsLocal }) => dayOf(startsLocal) === day)

export const isOff = (entry: Entry): boolean => entry.kind === 'stop' && entry.state === 'cancelled'

/** Where to be next: what is going on comes before what follows. */
export const nextOf = ({ entries, asOf }: Visit): Entry | undefined =>
  entries.find((entry) => entry.endsAt > asOf && !isOff(entry))

export const minutesOf = ({ startsLocal, endsLocal }: Entry): number => minutesBetween(startsLocal, endsLocal)

/** Its own name: of a stop the site, of a ride the vehicle or the way. */
export const icons: Readonly<Record<RideOfDay['mode'], string>> = {
  bus: 'bus',
  car: 'bus',
  walk: 'walk',
  metro: 'bus',
  train: 'bus',
  boat: 'bus',
  meal: 'clock',
  other: 'arrow',
}
