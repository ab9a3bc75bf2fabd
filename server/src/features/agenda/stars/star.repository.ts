import { Injectable } from '@nestjs/common'
import type { EventId, PersonId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../../../database/unit-of-work.js'

export interface Star {
  readonly personId: PersonId
  readonly sessionId: SessionId
}

@Injectable()
export class StarRepository {
  constructor(private readonly work: UnitOfWork) {}

  async add(personId: PersonId, eventId: EventId, sessionId: SessionId, at: Instant): Promise<void> {
    await this.work.mandatory.query(
      'INSERT INTO session_star (person_id, session_id, event_id, starred_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
      [personId, sessionId, eventId, at],
    )
  }

  async remove(personId: PersonId, sessionId: SessionId): Promise<void> {
    await this.work.write('DELETE FROM session_star WHERE person_id = $1 AND session_id = $2', [personId, sessionId])
  }

  async of(personId: PersonId, eventId?: EventId): Promise<SessionId[]> {
    const rows = await this.work.rows<{ id: SessionId }>(
      'SELECT session_id AS id FROM session_star WHERE person_id = $1 AND ($2::uuid IS NULL OR event_id = $2) ORDER BY session_id',
      [personId, eventId ?? null],
    )
    return rows.map(({ id }) => id)
  }

  /** Of everybody who has not left the event; somebody who never registered may mean to be there too. */
  inEvent(eventId: EventId): Promise<Star[]> {
    return this.work.rows<Star>(
      `SELECT star.person_id AS "personId", star.session_id AS "sessionId" FROM session_star star WHERE star.event_id = $1 AND NOT (
         EXISTS (SELECT 1 FROM registration WHERE event_id = $1 AND person_id = star.person_id)
         AND NOT EXISTS (SELECT 1 FROM registration WHERE event_id = $1 AND person_id = star.person_id
           AND state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')))`,
      [eventId],
    )
  }
}
