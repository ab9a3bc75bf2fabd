import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { beforeAttendance } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type Cancelled, EventMoves } from '../../event/event.moves.js'
import { RegistrationMoves } from '../registration.moves.js'
import { RegistrationRepository } from '../registration.repository.js'

/** An event is not cancelled without its registrations: whoever still would come is cancelled in the same transaction. */
@Injectable()
export class EventCancelled implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventMoves,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
  ) {}

  onModuleInit(): void {
    this.events.whenCancelled((cancelled) => this.cancelAll(cancelled))
  }

  /** By the organiser who cancelled the event, each with its own audit line; attendance that was recorded stays. */
  private async cancelAll({ eventId, by, reason }: Cancelled): Promise<void> {
    const coming = await this.work.rows<{ id: RegistrationId }>(
      'SELECT id FROM registration WHERE event_id = $1 AND state = ANY($2::text[]) ORDER BY number',
      [eventId, [...beforeAttendance]],
    )
    for (const { id } of coming)
      await this.moves.make('cancel', await this.registrations.known(id), by, { why: reason, bulk: true })
  }
}
