import { Injectable } from '@nestjs/common'
import type { AskedAgain, PlacesInUse } from '@plenary/shared/contracts/event/parts'
import { type Category, takesSeat } from '@plenary/shared/language/categories'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Standings } from '@plenary/shared/rules/event/consequences'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { isSeated, seatUse } from './seat-use.sql.js'

/** How the places of one event are used at one instant. */
export interface Use extends Standings {
  /** Of categories that take seats. */
  readonly seats: PlacesInUse
  readonly byCategory: ReadonlyMap<Category, PlacesInUse & { readonly registrations: number }>
  /** Registrations that were submitted, in whatever state they are now. */
  readonly registrations: number
  /** What became of those who were asked to confirm again. */
  readonly askedAgain: AskedAgain
}

/** How the row uses a seat at `$2`. */
const use = seatUse('$2')

interface Counted extends PlacesInUse {
  readonly eventId: EventId
  readonly category: Category | null
  readonly registrations: number
  readonly drafts: number
  readonly live: number
  readonly attending: number
  readonly unanswered: number
  readonly again: number
  readonly gone: number
}

/**
 * Counts registrations, though they are a word above: an event can't be shown, moved or made smaller without knowing how
 * many hold its seats. It only reads, in this one query, and never judges a registration; their rules stay with them.
 */
@Injectable()
export class Places {
  constructor(private readonly work: UnitOfWork) {}

  /** For many events in one query. True for longer than an instant only while the event's row is locked. */
  async inUse(eventIds: readonly EventId[], now: Instant): Promise<ReadonlyMap<EventId, Use>> {
    const counted = await this.work.rows<Counted>(
      `SELECT event_id AS "eventId", category, count(*) FILTER (WHERE ${use} = 'confirmed') AS confirmed,
         count(*) FILTER (WHERE ${use} = 'offered') AS offered, count(*) FILTER (WHERE ${use} = 'waiting') AS waiting,
         count(*) FILTER (WHERE submitted_at IS NOT NULL) AS registrations, count(*) FILTER (WHERE state = 'draft') AS drafts,
         count(*) FILTER (WHERE state IN ('draft', 'submitted', 'under review', 'returned', 'shortlisted', 'accepted', 'confirmed', 'waitlisted')) AS live,
         count(*) FILTER (WHERE ${use} = 'confirmed' AND state IN ('confirmed', 'accepted')) AS attending,
         count(*) FILTER (WHERE ${use} = 'confirmed' AND state = 'accepted') AS unanswered,
         count(*) FILTER (WHERE asked_again_at IS NOT NULL AND ${isSeated}) AS again,
         count(*) FILTER (WHERE asked_again_at IS NOT NULL AND state <> 'accepted' AND NOT ${isSeated}) AS gone
       FROM registration WHERE event_id = ANY($1::uuid[]) GROUP BY event_id, category`,
      [eventIds, now],
    )
    return new Map(eventIds.map((id) => [id, summed(counted.filter(({ eventId }) => eventId === id))]))
  }

  async inUseOf(eventId: EventId, now: Instant): Promise<Use> {
    return (await this.inUse([eventId], now)).get(eventId) ?? summed([])
  }
}

function summed(counted: readonly Counted[]): Use {
  const seated = counted.filter(({ category }) => category !== null && takesSeat(category))
  const sum = (rows: readonly Counted[], of: (row: Counted) => number) =>
    rows.reduce((total, row) => total + of(row), 0)
  return {
    seats: {
      confirmed: sum(seated, (row) => row.confirmed),
      offered: sum(seated, (row) => row.offered),
      waiting: sum(seated, (row) => row.waiting),
    },
    byCategory: new Map(counted.flatMap((row) => (row.category === null ? [] : [[row.category, row]]))),
    registrations: sum(counted, (row) => row.registrations),
    drafts: sum(counted, (row) => row.drafts),
    live: sum(counted, (row) => row.live),
    offered: sum(counted, (row) => row.offered),
    confirmed: sum(counted, (row) => row.attending),
    askedAgain: {
      unanswered: sum(counted, (row) => row.unanswered),
      confirmed: sum(counted, (row) => row.again),
      gone: sum(counted, (row) => row.gone),
    },
  }
}
