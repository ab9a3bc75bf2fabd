import { Controller } from '@nestjs/common'
import {
  addNominee,
  changeNominee,
  moveNominee,
  myFocalPoints,
  myNomination,
  nameSuccessor,
  nomineesOfFocalPoint,
  orderNominees,
  removeNominee,
} from '@plenary/shared/contracts/nomination/focal-point'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { NominationReads } from './nomination.reads.js'
import { NominationService } from './nomination.service.js'

/** The focal point's face. */
@Controller()
export class NominationController {
  constructor(
    private readonly nominations: NominationService,
    private readonly reads: NominationReads,
  ) {}

  @Serves(myFocalPoints)
  mine(_: Asked<typeof myFocalPoints>, @CurrentActor() actor: Actor) {
    return this.reads.mine(actor)
  }

  @Serves(nomineesOfFocalPoint)
  list({ params }: Asked<typeof nomineesOfFocalPoint>, @CurrentActor() actor: Actor) {
    return this.reads.list(actor, params.focalPointId)
  }

  @Serves(addNominee)
  add({ params, body }: Asked<typeof addNominee>, @CurrentActor() actor: Actor) {
    return this.nominations.add(actor, params.focalPointId, body)
  }

  @Serves(orderNominees)
  order({ params, body }: Asked<typeof orderNominees>, @CurrentActor() actor: Actor) {
    return this.nominations.order(actor, params.focalPointId, body.ids)
  }

  @Serves(myNomination)
  one({ params }: Asked<typeof myNomination>, @CurrentActor() actor: Actor) {
    return this.reads.one(actor, params.nominationId)
  }

  @Serves(changeNominee)
  change({ params, body }: Asked<typeof changeNominee>, @CurrentActor() actor: Actor) {
    return this.nominations.change(actor, params.nominationId, body.version, body.form)
  }

  @Serves(removeNominee)
  remove({ params }: Asked<typeof removeNominee>, @CurrentActor() actor: Actor) {
    return this.nominations.remove(actor, params.nominationId)
  }

  @Serves(moveNominee)
  move({ params, body }: Asked<typeof moveNominee>, @CurrentActor() actor: Actor) {
    return this.nominations.move(actor, params.nominationId, body)
  }

  @Serves(nameSuccessor)
  nameSuccessor({ params, body }: Asked<typeof nameSuccessor>, @CurrentActor() actor: Actor) {
    return this.nominations.nameSuccessor(actor, params.nominationId, body)
  }
}
