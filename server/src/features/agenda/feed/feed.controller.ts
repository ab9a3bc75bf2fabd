import { Controller } from '@nestjs/common'
import { ownCalendarFeed, ownSessions, renewCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { FeedService } from './feed.service.js'

@Controller()
export class FeedController {
  constructor(private readonly feeds: FeedService) {}

  @Serves(ownCalendarFeed)
  address(_: Asked<typeof ownCalendarFeed>, @CurrentActor() actor: Actor) {
    return this.feeds.address(actor)
  }

  @Serves(renewCalendarFeed)
  renew(_: Asked<typeof renewCalendarFeed>, @CurrentActor() actor: Actor) {
    return this.feeds.renew(actor)
  }

  @Serves(ownSessions)
  sessions(_: Asked<typeof ownSessions>, @CurrentActor() actor: Actor) {
    return this.feeds.sessions(actor)
  }
}
