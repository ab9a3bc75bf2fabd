import { Injectable } from '@nestjs/common'
import type { Category } from '@plenary/shared/language/categories'
import { takesSeat } from '@plenary/shared/language/categories'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Taken } from '@plenary/shared/rules/registration/capacity'
import type { PlacesOfEvent } from '@plenary/shared/rules/registration/waiting-list'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { isSeated, seatUse } from '../event/seat-use.sql.js'

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
  counted: Counted[]
}

/**
 * How the seats are used, counted from the registrations each time: there are no counter columns that could go wrong.
 * Confirmed counts whoever confirmed, also after attendance was written down, and who is asked to confirm again. An offer
 * counts until it expires.
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
    const { seats, offer_limit, categories, counted } = await this.placeRow(eventId, now)
    const takenIn = (category: Category) => takenBy(counted.filter((row) => row.category === category))
    return {
      seats,
      offerLimit: offer_limit,
      event: takenBy(counted.filter(({ category }) => takesSeat(category))),
      categories: new Map(categories.map(({ category, quota }) => [category, { quota, taken: takenIn(category) }])),
    }
  }

  private async placeRow(eventId: EventId, now: Instant): Promise<PlaceRow> {
    const row = await this.work.row<PlaceRow>(
      `SELECT seats, COALESCE(offer_limit, seats) AS offer_limit,
         COALESCE((SELECT json_agg(json_build_object('category', category, 'quota', quota) ORDER BY position)
           FROM event_category WHERE event_id = event.id), '[]') AS categories,
         COALESCE((SELECT json_agg(counts) FROM (
           SELECT category, count(*) FILTER (WHERE seat_use = 'confirmed') AS confirmed,
             count(*) FILTER (WHERE seat_use = 'offered') AS offered, count(*) FILTER (WHERE seat_use = 'waiting') AS waiting
           FROM (SELECT category, ${seatUse('$2')} AS seat_use FROM registration WHERE event_id = event.id AND category IS NOT NULL
             AND (${isSeated} OR state IN ('accepted', 'waitlisted'))) used
           GROUP BY category) counts), '[]') AS counted
       FROM event WHERE id = $1`,
      [eventId, now],
    )
    if (!row) throw new Error(`there is no event ${eventId}`)
    return row
  }
}

const takenBy = (rows: readonly Counted[]): Taken => ({
  confirmed: rows.reduce((sum, row) => sum + row.confirmed, 0),
  offered: rows.reduce((sum, row) => sum + row.offered, 0),
  waiting: rows.reduce((sum, row) => sum + row.waiting, 0),
})
