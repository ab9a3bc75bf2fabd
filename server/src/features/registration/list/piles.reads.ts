import { Injectable } from '@nestjs/common'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
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
  readonly eventId: EventId
  readonly count: number
  readonly example: RegistrationId | null
  /** Letters that wait for an organiser's release. */
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

  /** Letters that could not be delivered, other than account mail, and the registration of one whom they were for; and those that wait. */
  letters(eventIds: readonly EventId[]): Promise<UnsentLetters[]> {
    return this.work.rows<UnsentLetters>(
      `SELECT delivery.event_id AS "eventId", count(DISTINCT delivery.id) FILTER (WHERE delivery.state = 'parked') AS count,
         count(DISTINCT delivery.id) FILTER (WHERE delivery.state = 'draft') AS waiting,
         (array_agg(registration.id) FILTER (WHERE delivery.state = 'parked' AND registration.id IS NOT NULL))[1] AS example
       FROM delivery LEFT JOIN registration ON registration.event_id = delivery.event_id AND registration.person_id = delivery.person_id AND registration.state <> 'draft'
       WHERE delivery.event_id = ANY($1::uuid[]) AND delivery.state IN ('parked', 'draft') AND NOT delivery.account_mail GROUP BY delivery.event_id`,
      [eventIds],
    )
  }
}

const pilesOf = (row: Counted): PilesOfEvent => ({
  submitted: { count: row.submitted, since: row.submittedSince && instantOf(row.submittedSince) },
  returned: { count: row.returned, since: row.returnedSince && instantOf(row.returnedSince) },
  expiring: { count: row.expiring, first: row.firstExpiry && instantOf(row.firstExpiry) },
})
