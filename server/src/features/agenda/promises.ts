import { Injectable } from '@nestjs/common'
import type { EventId, SessionId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import { instantAt } from '../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import type { AgendaEvent } from './agenda.repository.js'

interface Promised {
  readonly id: SessionId
  readonly eventId: EventId
  readonly zone: string
  readonly title: LocalText
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Date
  readonly endsAt: Date
}

/** A session whose instants were not those of its wall-clock times, and what they are now. */
export interface KeptPromise extends Promised {
  readonly starts: Instant
  readonly ends: Instant
}

const promised = `SELECT session.id, event_id AS "eventId", event.zone, session.title, to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal",
  to_char(ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "endsLocal", session.starts_at AS "startsAt", session.ends_at AS "endsAt"
  FROM session JOIN event ON event.id = session.event_id`

/** A draft promises wall-clock times. When the event moves to another zone, or a zone's rules change, the instants follow. */
@Injectable()
export class Promises {
  constructor(private readonly work: UnitOfWork) {}

  /** Makes the draft's instants those of its wall-clock times again; answers whose were others. Releases keep theirs. */
  async keep({ id }: Pick<AgendaEvent, 'id'>): Promise<SessionId[]> {
    const moved = await this.keepOf(
      await this.work.rows<Promised>(`${promised} WHERE event_id = $1 AND session.starts_at IS NOT NULL`, [id]),
    )
    return moved.map((session) => session.id)
  }

  /** The same in every draft, for sessions that begin after now: one that has begun began when it did. */
  async keepAhead(now: Instant): Promise<KeptPromise[]> {
    return this.keepOf(
      await this.work.rows<Promised>(
        `${promised} WHERE session.starts_at > $1 ORDER BY event_id, session.starts_at, session.id`,
        [now],
      ),
    )
  }

  private async keepOf(sessions: readonly Promised[]): Promise<KeptPromise[]> {
    const moved = sessions
      .map((session) => ({
        ...session,
        starts: instantAt(session.startsLocal, session.zone),
        ends: instantAt(session.endsLocal, session.zone),
      }))
      .filter(({ startsAt, endsAt, starts, ends }) => instantOf(startsAt) !== starts || instantOf(endsAt) !== ends)
    if (moved.length > 0) await this.write(moved)
    return moved
  }

  private async write(moved: readonly KeptPromise[]): Promise<void> {
    const given = 'jsonb_to_recordset($1::jsonb) AS given (id uuid, starts_at timestamptz, ends_at timestamptz)'
    const set = 'SET starts_at = given.starts_at, ends_at = given.ends_at'
    const rows = [JSON.stringify(moved.map(({ id, starts, ends }) => ({ id, starts_at: starts, ends_at: ends })))]
    await this.work.write(`UPDATE session ${set} FROM ${given} WHERE session.id = given.id`, rows)
    await this.work.write(`UPDATE occupancy ${set} FROM ${given} WHERE occupancy.session_id = given.id`, rows)
  }
}
