import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Sweep } from '../../jobs/sweep.js'
import { EventRepository } from '../event/event.repository.js'
import { ApprovalMoves } from './approval.moves.js'
import { ApprovalRepository } from './approval.repository.js'
import { Approvals } from './approvals.js'

/** What happens to approvals without anybody pressing: they lapse, and who has changed is asked for again. */
@Injectable()
export class ApprovalClock implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: ApprovalRepository,
    private readonly events: EventRepository,
    private readonly approvals: Approvals,
    private readonly moves: ApprovalMoves,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    this.sweep.add('approvals that lapse', (now) => this.lapse(now))
    this.sweep.add('rows of which parties are asked again', (now) => this.askAgain(now))
  }

  private async lapse(now: Instant): Promise<void> {
    for (const { eventId, ids } of await this.repository.late(now))
      await this.moves.makeAll('lapse', eventId, ids, 'clock')
  }

  /** A row that changed otherwise than by a move, such as a successor's who has completed their form. */
  private async askAgain(now: Instant): Promise<void> {
    for (const eventId of await this.repository.withChanges(now))
      await this.work.run(async () => {
        await this.events.lock(eventId)
        await this.approvals.askAgain(eventId, 'all')
      })
  }
}
