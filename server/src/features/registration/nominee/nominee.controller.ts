import { Controller } from '@nestjs/common'
import { addNomineeAddress } from '@plenary/shared/contracts/nomination/focal-point'
import {
  addAddressOfNominee,
  mergeNomination,
  nominationsOfRegistration,
  partNomination,
  takeUpNomination,
} from '@plenary/shared/contracts/nomination/taking-up'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { NominationReads } from '../../nomination/nomination.reads.js'
import { NomineeReads } from './nominee.reads.js'
import { NomineeAddress } from './nominee-address.service.js'
import { NomineeMerge } from './nominee-merge.service.js'
import { TakingUp } from './taking-up.service.js'

/** Where nominations and registrations meet. */
@Controller()
export class NomineeController {
  constructor(
    private readonly takingUp: TakingUp,
    private readonly merging: NomineeMerge,
    private readonly addresses: NomineeAddress,
    private readonly nominations: NominationReads,
    private readonly reads: NomineeReads,
  ) {}

  @Serves(takeUpNomination)
  takeUp({ params }: Asked<typeof takeUpNomination>, @CurrentActor() actor: Actor) {
    return this.takingUp.takeUp(actor, params.nominationId)
  }

  @Serves(mergeNomination)
  merge({ params, body }: Asked<typeof mergeNomination>, @CurrentActor() actor: Actor) {
    return this.merging.merge(actor, params.nominationId, body)
  }

  @Serves(partNomination)
  part({ params }: Asked<typeof partNomination>, @CurrentActor() actor: Actor) {
    return this.merging.part(actor, params.nominationId)
  }

  @Serves(addAddressOfNominee)
  addAddress({ params, body }: Asked<typeof addAddressOfNominee>, @CurrentActor() actor: Actor) {
    return this.addresses.add(actor, params.nominationId, 'nomination.decide', body.address)
  }

  @Serves(addNomineeAddress)
  async addOwnAddress({ params, body }: Asked<typeof addNomineeAddress>, @CurrentActor() actor: Actor) {
    await this.addresses.add(actor, params.nominationId, 'nomination.own', body.address)
    return this.nominations.one(actor, params.nominationId)
  }

  @Serves(nominationsOfRegistration)
  ofRegistration({ params }: Asked<typeof nominationsOfRegistration>, @CurrentActor() actor: Actor) {
    return this.reads.ofRegistration(actor, params.registrationId)
  }
}
