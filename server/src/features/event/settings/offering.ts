import { Injectable } from '@nestjs/common'
import type { changeEventPlace, changeEventSeats } from '@plenary/shared/contracts/event/settings'
import type { Asked } from '@plenary/shared/contracts/route'
import { type EventId, type RoomId, roomId } from '@plenary/shared/language/ids'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import type { EventRecord } from '../event.record.js'

type Rooms = Asked<typeof changeEventPlace>['body']['rooms']
type Categories = Asked<typeof changeEventSeats>['body']['categories']

/** The rooms and categories of an event, kept as they are listed; what is in use stays. Under the event's lock. */
@Injectable()
export class Offering {
  constructor(private readonly work: UnitOfWork) {}

  async keepRooms(event: EventRecord, rooms: Rooms): Promise<void> {
    const known = new Set<string>(event.rooms.map(({ id }) => id))
    if (rooms.some(({ id }) => id !== undefined && !known.has(id))) refused('NOT_FOUND')
    const kept = rooms.flatMap(({ id }) => id ?? [])
    await this.removeRooms(event, kept)
    for (const [position, room] of rooms.entries()) {
      await this.work.write(
        `INSERT INTO room (id, event_id, name, capacity, accessible, position) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (id) DO UPDATE SET name = $3, capacity = $4, accessible = $5, position = $6`,
        [room.id ?? newId(roomId), event.id, room.name, room.capacity, room.accessible, position],
      )
    }
  }

  /** Rooms of which only the name is known, after those that are there. */
  async addRooms(eventId: EventId, names: readonly string[], language: string): Promise<ReadonlyMap<string, RoomId>> {
    const rooms = names.map((name) => ({ id: newId(roomId), name }))
    if (rooms.length > 0)
      await this.work.mandatory.query(
        `INSERT INTO room (id, event_id, name, position)
         SELECT given.id, $1, jsonb_build_object($3::text, given.name), given.position + (SELECT COALESCE(max(position) + 1, 0) FROM room WHERE event_id = $1)
         FROM jsonb_to_recordset($2::jsonb) AS given (id uuid, name text, position integer)`,
        [eventId, JSON.stringify(rooms.map((room, position) => ({ ...room, position }))), language],
      )
    return new Map(rooms.map(({ id, name }) => [name, id]))
  }

  private async removeRooms(event: EventRecord, kept: readonly string[]): Promise<void> {
    const used = await this.work.row<{ sessions: number }>(
      'SELECT count(*) AS sessions FROM session WHERE event_id = $1 AND room_id IS NOT NULL AND room_id <> ALL($2::uuid[])',
      [event.id, kept],
    )
    if (used && used.sessions > 0) refused('ROOM_IN_USE', { sessions: used.sessions })
    await this.work.write('DELETE FROM room WHERE event_id = $1 AND id <> ALL($2::uuid[])', [event.id, kept])
  }

  async keepCategories(event: EventRecord, categories: Categories): Promise<void> {
    const kept = categories.map(({ category }) => category)
    await this.removeCategories(event, kept)
    for (const [position, one] of categories.entries()) {
      await this.work.write(
        `INSERT INTO event_category (event_id, category, quota, description, locality, sections, position) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (event_id, category) DO UPDATE SET quota = $3, description = $4, locality = $5, sections = $6, position = $7`,
        [event.id, one.category, one.quota, one.description, one.locality, one.sections, position],
      )
    }
  }

  private async removeCategories(event: EventRecord, kept: readonly string[]): Promise<void> {
    const used = await this.work.row<{ registrations: number }>(
      'SELECT count(*) AS registrations FROM registration WHERE event_id = $1 AND submitted_at IS NOT NULL AND category <> ALL($2::text[])',
      [event.id, kept],
    )
    if (used && used.registrations > 0) refused('CATEGORY_IN_USE', { registrations: used.registrations })
    await this.work.write('DELETE FROM event_category WHERE event_id = $1 AND category <> ALL($2::text[])', [
      event.id,
      kept,
    ])
  }
}
