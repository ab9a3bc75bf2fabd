import { Controller } from '@nestjs/common'
import { ownStars, starSession, unstarSession } from '@plenary/shared/contracts/agenda-stars'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { Stars } from './stars.service.js'

@Controller()
export class StarsController {
  constructor(private readonly stars: Stars) {}

  @Serves(ownStars)
  own({ query }: Asked<typeof ownStars>, @CurrentActor() actor: Actor) {
    return this.stars.own(actor, query.slug)
  }

  @Serves(starSession)
  star({ body }: Asked<typeof starSession>, @CurrentActor() actor: Actor) {
    return this.stars.star(actor, body.slug, body.sessionId)
  }

  @Serves(unstarSession)
  unstar({ body }: Asked<typeof unstarSession>, @CurrentActor() actor: Actor) {
    return this.stars.unstar(actor, body.sessionId)
  }
}
