import { Controller } from '@nestjs/common'
import type { Asked } from '@plenary/shared/contracts/route'
import { addStop, changeStop, moveStop, removeStop, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { CurrentActor } from '../../http/current-actor.js'
import { Serves } from '../../http/serves.js'
import { PlanReads } from './plan/plan.reads.js'
import { AnswerService } from './stop/answer.service.js'
import { StopService } from './stop/stop.service.js'

/** The organiser's planner. */
@Controller()
export class VisitController {
  constructor(
    private readonly reads: PlanReads,
    private readonly stops: StopService,
    private readonly answers: AnswerService,
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
}
