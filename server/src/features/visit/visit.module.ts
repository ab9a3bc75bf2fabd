import { Module } from '@nestjs/common'
import { EventModule } from '../event/event.module.js'
import { OrganisationModule } from '../organisation/organisation.module.js'
import { PlanReads } from './plan/plan.reads.js'
import { PlanRepository } from './plan/plan.repository.js'
import { Situations } from './plan/situation.js'
import { AnswerService } from './stop/answer.service.js'
import { AskingAgain } from './stop/asking-again.js'
import { StopRepository } from './stop/stop.repository.js'
import { StopService } from './stop/stop.service.js'
import { VisitController } from './visit.controller.js'
import { StopMoves } from './visit.moves.js'
import { VisitRepository } from './visit.repository.js'

@Module({
  imports: [EventModule, OrganisationModule],
  controllers: [VisitController],
  providers: [
    VisitRepository,
    PlanRepository,
    Situations,
    StopMoves,
    PlanReads,
    StopRepository,
    AskingAgain,
    StopService,
    AnswerService,
  ],
  exports: [VisitRepository, PlanRepository, Situations, StopMoves],
})
export class VisitModule {}
