import { Controller } from '@nestjs/common'
import {
  answerApproval,
  approveMany,
  myApprovals,
  participantsOfParty,
} from '@plenary/shared/contracts/approval/approver'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ApproverReads } from './approver.reads.js'
import { ApproverService } from './approver.service.js'

/** The approver's face. */
@Controller()
export class ApproverController {
  constructor(
    private readonly approvers: ApproverService,
    private readonly reads: ApproverReads,
  ) {}

  @Serves(myApprovals)
  mine(_: Asked<typeof myApprovals>, @CurrentActor() actor: Actor) {
    return this.reads.mine(actor)
  }

  @Serves(participantsOfParty)
  participants({ params }: Asked<typeof participantsOfParty>, @CurrentActor() actor: Actor) {
    return this.reads.participants(actor, params.eventId, params.organisationId)
  }

  @Serves(answerApproval)
  answer({ params, body }: Asked<typeof answerApproval>, @CurrentActor() actor: Actor) {
    return this.approvers.answer(actor, params.approvalId, body)
  }

  @Serves(approveMany)
  approve({ params, body }: Asked<typeof approveMany>, @CurrentActor() actor: Actor) {
    return this.approvers.approveMany(actor, params.eventId, params.organisationId, body.ids)
  }
}
