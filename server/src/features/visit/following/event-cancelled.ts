import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type EventMoved, EventMoves } from '../../event/event.moves.js'
import { StopMoves } from '../visit.moves.js'
import { VisitRepository } from '../visit.repository.js'

/** An event is not cancelled without its visits: every stop that still would take place is cancelled in the same transaction. */
@Injectable()
export class EventCancelled implements OnModuleInit {
  constructor(
    private readonly events: EventMoves,
    private readonly visits: VisitRepository,
    private readonly moves: StopMoves,
  ) {}

  onModuleInit(): void {
    this.events.whenCancelled((cancelled) => this.cancelAll(cancelled))
  }

  /** Declined stops and those that have been stay what they are. */
  private async cancelAll({ eventId, by, reason }: EventMoved): Promise<void> {
    await this.visits.lock(eventId)
    await this.visits.lockSitesOf(eventId)
    const ended = ['declined', 'completed', 'cancelled']
    const rows = (await this.visits.stopsOf(eventId)).filter(({ state }) => !ended.includes(state))
    for (const row of rows) await this.moves.make('cancel', { row }, by, { why: reason })
  }
}
