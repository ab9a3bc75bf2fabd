import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import {
  acceptVisitConflict,
  addStop,
  changeStop,
  letterOfStop,
  moveStop,
  remindHost,
  removeStop,
  requestStops,
  visitPlan,
} from '@plenary/shared/contracts/visit/organiser'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { PlanReads } from './plan/plan.reads.js'
import { AnswerService } from './stop/answer.service.js'
import { RequestService } from './stop/request.service.js'
import { StopService } from './stop/stop.service.js'

/** The organiser's planner. */
@Controller()
export class VisitController {
  constructor(
    private readonly reads: PlanReads,
    private readonly stops: StopService,
    private readonly answers: AnswerService,
    private readonly requests: RequestService,
  ) {}

  @Serves(visitPlan)
  plan({ params }: Asked<typeof visitPlan>, @CurrentActor() actor: Actor) {
    return this.reads.plan(actor, params.eventId)
  }

  @Serves(addStop)
  add({ params, body }: Asked<typeof addStop>, @CurrentActor() actor: Actor) {
    return this.stops.add(actor, params.eventId, body)
  }

  @Serves(changeStop)
  change({ params, body }: Asked<typeof changeStop>, @CurrentActor() actor: Actor) {
    return this.stops.change(actor, params.stopId, body)
  }

  @Serves(removeStop)
  remove({ params, body }: Asked<typeof removeStop>, @CurrentActor() actor: Actor) {
    return this.stops.remove(actor, params.stopId, body.version)
  }

  @Serves(moveStop)
  move({ params, body }: Asked<typeof moveStop>, @CurrentActor() actor: Actor) {
    return this.answers.move(actor, params.stopId, body)
  }

  @Serves(requestStops)
  request({ params, body }: Asked<typeof requestStops>, @CurrentActor() actor: Actor) {
    return this.requests.request(actor, params.eventId, body.stopIds)
  }

  @Serves(letterOfStop)
  letter({ params }: Asked<typeof letterOfStop>, @CurrentActor() actor: Actor) {
    return this.requests.letter(actor, params.stopId)
  }

  @Serves(remindHost)
  remind({ params }: Asked<typeof remindHost>, @CurrentActor() actor: Actor) {
    return this.requests.remind(actor, params.stopId)
  }

  @Serves(acceptVisitConflict)
  accept({ params, body }: Asked<typeof acceptVisitConflict>, @CurrentActor() actor: Actor) {
    return this.requests.accept(actor, params.eventId, body.key, body.reason)
  }
}
