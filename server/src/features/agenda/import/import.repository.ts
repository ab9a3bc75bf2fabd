import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
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
}
