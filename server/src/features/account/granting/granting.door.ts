import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDate } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { dayAt, daysLater } from '../../../adapters/time/days.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { reach, reaches } from '../../../http/reaches.js'
import { refused } from '../../../http/refused.js'

/** Of an event, what granting needs to know. */
export interface GrantingEvent {
  readonly id: EventId
  readonly title: LocalText
  readonly zone: string
}

/** The one way to the people of an event: it is yours to grant in, or it is not there. */
@Injectable()
export class GrantingDoor {
  constructor(private readonly work: UnitOfWork) {}

  openFor(actor: Actor, eventId: EventId): Promise<GrantingEvent> {
    return this.opened(actor, eventId, '')
  }

  /** Holds the event's row, so that two who end each other's role at once come one after the other. */
  lock(actor: Actor, eventId: EventId): Promise<GrantingEvent> {
    return this.opened(actor, eventId, 'FOR UPDATE')
  }

  private async opened(actor: Actor, eventId: EventId, locking: string): Promise<GrantingEvent> {
    const event = await this.work.row<GrantingEvent>(
      `SELECT id, title, zone FROM event WHERE id = $1 AND ${reaches('event', 2)} ${locking}`,
      [eventId, ...reach(scopeOf(actor, 'event.grant'))],
    )
    return event ?? refused('NOT_FOUND')
  }
}

/** The end of a role's last day, where the event is. Refuses a day that is over already. */
export function endOf(lastDay: LocalDate | null, zone: string, now: Instant): Instant | null {
  if (lastDay === null) return null
  const end = instantAt(`${daysLater(lastDay, 1)}T00:00`, zone)
  return end > now ? end : refused('END_NOT_AHEAD')
}

/** The day that a role which ends then is still held to the end of. */
export const lastDayBefore = (endsAt: Date, zone: string): LocalDate =>
  dayAt(instantOf(new Date(endsAt.getTime() - 1)), zone)
