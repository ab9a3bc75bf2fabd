import { Injectable } from '@nestjs/common'
import type { Category } from '@plenary/shared/language/categories'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Pile } from '@plenary/shared/rules/home/organising'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { isListed, standingsOfList } from '../approval.sql.js'

/** What parties keep waiting in one event's list. */
export interface KeptByParties {
  /** Those on the waiting list to whom not every party has said yes, by category. */
  readonly waiting: ReadonlyMap<Category, number>
  /** Those to whom a party objects, as they are now. */
  readonly objected: Pile
}

interface Counted {
  readonly eventId: EventId
  readonly category: Category | null
  readonly waiting: number
  readonly objected: number
  readonly since: Date | null
}

/** What waits for parties, in many events in one query. Whoever asks has made sure that the events are theirs. */
@Injectable()
export class ApprovalsWaiting {
  constructor(private readonly work: UnitOfWork) {}

  async of(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, KeptByParties>> {
    const rows = await this.work.rows<Counted>(
      `SELECT "eventId", category, count(*) FILTER (WHERE state = 'waitlisted' AND NOT approved) AS waiting, count(*) FILTER (WHERE objected) AS objected, min(since) AS since
       FROM (SELECT registration.event_id AS "eventId", registration.category, registration.state, bool_and(one.standing = 'approved') AS approved,
           bool_or(one.standing = 'objected') AS objected, min(one.answered_at) FILTER (WHERE one.standing = 'objected') AS since
         FROM registration JOIN LATERAL ${standingsOfList('registration')} one ON true
         WHERE registration.event_id = ANY($1::uuid[]) AND ${isListed('registration')} GROUP BY registration.id) each
       GROUP BY "eventId", category`,
      [eventIds],
    )
    return new Map(eventIds.map((id) => [id, keptOf(rows.filter(({ eventId }) => eventId === id))]))
  }
}

const keptOf = (rows: readonly Counted[]): KeptByParties => ({
  waiting: new Map(rows.flatMap(({ category, waiting }) => (category === null ? [] : [[category, waiting]]))),
  objected: {
    count: rows.reduce((sum, { objected }) => sum + objected, 0),
    since: earliest(rows.flatMap(({ since }) => (since ? [instantOf(since)] : []))),
  },
})

const earliest = (instants: readonly Instant[]): Instant | null => [...instants].sort()[0] ?? null
