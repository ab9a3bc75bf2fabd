import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { Pile } from '@plenary/shared/rules/home/organising'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** Nominations that wait for an organiser, in many events in one query. Whoever asks has made sure that the events are theirs. */
@Injectable()
export class NominationsWaiting {
  constructor(private readonly work: UnitOfWork) {}

  async of(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, Pile>> {
    const rows = await this.work.rows<{ eventId: EventId; count: number; since: Date }>(
      `SELECT event_id AS "eventId", count(*)::int AS count, min(state_since) AS since FROM nomination
       WHERE event_id = ANY($1::uuid[]) AND state = 'nominated' GROUP BY event_id`,
      [eventIds],
    )
    return new Map(rows.map(({ eventId, count, since }) => [eventId, { count, since: instantOf(since) }]))
  }
}
