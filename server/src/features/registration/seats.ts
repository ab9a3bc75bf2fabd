import { Injectable } from '@nestjs/common'
import type { Category } from '@plenary/shared/language/categories'
import { takesSeat } from '@plenary/shared/language/categories'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Taken } from '@plenary/shared/rules/registration/capacity'
import type { PlacesOfEvent } from '@plenary/shared/rules/registration/waiting-list'
import { UnitOfWork } from '../../database/unit-of-work.js'

interface Counted {
  category: Category
  confirmed: number
  offered: number
  waiting: number
}

interface PlaceRow {
  seats: number
  offer_limit: number
  categories: { category: Category; quota: number | null }[]
}

/**
 * How the seats are used, counted from the registrations each time: there are no counter columns that could go wrong.
 * Confirmed counts whoever confirmed, also after attendance was written down. An offer counts until it expires.
 */
@Injectable()
export class Seats {
  constructor(private readonly work: UnitOfWork) {}

  /** Nobody else takes or frees a seat of this event before this transaction ends. */
  async lock(eventId: EventId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE', [eventId])
  }

  /** The event's places at this instant; true for longer than an instant only under the lock. */
  async placesOf(eventId: EventId, now: Instant): Promise<PlacesOfEvent> {
    const [place, counted] = [await this.placeRow(eventId), await this.countedIn(eventId, now)]
    const categories = new Map(
      place.categories.map(
        ({ category, quota }) =>
          [category, { quota, taken: takenBy(counted.filter((row) => row.category === category)) }] as const,
      ),
    )
    return {
      seats: place.seats,
      offerLimit: place.offer_limit,
      event: takenBy(counted.filter(({ category }) => takesSeat(category))),
      categories,
    }
  }

  private async placeRow(eventId: EventId): Promise<PlaceRow> {
    const row = await this.work.row<PlaceRow>(
      `SELECT seats, COALESCE(offer_limit, seats) AS offer_limit,
         COALESCE((SELECT json_agg(json_build_object('category', category, 'quota', quota) ORDER BY position) FROM event_category WHERE event_id = event.id), '[]') AS categories
       FROM event WHERE id = $1`,
      [eventId],
    )
    if (!row) throw new Error(`there is no event ${eventId}`)
    return row
  }

  private countedIn(eventId: EventId, now: Instant): Promise<Counted[]> {
    return this.work.rows<Counted>(
      `SELECT category, count(*) FILTER (WHERE state IN ('confirmed', 'attended', 'partly attended', 'no show')) AS confirmed,
         count(*) FILTER (WHERE state = 'accepted' AND offer_expires_at > $2) AS offered, count(*) FILTER (WHERE state = 'waitlisted') AS waiting
       FROM registration WHERE event_id = $1 AND state IN ('confirmed', 'attended', 'partly attended', 'no show', 'accepted', 'waitlisted') AND category IS NOT NULL
       GROUP BY category`,
      [eventId, now],
    )
  }
}

const takenBy = (rows: readonly Counted[]): Taken => ({
  confirmed: rows.reduce((sum, row) => sum + row.confirmed, 0),
  offered: rows.reduce((sum, row) => sum + row.offered, 0),
  waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
})
