import { Injectable } from '@nestjs/common'
import type { ApprovalId, EventId, PersonId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { type ApprovalAction, approvalMoves } from '@plenary/shared/rules/approval/moves'
import type { ApprovalState } from '@plenary/shared/rules/approval/states'
import { type Refusal, refuse } from '@plenary/shared/rules/decision'
import { judge } from '@plenary/shared/rules/moves'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit, type By } from '../audit/audit.service.js'
import { EventRepository } from '../event/event.repository.js'
import { type ApprovalRecord, ApprovalRepository } from './approval.repository.js'
import { nameOf, partyNameOf } from './approval.view.js'

interface Made {
  readonly ok: true
  readonly row: ApprovalRecord
  readonly to: ApprovalState
}

/** Who answers, or the clock where nobody did. */
type Presser = (Actor & { readonly personId: PersonId }) | 'clock'

/** The only writer of an approval's state. */
@Injectable()
export class ApprovalMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: ApprovalRepository,
    private readonly events: EventRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes one move of several approvals of an event: locks the event, so that no seat is offered and no agenda released
   * meanwhile, gathers the facts, judges each, writes, audits, announces; all in one transaction. Whoever is refused stays as
   * it was. Of two who answer at once the second is judged by what the first has left. Doors are opened by the caller.
   */
  makeAll(
    action: ApprovalAction,
    eventId: EventId,
    ids: readonly ApprovalId[],
    by: Presser,
    reason: string | null = null,
  ): Promise<ReadonlyMap<ApprovalId, Made | Refusal>> {
    return this.work.run(async () => {
      await this.events.lock(eventId)
      const rows = await this.approvals.known(eventId, ids)
      const spokeForOther = await this.approvals.spokeForOther(eventId, by === 'clock' ? null : by.personId)
      const now = this.clock.now()
      const judged = rows.map((row): [ApprovalId, Made | Refusal] => {
        const facts = {
          isPresent: row.isPresent,
          spokeForOther: spokeForOther(row.organisationId),
          dueAt: row.dueAt && instantOf(row.dueAt),
        }
        const verdict = judge(approvalMoves[action], row.state, facts, now)
        return [row.id, verdict.ok ? { ...verdict, row } : verdict]
      })
      const made = judged.flatMap(([, one]) => (one.ok ? [one] : []))

      await this.write(made, by, reason)
      await this.tell(action, eventId, made, by)
      const found = new Map(judged)
      return new Map(ids.map((id) => [id, found.get(id) ?? refuse('NOT_FOUND')]))
    })
  }

  private async write(made: readonly Made[], by: Presser, reason: string | null): Promise<void> {
    const [first] = made
    if (!first) return
    const changed = await this.work.write(
      `UPDATE approval SET state = $2, answered_at = $3, answered_by = $4, answered_by_name = $5, reason = $6 WHERE id = ANY($1::uuid[]) AND state = 'asked'`,
      [
        made.map(({ row }) => row.id),
        first.to,
        this.clock.now(),
        by === 'clock' ? null : by.personId,
        by === 'clock' ? '' : by.name,
        first.to === 'objected' ? reason : null,
      ],
    )
    if (changed !== made.length) throw new Error('a locked approval was not there to be written')
  }

  /** Why a party objects is for approvers: it is written into no line of the audit. */
  private async tell(action: ApprovalAction, eventId: EventId, made: readonly Made[], by: Presser): Promise<void> {
    const [first] = made
    if (!first) return
    const auditedBy: By = by
    await this.audit.recordAll(
      made.map(({ row, to }) => ({
        by: auditedBy,
        act: {
          word: 'approval',
          act: action,
          objectId: row.objectId,
          objectName: nameOf(row),
          eventId,
          from: row.state,
          to,
          details: { party: partyNameOf(row.party) },
        },
      })),
    )
    const parties = new Map(made.map(({ row }) => [row.organisationId, row.id]))
    await this.announcements.announceAll(
      [...parties].map(([organisationId, approvalId]) => ({
        fact: approvalMoves[action].announces,
        about: { eventId, organisationId, approvalId },
      })),
    )
  }
}
