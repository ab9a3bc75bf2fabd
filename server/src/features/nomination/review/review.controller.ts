import { Controller } from '@nestjs/common'
import {
  addFocalPoint,
  changeFocalPoint,
  focalPointsOfEvent,
  moveNomination,
  nominationOfEvent,
  nominationsOfEvent,
  revokeFocalPoint,
} from '@plenary/shared/contracts/nomination/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { FocalPointService } from './focal-point.service.js'
import { ReviewReads } from './review.reads.js'
import { NominationReview } from './review.service.js'

/** The organiser's side. */
@Controller()
export class NominationReviewController {
  constructor(
    private readonly review: NominationReview,
    private readonly focalPoints: FocalPointService,
    private readonly reads: ReviewReads,
  ) {}

  @Serves(focalPointsOfEvent)
  all({ params }: Asked<typeof focalPointsOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.focalPointsOf(actor, params.eventId)
  }

  @Serves(addFocalPoint)
  add({ params, body }: Asked<typeof addFocalPoint>, @CurrentActor() actor: Actor) {
    return this.focalPoints.add(actor, params.eventId, body)
  }

  @Serves(changeFocalPoint)
  change({ params, body }: Asked<typeof changeFocalPoint>, @CurrentActor() actor: Actor) {
    return this.focalPoints.change(actor, params.focalPointId, body.version, body.form)
  }

  @Serves(revokeFocalPoint)
  revoke({ params }: Asked<typeof revokeFocalPoint>, @CurrentActor() actor: Actor) {
    return this.focalPoints.revoke(actor, params.focalPointId)
  }

  @Serves(nominationsOfEvent)
  page({ params, query }: Asked<typeof nominationsOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.page(actor, params.eventId, query)
  }

  @Serves(nominationOfEvent)
  one({ params }: Asked<typeof nominationOfEvent>, @CurrentActor() actor: Actor) {
    return this.reads.one(actor, params.nominationId)
  }

  @Serves(moveNomination)
  move({ params, body }: Asked<typeof moveNomination>, @CurrentActor() actor: Actor) {
    return this.review.move(actor, params.nominationId, body)
  }
}
