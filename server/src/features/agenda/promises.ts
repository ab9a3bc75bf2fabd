import { Injectable } from '@nestjs/common'
import type { SessionId } from '@plenary/shared/language/ids'
import { instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import { instantAt } from '../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import type { AgendaEvent } from './agenda.repository.js'

interface Promised {
  readonly id: SessionId
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Date
  readonly endsAt: Date
}

/** A draft promises wall-clock times. When the event moves to another zone, or a zone's rules change, the instants follow. */
@Injectable()
export class Promises {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes the draft's instants those of its wall-clock times again; answers whose were others. Releases keep theirs. */
  async keep({ id, zone }: AgendaEvent): Promise<SessionId[]> {
    const sessions = await this.work.rows<Promised>(
      `SELECT id, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal", to_char(ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "endsLocal",
         starts_at AS "startsAt", ends_at AS "endsAt" FROM session WHERE event_id = $1 AND starts_at IS NOT NULL`,
      [id],
    )
    const moved = sessions
      .map((session) => ({
        ...session,
        starts: instantAt(session.startsLocal, zone),
        ends: instantAt(session.endsLocal, zone),
      }))
      .filter(({ startsAt, endsAt, starts, ends }) => instantOf(startsAt) !== starts || instantOf(endsAt) !== ends)
      .map((session) => ({ id: session.id, starts_at: session.starts, ends_at: session.ends }))
    if (moved.length > 0) await this.write(moved)
    return moved.map((session) => session.id)
  }

  private async write(moved: readonly { id: SessionId; starts_at: string; ends_at: string }[]): Promise<void> {
    const given = 'jsonb_to_recordset($1::jsonb) AS given (id uuid, starts_at timestamptz, ends_at timestamptz)'
    const set = 'SET starts_at = given.starts_at, ends_at = given.ends_at'
    const rows = [JSON.stringify(moved)]
    await this.work.write(`UPDATE session ${set} FROM ${given} WHERE session.id = given.id`, rows)
    await this.work.write(`UPDATE occupancy ${set} FROM ${given} WHERE occupancy.session_id = given.id`, rows)
  }
}
