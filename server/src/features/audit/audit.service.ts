import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { Word } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
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

const auditId = z.uuid()

@Injectable()
export class Audit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes one line in the transaction that does the act: both happen, or neither. */
  async record(by: By, act: Act): Promise<void> {
    const [accountId, name] = by === 'clock' ? [null, ''] : 'linkOf' in by ? [null, by.linkOf] : [by.accountId, by.name]
    await this.work.mandatory.query(
      `INSERT INTO audit (id, at, account_id, actor_name, act, word, object_id, object_name, event_id, from_state, to_state, why, on_behalf, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        newId(auditId),
        this.clock.now(),
        accountId,
        name,
        act.act,
        act.word,
        act.objectId,
        act.objectName,
        act.eventId ?? null,
        act.from ?? null,
        act.to ?? null,
        act.why ?? null,
        act.onBehalf ?? null,
        act.details ?? null,
      ],
    )
  }
}
