import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import { excludeSites, guidedVisit, myVisit, myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { DayService } from './day.service.js'
import { WishService } from './wish.service.js'

/** What a delegate sees and says of the study visit. */
@Controller()
export class DelegateController {
  constructor(
    private readonly wishes: WishService,
    private readonly days: DayService,
  ) {}

  @Serves(myVisit)
  visit({ params }: Asked<typeof myVisit>, @CurrentActor() actor: Actor) {
    return this.days.mine(actor, params.registrationId)
  }

  @Serves(guidedVisit)
  guided({ params }: Asked<typeof guidedVisit>, @CurrentActor() actor: Actor) {
    return this.days.guided(actor, params.groupId)
  }

  @Serves(myWishes)
  mine({ params }: Asked<typeof myWishes>, @CurrentActor() actor: Actor) {
    return this.wishes.mine(actor, params.registrationId)
  }

  @Serves(saveWishes)
  rank({ params, body }: Asked<typeof saveWishes>, @CurrentActor() actor: Actor) {
    return this.wishes.rank(actor, params.registrationId, body)
  }

  @Serves(excludeSites)
  exclude({ params, body }: Asked<typeof excludeSites>, @CurrentActor() actor: Actor) {
    return this.wishes.exclude(actor, params.eventId, params.registrationId, body)
  }
}
