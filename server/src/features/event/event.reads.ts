import { Injectable } from '@nestjs/common'
import type { EventSheet, eventsForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { type EventColumns, eventColumns, recordOf } from './event.record.js'
import { EventRepository } from './event.repository.js'
import { eventForOrganiser, rowForOrganiser } from './event.view.js'
import { Places } from './places.js'

/** For the organisers' screens. */
@Injectable()
export class EventReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly places: Places,
    private readonly clock: Clock,
  ) {}

  /** Those to be held from the next on, then the others from the latest back; at most five hundred. */
  async forOrganiser(actor: Actor): Promise<Answer<typeof eventsForOrganiser>> {
    const now = this.clock.now()
    const found = await this.work.rows<EventColumns>(
      `SELECT ${eventColumns} FROM event WHERE ${reaches('event', 2)}
       ORDER BY event.ends_at <= $1, CASE WHEN event.ends_at > $1 THEN event.starts_on END, event.starts_on DESC, event.id LIMIT 500`,
      [now, ...reach(scopeOf(actor, 'event.read'))],
    )
    const events = found.map(recordOf)
    const uses = await this.places.inUse(
      events.map(({ id }) => id),
      now,
    )
    return {
      rows: events.flatMap((event) => {
        const use = uses.get(event.id)
        return use ? [rowForOrganiser(event, use, now)] : []
      }),
    }
  }

  async sheet(actor: Actor, id: EventId): Promise<EventSheet> {
    const now = this.clock.now()
    const event = await this.events.openFor(actor, id, 'event.read')
    const use = await this.places.inUseOf(id, now)
    return eventForOrganiser(event, use, await this.behind(id), actor, now)
  }

  private async behind(id: EventId) {
    const row = await this.work.row<{
      programme: LocalText
      oldSlugs: string[]
      lettersWaiting: number
      sessions: Record<string, number>
    }>(
      `SELECT programme.title AS programme, ARRAY(SELECT slug FROM event_slug WHERE event_id = event.id ORDER BY slug) AS "oldSlugs",
         (SELECT count(*) FROM delivery WHERE event_id = event.id AND state = 'draft') AS "lettersWaiting",
         COALESCE((SELECT json_object_agg(room_id, count) FROM
           (SELECT room_id, count(*) FROM session WHERE event_id = event.id AND room_id IS NOT NULL GROUP BY room_id) placed), '{}') AS sessions
       FROM event JOIN programme ON programme.id = event.programme_id WHERE event.id = $1`,
      [id],
    )
    if (!row) throw new Error(`event ${id} is gone`)
    return { ...row, sessions: new Map(Object.entries(row.sessions)) }
  }
}
