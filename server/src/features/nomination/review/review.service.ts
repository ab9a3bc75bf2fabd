import { Injectable } from '@nestjs/common'
import type { moveNomination, NominationForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import type { NominationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { NominationMoves } from '../nomination.moves.js'
import { NominationRepository } from '../nomination.repository.js'
import { ReviewReads } from './review.reads.js'

/** What organisers decide about nominations by themselves; what makes a registration is decided above. */
@Injectable()
export class NominationReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly moves: NominationMoves,
    private readonly reads: ReviewReads,
  ) {}

  async move(
    actor: Actor,
    id: NominationId,
    { action, reason }: Asked<typeof moveNomination>['body'],
  ): Promise<NominationForOrganiser> {
    await this.work.run(async () => {
      const opened = await this.nominations.openFor(actor, id, 'nomination.decide')
      await this.moves.make(action, opened, actor, { why: reason })
    })
    return this.reads.one(actor, id)
  }
}
