import { Injectable } from '@nestjs/common'
import type { myHome } from '@plenary/shared/contracts/home'
import type { Answer } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { waitingFor } from '@plenary/shared/rules/home/waiting'
import { Clock } from '../../adapters/clock.js'
import { FeedService } from '../agenda/feed/feed.service.js'
import { DelegationReads } from '../registration/delegation/delegation.reads.js'
import { RegistrationReads } from '../registration/registration.reads.js'
import { DayService } from '../visit/delegate/day.service.js'
import { WishService } from '../visit/delegate/wish.service.js'

/** How many of the next sessions the first screen knows: those of two full days. */
const mostSessions = 30

/** The roof: what waits for somebody, asked of the features below. */
@Injectable()
export class HomeReads {
  constructor(
    private readonly registrations: RegistrationReads,
    private readonly feed: FeedService,
    private readonly wishes: WishService,
    private readonly days: DayService,
    private readonly delegations: DelegationReads,
    private readonly clock: Clock,
  ) {}

  async mine(actor: Actor): Promise<Answer<typeof myHome>> {
    const asOf = this.clock.now()
    const { rows } = await this.registrations.mine(actor)
    const { sessions } = await this.feed.sessions(actor)
    return {
      asOf,
      waiting: waitingFor(rows, asOf, await this.wishes.unranked(actor)),
      registrations: rows,
      sessions: sessions.slice(0, mostSessions),
      visits: await this.days.visitsOf(actor),
      delegations: await this.delegations.headed(actor),
    }
  }
}
