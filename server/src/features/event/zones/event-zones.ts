import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { daysLater } from '../../../adapters/time/days.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit } from '../../audit/audit.service.js'
import { instantsOf } from '../event.dates.js'
import { type EventRecord, nameOf } from '../event.record.js'
import { EventRepository } from '../event.repository.js'
import { type Shifted, Zones } from './zones.service.js'

/** The days of events and the windows of their registration, after the rules of a zone have changed. */
@Injectable()
export class EventZones implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly zones: Zones,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
  ) {}

  onModuleInit(): void {
    this.zones.add((now) => this.keep(now))
  }

  /** In the order of their ids, as everybody locks several events. */
  private async keep(now: Instant): Promise<Shifted[]> {
    const ahead = await this.work.rows<{ id: EventId }>(
      'SELECT id FROM event WHERE greatest(ends_at, closes_at, opens_at) > $1 ORDER BY id',
      [now],
    )
    const shifted: Shifted[] = []
    for (const { id } of ahead) shifted.push(...(await this.keepOne(id, now)))
    return shifted
  }

  private async keepOne(id: EventId, now: Instant): Promise<Shifted[]> {
    const event = await this.events.lock(id)
    const moved = momentsOf(event).filter(({ before, after }) => before > now && before !== after)
    if (moved.length === 0) return []
    await this.events.change(event, Object.fromEntries(moved.map(({ column, after }) => [column, after])))
    const shifted = moved.map(({ column: _, ...one }) => one)
    await this.audit.record('clock', {
      word: 'event',
      act: 'recompute instants',
      objectId: id,
      objectName: nameOf(event),
      eventId: id,
      details: { shifted },
    })
    await this.announcements.announce('event.changed', { eventId: id, part: 'instants' })
    return shifted
  }
}

/** Each promise of an event with the instant that is stored and the one that follows from it today. */
function momentsOf(event: EventRecord): (Shifted & { readonly column: string })[] {
  const { zone, startsOn, endsOn, startsAt, endsAt, opensLocal, opensAt, closesLocal, closesAt } = event
  const now = instantsOf(event)
  const about = { of: nameOf(event), zone }
  const days = [
    { column: 'starts_at', what: 'starts', local: `${startsOn}T00:00`, before: startsAt, after: now.startsAt },
    { column: 'ends_at', what: 'ends', local: `${daysLater(endsOn, 1)}T00:00`, before: endsAt, after: now.endsAt },
  ] as const
  const window = [
    { column: 'opens_at', what: 'registration opens', local: opensLocal, before: opensAt, after: now.opensAt },
    { column: 'closes_at', what: 'registration closes', local: closesLocal, before: closesAt, after: now.closesAt },
  ] as const
  const set = window.flatMap(({ local, before, after, ...rest }) =>
    local === null || before === null || after === null ? [] : [{ ...rest, local, before, after }],
  )
  return [...days, ...set].map((one) => ({ ...about, ...one }))
}
