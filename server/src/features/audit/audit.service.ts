import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { Word } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import * as z from 'zod'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'

/** What was done, to what. `act` is the move's name or what was read: `offer`, `read needs`. */
export interface Act {
  readonly word: Word
  readonly act: string
  readonly objectId: string
  /** As people know it, so that the line can be read when the object is gone: `R-0187 Losa Tuilagi`. */
  readonly objectName: string
  readonly eventId?: EventId | null
  readonly from?: string
  readonly to?: string
  readonly why?: string | null
  readonly onBehalf?: OnBehalf | null
  readonly details?: Readonly<Record<string, unknown>>
}

/** By whom: an actor, the clock, or somebody who holds a link. */
export type By = Actor | 'clock' | { readonly linkOf: string }

export interface Line {
  readonly by: By
  readonly act: Act
}

const auditId = z.uuid()

@Injectable()
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes one line in the transaction that does the act: both happen, or neither. */
  record(by: By, act: Act): Promise<void> {
    return this.recordAll([{ by, act }])
  }

  /** What is read again and again while somebody works with it is one reading: no second line of the same since then. */
  async recordOnce(by: Actor, act: Act, since: Instant): Promise<void> {
    const written = await this.work.row(
      'SELECT 1 FROM audit WHERE object_id = $1 AND account_id = $2 AND act = $3 AND object_name = $4 AND at > $5',
      [act.objectId, by.accountId, act.act, act.objectName, since],
    )
    if (!written) await this.record(by, act)
  }

  /** Writes a line for each, in this order. */
  async recordAll(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO audit (id, at, account_id, actor_name, act, word, object_id, object_name, event_id, from_state, to_state, why, on_behalf, details)
       SELECT id, $2, account_id, actor_name, act, word, object_id, object_name, event_id, from_state, to_state, why, on_behalf, details
       FROM jsonb_to_recordset($1::jsonb) AS line (id uuid, account_id uuid, actor_name text, act text, word text, object_id uuid, object_name text,
         event_id uuid, from_state text, to_state text, why text, on_behalf jsonb, details jsonb)`,
      [JSON.stringify(lines.map(columnsOf)), this.clock.now()],
    )
  }
}

function columnsOf({ by, act }: Line): Record<string, unknown> {
  return {
    id: newId(auditId),
    account_id: by !== 'clock' && 'accountId' in by ? by.accountId : null,
    actor_name: by === 'clock' ? '' : 'linkOf' in by ? by.linkOf : by.name,
    act: act.act,
    word: act.word,
    object_id: act.objectId,
    object_name: act.objectName,
    event_id: act.eventId,
    from_state: act.from,
    to_state: act.to,
    why: act.why,
    on_behalf: act.onBehalf,
    details: act.details,
  }
}
