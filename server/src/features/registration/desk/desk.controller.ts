import { Controller } from '@nestjs/common'
import { peopleAtDesk, recordAttendance } from '@plenary/shared/contracts/registration/desk'
import type { Asked } from '@plenary/shared/contracts/route'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../../http/current-actor.js'
import { Serves } from '../../../http/serves.js'
import { ReviewService } from '../review/review.service.js'
import { DeskReads } from './desk.reads.js'

/** The face of those who receive people at the door. */
@Controller()
export class DeskController {
  constructor(
    private readonly reads: DeskReads,
    private readonly review: ReviewService,
  ) {}

  @Serves(peopleAtDesk)
  page({ params, query }: Asked<typeof peopleAtDesk>, @CurrentActor() actor: Actor) {
    return this.reads.page(actor, params.eventId, query)
  }

  @Serves(recordAttendance)
  record({ params, body }: Asked<typeof recordAttendance>, @CurrentActor() actor: Actor) {
    return this.review.attend(actor, params.registrationId, body.attendance)
  }
}
