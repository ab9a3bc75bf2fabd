import { Injectable } from '@nestjs/common'
import type { EventId, FileId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../../../database/unit-of-work.js'

export interface MaterialRecord {
  readonly name: string
  readonly shown: boolean
}

@Injectable()
export class MaterialRepository {
  constructor(private readonly work: UnitOfWork) {}

  async count(eventId: EventId, sessionId: SessionId): Promise<number> {
    const row = await this.work.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM session_material WHERE event_id = $1 AND session_id = $2 AND taken_off_at IS NULL`,
      [eventId, sessionId],
    )
    return row?.count ?? 0
  }

  async add(id: string, eventId: EventId, sessionId: SessionId, fileId: FileId, now: Instant): Promise<void> {
    await this.work.write(
      'INSERT INTO session_material (id, event_id, session_id, file_id, added_at) VALUES ($1, $2, $3, $4, $5)',
      [id, eventId, sessionId, fileId, now],
    )
  }

  find(eventId: EventId, sessionId: SessionId, id: string): Promise<MaterialRecord | undefined> {
    return this.work.row<MaterialRecord>(
      `SELECT file.name, material.taken_off_at IS NULL AS shown FROM session_material material JOIN file ON file.id = material.file_id
       WHERE material.event_id = $1 AND material.session_id = $2 AND material.id = $3`,
      [eventId, sessionId, id],
    )
  }

  async show(id: string, takenOffAt: Instant | null): Promise<void> {
    await this.work.write('UPDATE session_material SET taken_off_at = $2 WHERE id = $1', [id, takenOffAt])
  }
}
