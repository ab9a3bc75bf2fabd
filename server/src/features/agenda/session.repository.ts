import { Injectable } from '@nestjs/common'
import type { EventId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import { occupanciesOf } from '@plenary/shared/rules/agenda/occupants'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { OccupancyRepository } from '../event/occupancy.repository.js'
import type { SessionFacts } from './agenda.repository.js'
import { placed } from './release/snapshot.js'

/** A session as it is written; its instants are computed by the one who writes. */
export type SessionWrite = Omit<SessionFacts, 'version'>

const columns = `type, title, subtitle, abstract, description, languages, interpretation, track, room_id, starts_local, ends_local, starts_at, ends_at, minutes, origin`
const given = `jsonb_to_recordset($2::jsonb) AS given (id uuid, type text, title jsonb, subtitle jsonb, abstract jsonb, description jsonb,
  languages text[], interpretation text[], track text, room_id uuid, starts_local timestamp, ends_local timestamp, starts_at timestamptz,
  ends_at timestamptz, minutes integer, origin jsonb, version integer)`
const givenColumns = columns.replace(/\w+/g, 'given.$&')

/** Writes sessions, who is in them, and in the same transaction who and what they occupy; as many at once as there are. */
@Injectable()
export class SessionRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly occupancies: OccupancyRepository,
  ) {}

  async insert(eventId: EventId, sessions: readonly SessionWrite[], now: Instant): Promise<void> {
    if (sessions.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO session (id, event_id, made_at, ${columns}) SELECT given.id, $1, $3, ${givenColumns} FROM ${given}`,
      [eventId, JSON.stringify(sessions.map(recordOf)), now],
    )
    await this.writeParts(eventId, sessions)
  }

  /** How many were written: less than all when one has another version by now, or is gone; then nothing may stay. */
  async update(eventId: EventId, sessions: readonly (SessionWrite & { version: number })[]): Promise<number> {
    if (sessions.length === 0) return 0
    const written = await this.work.write(
      `UPDATE session SET (${columns}) = ROW (${givenColumns}), version = session.version + 1
       FROM ${given} WHERE session.id = given.id AND session.event_id = $1 AND session.version = given.version`,
      [eventId, JSON.stringify(sessions.map((session) => ({ ...recordOf(session), version: session.version })))],
    )
    if (written === sessions.length) await this.writeParts(eventId, sessions)
    return written
  }

  async delete(eventId: EventId, sessionId: SessionId, version: number): Promise<boolean> {
    const written = await this.work.write('DELETE FROM session WHERE id = $1 AND event_id = $2 AND version = $3', [
      sessionId,
      eventId,
      version,
    ])
    return written > 0
  }

  private async writeParts(eventId: EventId, sessions: readonly SessionWrite[]): Promise<void> {
    const ids = sessions.map(({ id }) => id)
    await this.work.write('DELETE FROM session_person WHERE session_id = ANY($1)', [ids])
    await this.work.mandatory.query(
      `INSERT INTO session_person (session_id, position, role, person_id, name, origin)
       SELECT given.session_id, given.position, given.role, given.person_id, given.name, given.origin FROM jsonb_to_recordset($1::jsonb)
         AS given (session_id uuid, position integer, role text, person_id uuid, name text, origin jsonb)`,
      [JSON.stringify(sessions.flatMap(peopleOf))],
    )
    await this.occupancies.replace(eventId, 'session', ids, sessions.flatMap(placed).flatMap(occupanciesOf))
  }
}

const recordOf = (session: SessionWrite) => ({
  id: session.id,
  type: session.type,
  title: session.title,
  subtitle: session.subtitle,
  abstract: session.abstract,
  description: session.description,
  languages: session.languages,
  interpretation: session.interpretation,
  track: session.track,
  room_id: session.roomId,
  starts_local: session.startsLocal,
  ends_local: session.endsLocal,
  starts_at: session.startsAt,
  ends_at: session.endsAt,
  minutes: session.minutes,
  origin: session.origin,
})

const peopleOf = (session: SessionWrite) =>
  session.people.map(({ personId, name, role, origin }, position) => ({
    session_id: session.id,
    position,
    role,
    person_id: personId,
    name,
    origin,
  }))
