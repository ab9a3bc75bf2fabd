import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { near, type Pile } from '@plenary/shared/rules/home/organising'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** What waits in one event. */
export interface PilesOfEvent {
  readonly submitted: Pile
  readonly returned: Pile
  readonly expiring: { readonly count: number; readonly first: Instant | null }
}

interface Counted {
  eventId: EventId
  submitted: number
  submittedSince: Date | null
  returned: number
  returnedSince: Date | null
  expiring: number
  firstExpiry: Date | null
}

export interface Expiry {
  readonly eventId: EventId
  readonly at: Instant
  readonly count: number
}

export interface UnsentLetters {
  /** The mail server did not take them. */
  readonly parked: number
  /** They wait for an organiser's release. */
  readonly waiting: number
}

const before = (now: Instant, ms: number) => new Date(Date.parse(now) - ms)
const after = (now: Instant, ms: number) => new Date(Date.parse(now) + ms)

/** What waits for organisers, in many events in one query each. Whoever asks has made sure that the events are theirs. */
@Injectable()
export class PilesReads {
  constructor(private readonly work: UnitOfWork) {}

  async of(eventIds: readonly EventId[], now: Instant): Promise<ReadonlyMap<EventId, PilesOfEvent>> {
    const rows = await this.work.rows<Counted>(
      `SELECT event_id AS "eventId", count(*) FILTER (WHERE state = 'submitted') AS submitted,
         min(submitted_at) FILTER (WHERE state = 'submitted') AS "submittedSince",
         count(*) FILTER (WHERE state = 'returned' AND state_since <= $2) AS returned,
         min(state_since) FILTER (WHERE state = 'returned') AS "returnedSince",
         count(*) FILTER (WHERE state = 'accepted' AND offer_expires_at > $3 AND offer_expires_at <= $4) AS expiring,
         min(offer_expires_at) FILTER (WHERE state = 'accepted' AND offer_expires_at > $3) AS "firstExpiry"
       FROM registration WHERE event_id = ANY($1::uuid[]) AND state IN ('submitted', 'returned', 'accepted') GROUP BY event_id`,
      [eventIds, before(now, near.returned), now, after(now, near.offers)],
    )
    return new Map(rows.map((row) => [row.eventId, pilesOf(row)]))
  }

  /** When open offers end, the next first. */
  async expiries(eventIds: readonly EventId[], now: Instant): Promise<Expiry[]> {
    const rows = await this.work.rows<Omit<Expiry, 'at'> & { at: Date }>(
      `SELECT event_id AS "eventId", offer_expires_at AS at, count(*) AS count FROM registration
       WHERE event_id = ANY($1::uuid[]) AND state = 'accepted' AND offer_expires_at > $2 GROUP BY event_id, offer_expires_at ORDER BY offer_expires_at LIMIT 200`,
      [eventIds, now],
    )
    return rows.map((row) => ({ ...row, at: instantOf(row.at) }))
  }

  /** How many letters, other than account mail, could not be delivered, and how many wait. */
  async letters(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, UnsentLetters>> {
    const rows = await this.work.rows<UnsentLetters & { eventId: EventId }>(
      `SELECT event_id AS "eventId", count(*) FILTER (WHERE state = 'parked') AS parked, count(*) FILTER (WHERE state = 'draft') AS waiting
       FROM delivery WHERE event_id = ANY($1::uuid[]) AND state IN ('parked', 'draft') AND NOT account_mail GROUP BY event_id`,
      [eventIds],
    )
    return new Map(rows.map((row) => [row.eventId, row]))
  }
}

const pilesOf = (row: Counted): PilesOfEvent => ({
  submitted: { count: row.submitted, since: row.submittedSince && instantOf(row.submittedSince) },
  returned: { count: row.returned, since: row.returnedSince && instantOf(row.returnedSince) },
  expiring: { count: row.expiring, first: row.firstExpiry && instantOf(row.firstExpiry) },
})
