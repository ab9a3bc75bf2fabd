import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import {
  addGroup,
  addTransfer,
  changeGroup,
  changeTransfer,
  delegatesOfVisit,
  moveDelegates,
  peopleForVisit,
  removeGroup,
  removeTransfer,
} from '@plenary/shared/contracts/visit/groups'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { GroupReads } from './group.reads.js'
import { GroupService } from './group.service.js'
import { TransferService } from './transfer.service.js'

/** Who travels together, and how they get from place to place. */
@Controller()
export class GroupController {
  constructor(
    private readonly groups: GroupService,
    private readonly transfers: TransferService,
    private readonly reads: GroupReads,
  ) {}

  @Serves(addGroup)
  add({ params, body }: Asked<typeof addGroup>, @CurrentActor() actor: Actor) {
    return this.groups.add(actor, params.eventId, body)
  }

  @Serves(changeGroup)
  change({ params, body }: Asked<typeof changeGroup>, @CurrentActor() actor: Actor) {
    return this.groups.change(actor, params.eventId, params.groupId, body)
  }

  @Serves(removeGroup)
  remove({ params, body }: Asked<typeof removeGroup>, @CurrentActor() actor: Actor) {
    return this.groups.remove(actor, params.eventId, params.groupId, body.version)
  }

  @Serves(peopleForVisit)
  people({ params, query }: Asked<typeof peopleForVisit>, @CurrentActor() actor: Actor) {
    return this.reads.people(actor, params.eventId, query.search)
  }

  @Serves(delegatesOfVisit)
  delegates({ params }: Asked<typeof delegatesOfVisit>, @CurrentActor() actor: Actor) {
    return this.reads.delegates(actor, params.eventId)
  }

  @Serves(moveDelegates)
  move({ params, body }: Asked<typeof moveDelegates>, @CurrentActor() actor: Actor) {
    return this.groups.moveDelegates(actor, params.eventId, body)
  }

  @Serves(addTransfer)
  addTransfer({ params, body }: Asked<typeof addTransfer>, @CurrentActor() actor: Actor) {
    return this.transfers.add(actor, params.eventId, body)
  }

  @Serves(changeTransfer)
  changeTransfer({ params, body }: Asked<typeof changeTransfer>, @CurrentActor() actor: Actor) {
    return this.transfers.change(actor, params.eventId, params.transferId, body)
  }

  @Serves(removeTransfer)
  removeTransfer({ params, body }: Asked<typeof removeTransfer>, @CurrentActor() actor: Actor) {
    return this.transfers.remove(actor, params.eventId, params.transferId, body.version)
  }
}
