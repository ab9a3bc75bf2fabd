import { Injectable } from '@nestjs/common'
import type { PersonId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import * as z from 'zod'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'

const feedId = z.uuid()

export interface FeedOwner {
  readonly personId: PersonId
  readonly language: string | null
}

/** An event of a person: they come, or starred something of it, or have a part. */
export interface OwnEvent {
  readonly slug: string
  readonly confirmed: boolean
}

@Injectable()
export class FeedRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The person's feed, made when they ask for it first. */
  async feedOf(personId: PersonId, now: Instant): Promise<string> {
    const row = await this.work.row<{ id: string }>(
      `INSERT INTO calendar_feed (id, person_id, made_at) VALUES ($1, $2, $3)
       ON CONFLICT (person_id) DO UPDATE SET made_at = calendar_feed.made_at RETURNING id`,
      [newId(feedId), personId, now],
    )
    if (!row) throw new Error('an upsert that returns nothing')
    return row.id
  }

  /** Whoever has the old address finds nothing there any more. */
  async renew(personId: PersonId, now: Instant): Promise<string> {
    await this.work.write('DELETE FROM calendar_feed WHERE person_id = $1', [personId])
    return this.feedOf(personId, now)
  }

  owner(id: string): Promise<FeedOwner | undefined> {
    return this.work.row<FeedOwner>(
      `SELECT person.id AS "personId", person.language FROM calendar_feed JOIN person ON person.id = calendar_feed.person_id
       WHERE calendar_feed.id = $1 AND person.erased_at IS NULL`,
      [id],
    )
  }

  /**
   * Events that this person takes part in, starred something of, or in whose newest release they have a part, from a year ago on. A cancelled
   * event cancelled their registrations: whoever had a seat keeps its entries, which say that they are off.
   */
  events(personId: PersonId, now: Instant): Promise<OwnEvent[]> {
    return this.work.rows<OwnEvent>(
      `SELECT event.slug, own.registration IS NOT NULL AS confirmed FROM event
       LEFT JOIN LATERAL (SELECT id AS registration FROM registration WHERE registration.event_id = event.id AND registration.person_id = $1
         AND (registration.state IN ('confirmed', 'attended', 'partly attended')
           OR (event.state = 'cancelled' AND registration.state = 'cancelled' AND registration.confirmed_at IS NOT NULL)) LIMIT 1) own ON true
       WHERE event.state <> 'draft' AND event.ends_at > $2::timestamptz - interval '1 year' AND (own.registration IS NOT NULL OR EXISTS (SELECT 1 FROM session_star WHERE person_id = $1 AND event_id = event.id) OR EXISTS (
         SELECT 1 FROM agenda_release release WHERE release.event_id = event.id AND $1 = ANY (release.people)
           AND release.number = (SELECT max(number) FROM agenda_release WHERE event_id = event.id)))
       ORDER BY event.starts_at, event.id`,
      [personId, now],
    )
  }
}
