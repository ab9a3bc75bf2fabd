import { Module } from '@nestjs/common'
import { ApprovalModule } from '../approval/approval.module.js'
import { EventModule } from '../event/event.module.js'
import { NominationModule } from '../nomination/nomination.module.js'
import { AnswerLinkRoutes } from './answer-link/answer-link.routes.js'
import { AnswerLinkService } from './answer-link/answer-link.service.js'
import { AnswerLinks } from './answer-link/answer-links.js'
import { BadgeController } from './badge/badge.controller.js'
import { BadgeService } from './badge/badge.service.js'
import { DelegationController } from './delegation/delegation.controller.js'
import { DelegationReads } from './delegation/delegation.reads.js'
import { DeskController } from './desk/desk.controller.js'
import { DeskReads } from './desk/desk.reads.js'
import { ExportController } from './export/export.controller.js'
import { ExportService } from './export/export.service.js'
import { EventAnnouncedAnew } from './following/event-announced-anew.js'
import { EventCancelled } from './following/event-cancelled.js'
import { PartyApproved } from './following/party-approved.js'
import { PersonErased } from './following/person-erased.js'
import { LetterRepository } from './letters/letter.repository.js'
import { LetterWriter } from './letters/letter.writer.js'
import { RegistrationLetters } from './letters/registration.letters.js'
import { RegistrationListeners } from './letters/registration.listeners.js'
import { UndeliveredController } from './letters/undelivered.controller.js'
import { Undelivered } from './letters/undelivered.service.js'
import { BalanceReads } from './list/balance.reads.js'
import { RegistrationList } from './list/list.reads.js'
import { PilesReads } from './list/piles.reads.js'
import { NomineeController } from './nominee/nominee.controller.js'
import { NomineeReads } from './nominee/nominee.reads.js'
import { NomineeAddress } from './nominee/nominee-address.service.js'
import { NomineeMerge } from './nominee/nominee-merge.service.js'
import { TakingUp } from './nominee/taking-up.service.js'
import { ParticipantsController } from './participants/participants.controller.js'
import { ParticipantsReads } from './participants/participants.reads.js'
import { RegistrationClock } from './registration.clock.js'
import { RegistrationController } from './registration.controller.js'
import { Facts } from './registration.facts.js'
import { RegistrationMoves } from './registration.moves.js'
import { RegistrationReads } from './registration.reads.js'
import { RegistrationRepository } from './registration.repository.js'
import { RegistrationService } from './registration.service.js'
import { ReviewController } from './review/review.controller.js'
import { ReviewService } from './review/review.service.js'
import { SuccessionService } from './review/succession.service.js'
import { Seats } from './seats.js'

@Module({
  imports: [EventModule, ApprovalModule, NominationModule],
  controllers: [
    RegistrationController,
    ReviewController,
    UndeliveredController,
    ExportController,
    BadgeController,
    NomineeController,
    ParticipantsController,
    DeskController,
    DelegationController,
  ],
  providers: [
    Seats,
    RegistrationRepository,
    Facts,
    RegistrationMoves,
    RegistrationReads,
    RegistrationList,
    ParticipantsReads,
    DeskReads,
    DelegationReads,
    BalanceReads,
    Undelivered,
    PilesReads,
    RegistrationService,
    ReviewService,
    ExportService,
    SuccessionService,
    TakingUp,
    NomineeMerge,
    NomineeAddress,
    NomineeReads,
    RegistrationClock,
    EventCancelled,
    PartyApproved,
    EventAnnouncedAnew,
    PersonErased,
    BadgeService,
    AnswerLinks,
    AnswerLinkService,
    AnswerLinkRoutes,
    LetterRepository,
    LetterWriter,
    RegistrationLetters,
    RegistrationListeners,
  ],
  exports: [RegistrationReads, DelegationReads, PilesReads, RegistrationMoves, Seats],
})
export class RegistrationModule {}
