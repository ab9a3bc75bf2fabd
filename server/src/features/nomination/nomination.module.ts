import { Module } from '@nestjs/common'
import { EventModule } from '../event/event.module.js'
import { EvidenceController } from './evidence/evidence.controller.js'
import { Evidence } from './evidence/evidence.service.js'
import { FocalPointRepository } from './focal-point.repository.js'
import { NomineeErased } from './following/person-erased.js'
import { NomineeImportController } from './import/import.controller.js'
import { NomineeImport } from './import/import.service.js'
import { NominationLetters } from './letters/nomination.letters.js'
import { NominationListeners } from './letters/nomination.listeners.js'
import { NominationLetterRepository } from './letters/nomination-letter.repository.js'
import { NominationController } from './nomination.controller.js'
import { NominationFactsOf } from './nomination.facts.js'
import { NominationMoves } from './nomination.moves.js'
import { NominationReads } from './nomination.reads.js'
import { NominationRepository } from './nomination.repository.js'
import { NominationService } from './nomination.service.js'
import { FocalPointReads } from './review/focal-point.reads.js'
import { FocalPointService } from './review/focal-point.service.js'
import { NominationReviewController } from './review/review.controller.js'
import { ReviewReads } from './review/review.reads.js'
import { NominationReview } from './review/review.service.js'
import { SameReads } from './review/same.reads.js'
import { NominationsWaiting } from './review/waiting.reads.js'

@Module({
  imports: [EventModule],
  controllers: [NominationController, EvidenceController, NominationReviewController, NomineeImportController],
  providers: [
    FocalPointRepository,
    NominationRepository,
    NominationFactsOf,
    NominationMoves,
    NominationReads,
    NominationService,
    Evidence,
    NomineeErased,
    FocalPointReads,
    FocalPointService,
    SameReads,
    ReviewReads,
    NominationsWaiting,
    NominationReview,
    NominationLetterRepository,
    NomineeImport,
    NominationLetters,
    NominationListeners,
  ],
  exports: [
    NominationRepository,
    NominationMoves,
    NominationReads,
    ReviewReads,
    NominationsWaiting,
    SameReads,
    FocalPointRepository,
    FocalPointService,
    NominationService,
    NominationReview,
    Evidence,
  ],
})
export class NominationModule {}
