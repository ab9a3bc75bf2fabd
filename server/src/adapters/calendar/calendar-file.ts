import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import ical, { ICalCalendarMethod, type ICalEventData, ICalEventStatus } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { zoned } from '../time/wall-clock.js'

export interface Calendar {
  readonly name: string
  /** Of the event; what programs show that know no other. */
  readonly zone: string
  /** `PUBLISH`: to look at, also as a feed. `REQUEST` and `CANCEL` ask the reader's program to keep or drop the entries. */
  readonly method?: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly entries: readonly CalendarEntry[]
}

export interface CalendarEntry {
  /** The same for ever, also when the entry is moved or cancelled: the session's id. */
  readonly uid: string
  /** Higher whenever something changed: the number of the release. */
  readonly sequence: number
  /** When this version of the entry was made: the release's instant, so that the same release gives the same bytes. */
  readonly stamp: Instant
  /** Wall-clock times in `zone`; a time that the clocks jump over is moved on, see `instantAt`. */
  readonly start: LocalDateTime
  readonly end: LocalDateTime
  readonly zone: string
  readonly title: string
  readonly description?: string
  readonly location?: string
  readonly url?: string
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly categories?: readonly string[]
  readonly organiser?: { readonly name: string; readonly address: string }
}

/** An iCalendar file (RFC 5545) with the rules of every time zone that it uses. Line breaks inside texts are kept. */
export function calendarFile({ name, zone, method = 'PUBLISH', entries }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'Plenary', product: 'Plenary' },
    method: ICalCalendarMethod[method],
    timezone: { name: null, generator: zoneRules }, // with a name, stamps would be written in that zone, not in UTC
    x: { 'X-WR-TIMEZONE': zone },
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry))
  return calendar.toString()
}

function eventOf(entry: CalendarEntry): ICalEventData {
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: Temporal.Instant.from(entry.stamp),
    start: zoned(entry.start, entry.zone),
    end: zoned(entry.end, entry.zone),
    timezone: entry.zone,
    summary: entry.title,
    description: entry.description ?? null,
    location: entry.location ?? null,
    url: entry.url ?? null,
    status: ICalEventStatus[entry.status],
    categories: (entry.categories ?? []).map((category) => ({ name: category })),
    organizer: entry.organiser ? organiserOf(entry.organiser) : null,
  }
}

const organiserOf = ({ name, address }: { name: string; address: string }) => ({ name, email: address })

/** The library may know a zone under its present name only; the file must define the name that it uses. */
function zoneRules(zone: string): string {
  const [block] = tzlib_get_ical_block(zone)
  if (!block?.startsWith('BEGIN:VTIMEZONE')) throw new RangeError(`no rules for the time zone ${zone}`)
  return block.replace(/^TZID:.*$/m, `TZID:${zone}`)
}
