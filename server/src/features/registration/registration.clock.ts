import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { eventId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Refused } from '../../http/refused.js'
import { Sweep } from '../../jobs/sweep.js'
import { Tasks } from '../../jobs/tasks.js'
import { RegistrationMoves } from './registration.moves.js'
import { RegistrationRepository } from './registration.repository.js'
import { SuccessionService } from './review/succession.service.js'

/** What happens to registrations without anybody pressing. */
@Injectable()
export class RegistrationClock implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly succession: SuccessionService,
    private readonly sweep: Sweep,
    private readonly tasks: Tasks,
  ) {}

  onModuleInit(): void {
    this.sweep.add('offers that expire', (now) => this.expireOffers(now))
    this.tasks.add('promote', (payload) => this.succession.promoteAll(eventId.parse(payload['eventId'])))
  }

  /** Each by itself: one that was confirmed in the same second refuses, and the others still expire. */
  private async expireOffers(now: Instant): Promise<void> {
    const due = await this.work.rows<{ id: RegistrationId }>(
      `SELECT id FROM registration WHERE state = 'accepted' AND offer_expires_at <= $1 ORDER BY offer_expires_at LIMIT 1000`,
      [now],
    )
    for (const { id } of due) {
      try {
        await this.moves.make('expire', await this.registrations.known(id), 'clock')
      } catch (error) {
        if (!(error instanceof Refused)) throw error
      }
    }
  }
}
