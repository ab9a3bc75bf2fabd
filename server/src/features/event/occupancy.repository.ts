import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Occupancy } from '@plenary/shared/rules/event/occupancy'
import * as z from 'zod'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'

const occupancyId = z.uuid()

/** The column that names the place; each row has exactly one of them. */
const columnOf = { session: 'session_id', stop: 'stop_id', transfer: 'transfer_id' } as const

/** Who or what is where, when, and why. Agenda and visits write it, each for its own places and in its own transaction. */
@Injectable()
export class OccupancyRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Of these places, all of one kind, exactly these; a place without any occupies nobody. */
  async replace(
    eventId: EventId,
    placeKind: Occupancy['placeKind'],
    placeIds: readonly string[],
    occupancies: readonly Omit<Occupancy, 'placeKind'>[],
  ): Promise<void> {
    const column = columnOf[placeKind]
    await this.work.write(`DELETE FROM occupancy WHERE ${column} = ANY($1)`, [placeIds])
    if (occupancies.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO occupancy (id, event_id, ${column}, starts_at, ends_at, kind, occupant_id)
       SELECT given.id, $1, given.place_id, given.starts_at, given.ends_at, given.kind, given.occupant_id FROM jsonb_to_recordset($2::jsonb)
         AS given (id uuid, place_id uuid, starts_at timestamptz, ends_at timestamptz, kind text, occupant_id uuid)`,
      [eventId, JSON.stringify(occupancies.map(recordOf))],
    )
  }

  async of(eventId: EventId): Promise<Occupancy[]> {
    return (await this.ofMany([eventId])).get(eventId) ?? []
  }

  /** For many events in one query. */
  async ofMany(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, Occupancy[]>> {
    const rows = await this.work.rows<OccupancyRecord>(
      `SELECT event_id AS "eventId", kind, occupant_id AS "occupantId", COALESCE(session_id, stop_id, transfer_id) AS "placeId",
         CASE WHEN session_id IS NOT NULL THEN 'session' WHEN stop_id IS NOT NULL THEN 'stop' ELSE 'transfer' END AS "placeKind",
         starts_at AS "startsAt", ends_at AS "endsAt"
       FROM occupancy WHERE event_id = ANY($1::uuid[])`,
      [eventIds],
    )
    const found = new Map<EventId, Occupancy[]>(eventIds.map((id) => [id, []]))
    for (const { eventId, startsAt, endsAt, ...row } of rows)
      found.get(eventId)?.push({ ...row, startsAt: instantOf(startsAt), endsAt: instantOf(endsAt) })
    return found
  }
}

type OccupancyRecord = Omit<Occupancy, 'startsAt' | 'endsAt'> & { eventId: EventId; startsAt: Date; endsAt: Date }

const recordOf = ({
  kind,
  occupantId,
  placeId,
  startsAt,
  endsAt,
}: Omit<Occupancy, 'placeKind'>): {
  id: string
  kind: string
  occupant_id: string
  place_id: string
  starts_at: Instant
  ends_at: Instant
} => ({
  id: newId(occupancyId),
  kind,
  occupant_id: occupantId,
  place_id: placeId,
  starts_at: startsAt,
  ends_at: endsAt,
})
