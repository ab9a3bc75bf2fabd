import { Injectable } from '@nestjs/common'
import type { EventId, FileId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../../../database/unit-of-work.js'

export interface MaterialRecord {
  readonly name: string
  readonly shown: boolean
  readonly fileId: FileId
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
      `SELECT file.name, file.id AS "fileId", material.taken_off_at IS NULL AS shown FROM session_material material JOIN file ON file.id = material.file_id
       WHERE material.event_id = $1 AND material.session_id = $2 AND material.id = $3`,
      [eventId, sessionId, id],
    )
  }

  /** The files of the draft's materials, of sessions that have their time: what a release makes public. */
  async filesOfDraft(eventId: EventId): Promise<FileId[]> {
    const rows = await this.work.rows<{ fileId: FileId }>(
      `SELECT material.file_id AS "fileId" FROM session_material material JOIN session ON session.id = material.session_id
       WHERE material.event_id = $1 AND material.taken_off_at IS NULL AND session.starts_at IS NOT NULL`,
      [eventId],
    )
    return rows.map(({ fileId }) => fileId)
  }

  /** What was taken off before then and never released, locked so that nobody puts it back meanwhile. */
  neverReleased(takenOffBefore: Date): Promise<{ id: string; fileId: FileId }[]> {
    return this.work.rows(
      `SELECT material.id, file.id AS "fileId" FROM session_material material JOIN file ON file.id = material.file_id
       WHERE file.access = 'private' AND material.taken_off_at < $1 LIMIT 100 FOR UPDATE OF material SKIP LOCKED`,
      [takenOffBefore],
    )
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.work.write('DELETE FROM session_material WHERE id = ANY($1::uuid[])', [ids])
  }

  async show(id: string, takenOffAt: Instant | null): Promise<void> {
    await this.work.write('UPDATE session_material SET taken_off_at = $2 WHERE id = $1', [id, takenOffAt])
  }
}
