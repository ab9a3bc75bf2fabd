import { Controller } from '@nestjs/common'
import { participantsOfMine } from '@plenary/shared/contracts/registration/participants'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ParticipantsReads } from './participants.reads.js'

@Controller()
export class ParticipantsController {
  constructor(private readonly participants: ParticipantsReads) {}

  @Serves(participantsOfMine)
  page({ params, query }: Asked<typeof participantsOfMine>, @CurrentActor() actor: Actor) {
    return this.participants.page(actor, params.registrationId, query)
  }
}
