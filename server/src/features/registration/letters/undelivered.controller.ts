import { Controller } from '@nestjs/common'
import { sendAgain, undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { Undelivered } from './undelivered.service.js'

/** Letters that did not arrive. */
@Controller()
export class UndeliveredController {
  constructor(private readonly undelivered: Undelivered) {}

  @Serves(undeliveredMail)
  list({ params }: Asked<typeof undeliveredMail>, @CurrentActor() actor: Actor) {
    return this.undelivered.list(actor, params.eventId)
  }

  @Serves(sendAgain)
  sendAgain({ params }: Asked<typeof sendAgain>, @CurrentActor() actor: Actor) {
    return this.undelivered.sendAgain(actor, params.eventId, params.deliveryId)
  }
}
