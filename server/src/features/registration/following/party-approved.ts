import { Injectable, type OnModuleInit } from '@nestjs/common'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type Announced, Announcements } from '../../../jobs/announcements.js'
import { Jobs } from '../../../jobs/jobs.js'

/** The waiting list goes on where it stood for the word of a party: with its yes, and where it is asked no more. */
@Injectable()
export class PartyApproved implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly announcements: Announcements,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    for (const fact of ['approval.approved', 'approval.changed'])
      this.announcements.on(fact, ({ about }) => this.promote(about))
  }

  private promote({ eventId }: Announced['about']): Promise<void> {
    return this.work.run(() => this.jobs.enqueue('promote', { eventId }, { key: `promote:${eventId}` }))
  }
}
