import { Controller } from '@nestjs/common'
import {
  changeGrantEnd,
  endGrant,
  endPlatformGrant,
  inviteToEvent,
  inviteToPlatform,
  peopleOfEvent,
  peopleOfPlatform,
  resendInvitation,
  withdrawInvitation,
  withdrawPlatformInvitation,
} from '@plenary/shared/contracts/account-granting'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { Grants } from './grant.service.js'
import { GrantingReads } from './granting.reads.js'
import { Invitations } from './invitation.service.js'

@Controller()
export class GrantingController {
  constructor(
    private readonly reads: GrantingReads,
    private readonly grants: Grants,
    private readonly invitations: Invitations,
  ) {}

  @Serves(peopleOfEvent)
  ofEvent({ params }: Asked<typeof peopleOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.ofEvent(actor, params.eventId)
  }

  @Serves(inviteToEvent)
  invite({ params, body }: Asked<typeof inviteToEvent>, @CurrentActor() actor: Actor) {
    return this.invitations.inviteToEvent(actor, params.eventId, body)
  }

  @Serves(resendInvitation)
  resend({ params, body }: Asked<typeof resendInvitation>, @CurrentActor() actor: Actor) {
    return this.invitations.resend(actor, params.eventId, params.invitationId, body.language)
  }

  @Serves(withdrawInvitation)
  withdraw({ params }: Asked<typeof withdrawInvitation>, @CurrentActor() actor: Actor) {
    return this.invitations.withdraw(actor, params.invitationId, params.eventId)
  }

  @Serves(endGrant)
  end({ params }: Asked<typeof endGrant>, @CurrentActor() actor: Actor) {
    return this.grants.endAtEvent(actor, params.eventId, params.grantId)
  }

  @Serves(changeGrantEnd)
  changeEnd({ params, body }: Asked<typeof changeGrantEnd>, @CurrentActor() actor: Actor) {
    return this.grants.changeEnd(actor, params.eventId, params.grantId, body.lastDay)
  }

  @Serves(peopleOfPlatform)
  ofPlatform(_: Asked<typeof peopleOfPlatform>, @CurrentActor() actor: Actor) {
    return this.reads.ofPlatform(actor)
  }

  @Serves(inviteToPlatform)
  inviteToPlatform({ body }: Asked<typeof inviteToPlatform>, @CurrentActor() actor: Actor) {
    return this.invitations.inviteToPlatform(actor, body)
  }

  @Serves(withdrawPlatformInvitation)
  withdrawFromPlatform({ params }: Asked<typeof withdrawPlatformInvitation>, @CurrentActor() actor: Actor) {
    return this.invitations.withdraw(actor, params.invitationId, null)
  }

  @Serves(endPlatformGrant)
  endOnPlatform({ params }: Asked<typeof endPlatformGrant>, @CurrentActor() actor: Actor) {
    return this.grants.endOnPlatform(actor, params.grantId)
  }
}
