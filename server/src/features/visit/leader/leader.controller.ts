import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import { groupThatILead, markInGroup } from '@plenary/shared/contracts/visit/leader'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { LeaderService } from './leader.service.js'

/** What the leader of a group sees and marks. */
@Controller()
export class LeaderController {
  constructor(private readonly groups: LeaderService) {}

  @Serves(groupThatILead)
  people({ params }: Asked<typeof groupThatILead>, @CurrentActor() actor: Actor) {
    return this.groups.read(actor, params.groupId)
  }

  @Serves(markInGroup)
  came({ params, body }: Asked<typeof markInGroup>, @CurrentActor() actor: Actor) {
    return this.groups.mark(actor, params.groupId, params.stopId, body)
  }
}
