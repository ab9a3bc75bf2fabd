import { Controller } from '@nestjs/common'
import { delegationOfMine } from '@plenary/shared/contracts/registration/delegation'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { DelegationReads } from './delegation.reads.js'

@Controller()
export class DelegationController {
  constructor(private readonly reads: DelegationReads) {}

  @Serves(delegationOfMine)
  mine({ params }: Asked<typeof delegationOfMine>, @CurrentActor() actor: Actor) {
    return this.reads.mine(actor, params.eventId)
  }
}
