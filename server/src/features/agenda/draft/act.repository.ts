import { Injectable } from '@nestjs/common'
import type { draftActs } from '@plenary/shared/contracts/agenda'
import type { AccountId, EventId, SessionId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import * as z from 'zod'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import type { SessionFacts } from '../agenda.repository.js'

export type DraftAct = (typeof draftActs)[number]
const actId = z.uuid()

export interface DoneAct {
  readonly id: string
  readonly sessionId: SessionId
  readonly act: DraftAct
  readonly title: LocalText
  readonly at: Instant
  /** null: there was none. */
  readonly before: SessionFacts | null
  /** The version that the session was left with; 0 once it was removed. */
  readonly version: number
}

const columns = 'id, session_id AS "sessionId", act, title, at, before, version'

/** What organisers did to the draft, a session at a time, with what was there before. */
@Injectable()
export class ActRepository {
  constructor(private readonly work: UnitOfWork) {}

  async keep(eventId: EventId, by: AccountId | null, act: Omit<DoneAct, 'id'>): Promise<void> {
    await this.work.mandatory.query(
      `INSERT INTO agenda_act (id, event_id, session_id, account_id, at, act, title, before, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [newId(actId), eventId, act.sessionId, by, act.at, act.act, act.title, act.before, act.version],
    )
  }

  /** What this organiser did last in this draft and has not undone, after the last release: what is public is not undone. */
  async lastOf(eventId: EventId, by: AccountId | null): Promise<DoneAct | null> {
    const row = await this.work.row<DoneRecord>(
      `SELECT ${columns} FROM agenda_act WHERE event_id = $1 AND account_id = $2 AND undone_at IS NULL
         AND at >= COALESCE((SELECT max(released_at) FROM agenda_release WHERE event_id = $1), '-infinity')
       ORDER BY id DESC LIMIT 1`,
      [eventId, by],
    )
    return row ? { ...row, at: instantOf(row.at) } : null
  }

  /** When somebody last changed the draft. */
  async savedAt(eventId: EventId): Promise<Instant | null> {
    const row = await this.work.row<{ at: Date | null }>('SELECT max(at) AS at FROM agenda_act WHERE event_id = $1', [
      eventId,
    ])
    return row?.at ? instantOf(row.at) : null
  }

  /** The act is undone, and earlier ones of the session that had left it as it is again stay undoable under its new version. */
  async undone(act: DoneAct, at: Instant, version: number): Promise<void> {
    await this.work.write('UPDATE agenda_act SET undone_at = $2 WHERE id = $1', [act.id, at])
    await this.work.write(
      'UPDATE agenda_act SET version = $3 WHERE session_id = $1 AND version = $2 AND undone_at IS NULL',
      [act.sessionId, act.before?.version ?? 0, version],
    )
  }
}

type DoneRecord = Omit<DoneAct, 'at'> & { at: Date }
