import { Controller } from '@nestjs/common'
import { agendaOfParty, askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ReleaseService } from '../release/release.service.js'
import { AgendaApprovalReads } from './agenda-approval.reads.js'

/** Parties approve a release: organisers ask, approvers read what they are asked for. They answer as to anything else. */
@Controller()
export class AgendaApprovalController {
  constructor(
    private readonly releases: ReleaseService,
    private readonly reads: AgendaApprovalReads,
  ) {}

  @Serves(askForAgenda)
  ask({ params, body }: Asked<typeof askForAgenda>, @CurrentActor() actor: Actor) {
    return this.releases.askParties(actor, params.eventId, body.dueAt)
  }

  @Serves(agendaOfParty)
  ofParty({ params }: Asked<typeof agendaOfParty>, @CurrentActor() actor: Actor) {
    return this.reads.ofParty(actor, params.eventId, params.organisationId)
  }
}
