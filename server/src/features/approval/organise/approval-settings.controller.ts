import { Controller } from '@nestjs/common'
import {
  approvalOfEvent,
  askForParticipants,
  changeApproval,
  grantApprover,
  revokeApprover,
} from '@plenary/shared/contracts/approval/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { AskingService } from './asking.service.js'
import { ApprovalSettingsReads } from './settings.reads.js'
import { ApprovalSettings } from './settings.service.js'

/** The organiser's side: who approves what, and asking them. */
@Controller()
export class ApprovalSettingsController {
  constructor(
    private readonly settings: ApprovalSettings,
    private readonly asking: AskingService,
    private readonly reads: ApprovalSettingsReads,
  ) {}

  @Serves(approvalOfEvent)
  ofEvent({ params }: Asked<typeof approvalOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.ofEvent(actor, params.eventId)
  }

  @Serves(changeApproval)
  change({ params, body }: Asked<typeof changeApproval>, @CurrentActor() actor: Actor) {
    return this.settings.change(actor, params.eventId, body)
  }

  @Serves(grantApprover)
  grant({ params, body }: Asked<typeof grantApprover>, @CurrentActor() actor: Actor) {
    return this.settings.grant(actor, params.eventId, params.organisationId, body)
  }

  @Serves(revokeApprover)
  revoke({ params }: Asked<typeof revokeApprover>, @CurrentActor() actor: Actor) {
    return this.settings.revoke(actor, params.eventId, params.organisationId, params.membershipId)
  }

  @Serves(askForParticipants)
  ask({ params, body }: Asked<typeof askForParticipants>, @CurrentActor() actor: Actor) {
    return this.asking.ask(actor, params.eventId, body.ids, body.dueAt)
  }
}
