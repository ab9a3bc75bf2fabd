import { Injectable } from '@nestjs/common'
import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { Audit } from '../../audit/audit.service.js'
import { EventReads } from '../event.reads.js'
import { nameOf } from '../event.record.js'
import { EventRepository } from '../event.repository.js'

/** The letters about an event that are written and wait: an organiser releases them, or nobody gets them. */
@Injectable()
export class LettersService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly deliveries: Deliveries,
    private readonly reads: EventReads,
    private readonly audit: Audit,
  ) {}

  release(actor: Actor, id: EventId, seen: number): Promise<EventSheet> {
    return this.settle(actor, id, 'release letters', seen, () => this.deliveries.release(id))
  }

  throwAway(actor: Actor, id: EventId, seen: number): Promise<EventSheet> {
    return this.settle(actor, id, 'throw letters away', seen, () => this.deliveries.throwAway(id))
  }

  /** All of them or none: refuses CHANGED_MEANWHILE when there are more or fewer than the actor saw. */
  private async settle(
    actor: Actor,
    id: EventId,
    act: string,
    seen: number,
    settled: () => Promise<number>,
  ): Promise<EventSheet> {
    await this.work.run(async () => {
      const event = await this.events.openFor(actor, id, 'event.move')
      const count = await settled()
      if (count !== seen) refused('CHANGED_MEANWHILE')
      await this.audit.record(actor, {
        word: 'event',
        act,
        objectId: id,
        objectName: nameOf(event),
        eventId: id,
        details: { count },
      })
    })
    return this.reads.sheet(actor, id)
  }
}
