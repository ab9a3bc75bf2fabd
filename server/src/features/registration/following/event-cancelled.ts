import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { beforeAttendance } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refuseIf } from '../../../http/refused.js'
import { type EventMoved, EventMoves } from '../../event/event.moves.js'
import { RegistrationMoves } from '../registration.moves.js'

/** So many registrations are held in memory at once. */
const together = 500

/** An event is not cancelled without its registrations: whoever still would come is cancelled in the same transaction. */
@Injectable()
export class EventCancelled implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventMoves,
    private readonly moves: RegistrationMoves,
  ) {}

  onModuleInit(): void {
    this.events.whenCancelled((cancelled) => this.cancelAll(cancelled))
  }

  /** By the organiser who cancelled the event, each with its own audit line; attendance that was recorded stays. */
  private async cancelAll({ eventId, by, reason }: EventMoved): Promise<void> {
    const coming = await this.work.rows<{ id: RegistrationId }>(
      'SELECT id FROM registration WHERE event_id = $1 AND state = ANY($2::text[]) ORDER BY number',
      [eventId, [...beforeAttendance]],
    )
    for (let first = 0; first < coming.length; first += together) {
      const presses = coming.slice(first, first + together).map(({ id }) => ({
        registrationId: id,
        action: 'cancel' as const,
        by,
        pressed: { why: reason, bulk: true as const },
      }))
      for (const made of await this.moves.makeAll(eventId, presses)) refuseIf(made)
    }
  }
}
