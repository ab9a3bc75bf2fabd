import type { ComingDay } from '@plenary/shared/contracts/home-organise'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant, LocalDate } from '@plenary/shared/language/time'
import { type Dated, deadlinesOf } from '@plenary/shared/rules/event/deadlines'
import { dayAt, daysLater } from '../../adapters/time/days.js'

interface ComingEvent extends Dated {
  readonly id: EventId
  readonly zone: string
  readonly endsOn: LocalDate
}

interface Expiry {
  readonly eventId: EventId
  readonly at: Instant
  readonly count: number
}

const daysAhead = 30
const mostDays = 8

/** The next days on which something comes: deadlines and ends of offers, each on the day that its event has then. */
export function comingDays(events: readonly ComingEvent[], expiries: readonly Expiry[], now: Instant): ComingDay[] {
  const days = new Map<LocalDate, ComingDay['what']>()
  const add = (event: ComingEvent, on: LocalDate, one: ComingDay['what'][number]) => {
    if (on > daysLater(dayAt(now, event.zone), daysAhead)) return
    const there = days.get(on) ?? []
    const same = there.find(({ what, eventId }) => what === one.what && eventId === one.eventId)
    days.set(
      on,
      same ? [...there.filter((other) => other !== same), { ...same, count: same.count + one.count }] : [...there, one],
    )
  }
  for (const event of events) {
    for (const { what, at } of deadlinesOf(event).filter(({ at }) => at > now)) {
      // an event ends with its last day, whose end is already the next day's first minute
      const on = what === 'ends' ? event.endsOn : dayAt(at, event.zone)
      add(event, on, { what, eventId: event.id, at, count: 1 })
    }
  }
  for (const { eventId, at, count } of expiries) {
    const event = events.find(({ id }) => id === eventId)
    if (event) add(event, dayAt(at, event.zone), { what: 'offers expire', eventId, at, count })
  }
  return [...days]
    .map(([on, what]) => ({ on, what }))
    .sort((one, other) => (one.on < other.on ? -1 : 1))
    .slice(0, mostDays)
}
