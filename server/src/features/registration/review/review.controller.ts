import { Controller } from '@nestjs/common'
import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import { moveRegistrations, verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import {
  moveRegistration,
  needsOfRegistration,
  promoteNext,
  rankRegistration,
  registrationOfEvent,
  registrationsOfEvent,
  replaceRegistration,
  seatsOfEvent,
} from '@plenary/shared/contracts/registration/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { BalanceReads } from '../list/balance.reads.js'
import { RegistrationList } from '../list/list.reads.js'
import { RegistrationReads } from '../registration.reads.js'
import { ReviewService } from './review.service.js'
import { SuccessionService } from './succession.service.js'

/** The organiser's face. */
@Controller()
export class ReviewController {
  constructor(
    private readonly review: ReviewService,
    private readonly succession: SuccessionService,
    private readonly list: RegistrationList,
    private readonly balance: BalanceReads,
    private readonly reads: RegistrationReads,
  ) {}

  @Serves(registrationsOfEvent)
  page({ params, query }: Asked<typeof registrationsOfEvent>, @CurrentActor() actor: Actor) {
    return this.list.page(actor, params.eventId, query)
  }

  @Serves(registrationOfEvent)
  one({ params }: Asked<typeof registrationOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.forOrganiser(actor, params.registrationId)
  }

  @Serves(seatsOfEvent)
  seats({ params }: Asked<typeof seatsOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.seatsOf(actor, params.eventId)
  }

  @Serves(balanceOfEvent)
  balanceOf({ params }: Asked<typeof balanceOfEvent>, @CurrentActor() actor: Actor) {
    return this.balance.ofEvent(actor, params.eventId)
  }

  @Serves(needsOfRegistration)
  needs({ params }: Asked<typeof needsOfRegistration>, @CurrentActor() actor: Actor) {
    return this.review.needs(actor, params.registrationId)
  }

  @Serves(moveRegistration)
  async move({ params, body }: Asked<typeof moveRegistration>, @CurrentActor() actor: Actor) {
    await this.review.move(actor, params.registrationId, body)
    return this.reads.forOrganiser(actor, params.registrationId)
  }

  @Serves(moveRegistrations)
  moveMany({ params, body }: Asked<typeof moveRegistrations>, @CurrentActor() actor: Actor) {
    return this.review.moveMany(actor, params.eventId, body.ids, body.move)
  }

  @Serves(verdictsOfRegistrations)
  verdicts({ params, body }: Asked<typeof verdictsOfRegistrations>, @CurrentActor() actor: Actor) {
    return this.review.verdicts(actor, params.eventId, body.ids)
  }

  @Serves(rankRegistration)
  async rank({ params, body }: Asked<typeof rankRegistration>, @CurrentActor() actor: Actor) {
    await this.review.rank(actor, params.registrationId, body)
    return this.reads.forOrganiser(actor, params.registrationId)
  }

  @Serves(replaceRegistration)
  async replace({ params, body }: Asked<typeof replaceRegistration>, @CurrentActor() actor: Actor) {
    return this.reads.forOrganiser(actor, await this.succession.replace(actor, params.registrationId, body))
  }

  @Serves(promoteNext)
  async promote({ params }: Asked<typeof promoteNext>, @CurrentActor() actor: Actor) {
    return { promoted: await this.succession.promoteFor(actor, params.eventId) }
  }
}
