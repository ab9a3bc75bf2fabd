import { Injectable } from '@nestjs/common'
import type { approveMany } from '@plenary/shared/contracts/approval/approver'
import type { ApprovalAnswer } from '@plenary/shared/contracts/approval.forms'
import type { Answer } from '@plenary/shared/contracts/route'
import type { ApprovalId, EventId, OrganisationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { type Refusal, refuse } from '@plenary/shared/rules/decision'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { ApprovalMoves } from '../approval.moves.js'
import { ApprovalRepository } from '../approval.repository.js'

/** What approvers do for their party. Missing, of another party, and no longer theirs to answer are the same. */
@Injectable()
export class ApproverService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: ApprovalRepository,
    private readonly moves: ApprovalMoves,
    private readonly clock: Clock,
  ) {}

  /** Says yes or no to exactly what was asked. Refuses what `mayAnswer` refuses. */
  answer(actor: Actor, id: ApprovalId, answer: ApprovalAnswer): Promise<void> {
    return this.work.run(async () => {
      const { personId } = actor
      const [own] = await this.approvals.ownOf([id], personId, this.clock.now())
      if (!own || personId === null) refused('NOT_FOUND')
      const reason = answer.action === 'object' ? answer.reason : null
      const made = await this.moves.makeAll(answer.action, own.eventId, [id], { ...actor, personId }, reason)
      refuseIf(made.get(id) ?? refuse('NOT_FOUND'))
    })
  }

  /** Yes to many of one party's list. */
  approveMany(
    actor: Actor,
    eventId: EventId,
    organisationId: OrganisationId,
    ids: readonly ApprovalId[],
  ): Promise<Answer<typeof approveMany>> {
    return this.work.run(async () => {
      const { personId } = actor
      const own = (await this.approvals.ownOf(ids, personId, this.clock.now())).filter(
        (one) => one.eventId === eventId && one.organisationId === organisationId,
      )
      if (own.length === 0 || personId === null) refused('NOT_FOUND')
      const made = await this.moves.makeAll(
        'approve',
        eventId,
        own.map(({ id }) => id),
        { ...actor, personId },
      )
      const refusals: [ApprovalId, Refusal][] = [...made].flatMap(([id, one]) => (one.ok ? [] : [[id, one]]))
      return {
        done: [...made].flatMap(([id, one]) => (one.ok ? [id] : [])),
        refused: refusals.map(([id, { code, carries }]) => ({ id, code, carries: { ...carries } })),
      }
    })
  }
}
