import { Injectable, type OnModuleInit } from '@nestjs/common'
import { focalPointId, nominationId } from '@plenary/shared/language/ids'
import { nominationMoves } from '@plenary/shared/rules/nomination/moves'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { Announcements } from '../../../jobs/announcements.js'
import { NominationLetters } from './nomination.letters.js'

/** What is told to focal points. */
@Injectable()
export class NominationListeners implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly letters: NominationLetters,
  ) {}

  onModuleInit(): void {
    this.announcements.on('nomination.focal point named', ({ about }) =>
      this.letters.named(focalPointId.parse(about['focalPointId'])),
    )
    for (const { announces } of Object.values(nominationMoves))
      this.announcements.on(announces, ({ about }) =>
        this.letters.moved(nominationId.parse(about['nominationId']), about['to'] as NominationState),
      )
  }
}
