import { Module } from '@nestjs/common'
import { AgendaModule } from '../agenda/agenda.module.js'
import { EventModule } from '../event/event.module.js'
import { OrganisationModule } from '../organisation/organisation.module.js'
import { DayRepository } from './delegate/day.repository.js'
import { DayService } from './delegate/day.service.js'
import { DelegateController } from './delegate/delegate.controller.js'
import { WishRepository } from './delegate/wish.repository.js'
import { WishService } from './delegate/wish.service.js'
import { BlockMoved } from './following/block-moved.js'
import { DelegateLeft } from './following/delegate-left.js'
import { EventCancelled } from './following/event-cancelled.js'
import { PersonErased } from './following/person-erased.js'
import { VisitClock } from './following/visit.clock.js'
import { GroupController } from './group/group.controller.js'
import { GroupReads } from './group/group.reads.js'
import { GroupRepository } from './group/group.repository.js'
import { GroupService } from './group/group.service.js'
import { TransferService } from './group/transfer.service.js'
import { LeaderController } from './leader/leader.controller.js'
import { LeaderRepository } from './leader/leader.repository.js'
import { LeaderService } from './leader/leader.service.js'
import { ContactLetters } from './letters/contact.letters.js'
import { HostLetters } from './letters/host.letters.js'
import { HostLetterRepository } from './letters/host-letter.repository.js'
import { HostLetterWriter } from './letters/host-letter.writer.js'
import { ListLetters } from './letters/list.letters.js'
import { SiteLetters } from './letters/site.letters.js'
import { VisitLinkRoutes } from './link/visit-link.routes.js'
import { VisitLinkService } from './link/visit-link.service.js'
import { VisitLinks } from './link/visit-links.js'
import { HostController } from './list/host.controller.js'
import { HostReads } from './list/host.reads.js'
import { HostService } from './list/host.service.js'
import { ListFiles } from './list/list.files.js'
import { ListMoves } from './list/list.moves.js'
import { ListRepository } from './list/list.repository.js'
import { VisitorLists } from './list/list.service.js'
import { ListsClock } from './list/lists.clock.js'
import { ListsOfPlan } from './list/lists-of-plan.js'
import { PlanReads } from './plan/plan.reads.js'
import { PlanRepository } from './plan/plan.repository.js'
import { Situations } from './plan/situation.js'
import { VisitsWaiting } from './plan/waiting.reads.js'
import { ProposalController } from './proposal/proposal.controller.js'
import { ProposalService } from './proposal/proposal.service.js'
import { Proposer } from './proposal/proposer.js'
import { ContactService } from './site/contact.service.js'
import { HostSiteController } from './site/host-site.controller.js'
import { HostSiteReads } from './site/host-site.reads.js'
import { HostSites } from './site/host-site.service.js'
import { SiteController } from './site/site.controller.js'
import { SiteReads } from './site/site.reads.js'
import { SiteRepository } from './site/site.repository.js'
import { SiteService } from './site/site.service.js'
import { AnswerService } from './stop/answer.service.js'
import { AskingAgain } from './stop/asking-again.js'
import { RequestService } from './stop/request.service.js'
import { StopRepository } from './stop/stop.repository.js'
import { StopService } from './stop/stop.service.js'
import { VisitController } from './visit.controller.js'
import { StopMoves } from './visit.moves.js'
import { VisitRepository } from './visit.repository.js'

const ground = [VisitRepository, PlanRepository, Situations, StopMoves, PlanReads, VisitsWaiting]
const sites = [SiteRepository, SiteService, SiteReads, ContactService, HostSites, HostSiteReads]
const groups = [GroupRepository, GroupService, GroupReads, TransferService]
const stops = [StopRepository, AskingAgain, StopService, AnswerService, RequestService]
const letters = [HostLetterRepository, HostLetterWriter, HostLetters, ContactLetters, ListLetters, SiteLetters]
const lists = [ListRepository, ListMoves, VisitorLists, ListsClock, ListsOfPlan, ListFiles, HostReads, HostService]
const links = [VisitLinks, VisitLinkService, VisitLinkRoutes]
const proposal = [Proposer, ProposalService]
const delegates = [WishRepository, WishService, DayRepository, DayService, LeaderRepository, LeaderService]
const following = [BlockMoved, EventCancelled, DelegateLeft, VisitClock, PersonErased]

@Module({
  imports: [EventModule, OrganisationModule, AgendaModule],
  controllers: [
    VisitController,
    SiteController,
    GroupController,
    ProposalController,
    HostController,
    HostSiteController,
    DelegateController,
    LeaderController,
  ],
  providers: [
    ...ground,
    ...sites,
    ...groups,
    ...stops,
    ...letters,
    ...following,
    ...lists,
    ...links,
    ...proposal,
    ...delegates,
  ],
  exports: [...ground, WishService, DayService],
})
export class VisitModule {}
