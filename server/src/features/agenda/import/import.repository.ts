import { Injectable } from '@nestjs/common'
import { type EventId, type RoomId, roomId } from '@plenary/shared/language/ids'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'

@Injectable()
export class ImportRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Which of these ids sessions of other events have. */
  async taken(eventId: EventId, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.work.rows<{ id: string }>('SELECT id FROM session WHERE id = ANY($2) AND event_id <> $1', [
      eventId,
      ids,
    ])
    return new Set(rows.map(({ id }) => id))
  }

  /** Rooms of which only the name is known, after those that are there. */
  async makeRooms(eventId: EventId, names: readonly string[], language: string): Promise<ReadonlyMap<string, RoomId>> {
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
}
