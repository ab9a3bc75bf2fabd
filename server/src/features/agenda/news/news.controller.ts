import { Controller } from '@nestjs/common'
import { decideNews } from '@plenary/shared/contracts/agenda-news'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { NewsService } from './news.service.js'

@Controller()
export class NewsController {
  constructor(private readonly news: NewsService) {}

  @Serves(decideNews)
  decide({ params, body }: Asked<typeof decideNews>, @CurrentActor() actor: Actor) {
    return this.news.decide(actor, params.eventId, params.number, body.send)
  }
}
