import { Module } from '@nestjs/common'
import { EventModule } from '../event/event.module.js'
import { OrganisationModule } from '../organisation/organisation.module.js'
import { ApprovalClock } from './approval.clock.js'
import { ApprovalMoves } from './approval.moves.js'
import { ApprovalRepository } from './approval.repository.js'
import { Approvals } from './approvals.js'
import { ApproverController } from './approver/approver.controller.js'
import { ApproverReads } from './approver/approver.reads.js'
import { ApproverService } from './approver/approver.service.js'
import { ParticipantErased } from './following/person-erased.js'
import { ApprovalLetters } from './letters/approval.letters.js'
import { ApprovalListeners } from './letters/approval.listeners.js'
import { ApprovalLetterRepository } from './letters/approval-letter.repository.js'
import { ApprovalSettingsController } from './organise/approval-settings.controller.js'
import { AskingService } from './organise/asking.service.js'
import { ApprovalSettingsReads } from './organise/settings.reads.js'
import { ApprovalSettings } from './organise/settings.service.js'
import { ApprovalsWaiting } from './organise/waiting.reads.js'

@Module({
  imports: [OrganisationModule, EventModule],
  controllers: [ApproverController, ApprovalSettingsController],
  providers: [
    ApprovalRepository,
    ApprovalMoves,
    Approvals,
    ApprovalClock,
    ApprovalSettings,
    ApprovalSettingsReads,
    AskingService,
    ApprovalsWaiting,
    ApproverReads,
    ApproverService,
    ParticipantErased,
    ApprovalLetterRepository,
    ApprovalLetters,
    ApprovalListeners,
  ],
  exports: [
    Approvals,
    ApproverReads,
    ApproverService,
    ApprovalSettings,
    ApprovalSettingsReads,
    AskingService,
    ApprovalsWaiting,
  ],
})
export class ApprovalModule {}
