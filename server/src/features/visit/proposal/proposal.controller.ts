import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import { proposeGroups, takeProposal } from '@plenary/shared/contracts/visit/proposal'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Gone } from '../../../http/incoming/gone.js'
import { Serves } from '../../../http/serves.js'
import { ProposalService } from './proposal.service.js'

@Controller()
export class ProposalController {
  constructor(private readonly proposals: ProposalService) {}

  @Serves(proposeGroups)
  propose({ params }: Asked<typeof proposeGroups>, @CurrentActor() actor: Actor, @Gone() gone: AbortSignal) {
    return this.proposals.propose(actor, params.eventId, gone)
  }

  @Serves(takeProposal)
  take({ params, body }: Asked<typeof takeProposal>, @CurrentActor() actor: Actor) {
    return this.proposals.take(actor, params.eventId, body)
  }
}
