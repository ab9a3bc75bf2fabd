import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refuseIf } from '../../../http/refused.js'
import { type EventMoved, EventMoves } from '../../event/event.moves.js'
import { RegistrationMoves } from '../registration.moves.js'

/** New days are not announced without asking everybody who confirmed the old ones; all in the same transaction, each once. */
@Injectable()
export class EventAnnouncedAnew implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventMoves,
    private readonly moves: RegistrationMoves,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.whenAnnouncedAnew((moved) => this.askAll(moved))
  }

  /** An offer that has run out and was not swept yet is not made anew. */
  private async askAll({ eventId, by }: EventMoved): Promise<void> {
    const asked = await this.work.rows<{ id: RegistrationId }>(
      `SELECT id FROM registration WHERE event_id = $1 AND (state = 'confirmed' OR (state = 'accepted' AND offer_expires_at > $2)) ORDER BY number`,
      [eventId, this.clock.now()],
    )
    const presses = asked.map(({ id }) => ({
      registrationId: id,
      action: 'ask again' as const,
      by,
      pressed: { bulk: true as const },
    }))
    for (const made of await this.moves.makeAll(eventId, presses)) refuseIf(made)
  }
}
