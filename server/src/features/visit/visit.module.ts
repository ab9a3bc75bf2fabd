import { Module } from '@nestjs/common'
import { EventModule } from '../event/event.module.js'
import { OrganisationModule } from '../organisation/organisation.module.js'
import { HostController } from './list/host.controller.js'
import { HostReads } from './list/host.reads.js'
import { HostService } from './list/host.service.js'
import { ListFiles } from './list/list.files.js'
import { ListMoves } from './list/list.moves.js'
import { ListRepository } from './list/list.repository.js'
import { VisitorLists } from './list/list.service.js'
import { ListsClock } from './list/lists.clock.js'
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
  controllers: [VisitController, HostController],
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
    ListRepository,
    ListMoves,
    VisitorLists,
    ListsClock,
    ListFiles,
    HostReads,
    HostService,
  ],
  exports: [VisitRepository, PlanRepository, Situations, StopMoves],
})
export class VisitModule {}
