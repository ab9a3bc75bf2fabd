import { Injectable } from '@nestjs/common'
import type { EventId, SessionId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import * as z from 'zod'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import type { PersonFacts, SessionFacts } from './agenda.repository.js'

/** A session as it is written; its instants are computed by the one who writes. */
export type SessionWrite = Omit<SessionFacts, 'version'>

const occupancyId = z.uuid()

/** Writes sessions, who is in them, and in the same transaction who and what they occupy. */
@Injectable()
export class SessionRepository {
  constructor(private readonly work: UnitOfWork) {}

  async insert(eventId: EventId, session: SessionWrite, now: Instant): Promise<void> {
    await this.work.mandatory.query(
      `INSERT INTO session (id, event_id, type, title, subtitle, abstract, description, languages, interpretation, track, room_id,
         starts_local, ends_local, starts_at, ends_at, minutes, origin, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [session.id, eventId, ...valuesOf(session), now],
    )
    await this.writePeople(session.id, session.people)
    await this.writeOccupancy(eventId, session)
  }

  /** False when the session has another version by now, or is gone. */
  async update(eventId: EventId, session: SessionWrite, version: number): Promise<boolean> {
    const written = await this.work.write(
      `UPDATE session SET type = $3, title = $4, subtitle = $5, abstract = $6, description = $7, languages = $8, interpretation = $9, track = $10,
         room_id = $11, starts_local = $12, ends_local = $13, starts_at = $14, ends_at = $15, minutes = $16, origin = $17, version = version + 1
       WHERE id = $1 AND event_id = $2 AND version = $18`,
      [session.id, eventId, ...valuesOf(session), version],
    )
    if (written === 0) return false
    await this.work.write('DELETE FROM session_person WHERE session_id = $1', [session.id])
    await this.writePeople(session.id, session.people)
    await this.writeOccupancy(eventId, session)
    return true
  }

  async delete(eventId: EventId, sessionId: SessionId, version: number): Promise<boolean> {
    const written = await this.work.write('DELETE FROM session WHERE id = $1 AND event_id = $2 AND version = $3', [
      sessionId,
      eventId,
      version,
    ])
    return written > 0
  }

  private async writePeople(sessionId: SessionId, people: readonly PersonFacts[]): Promise<void> {
    if (people.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO session_person (session_id, position, role, person_id, name, origin)
       SELECT $1, given.position, given.role, given."personId", given.name, given.origin
       FROM jsonb_to_recordset($2::jsonb) AS given (position int, role text, "personId" uuid, name text, origin jsonb)`,
      [sessionId, JSON.stringify(people.map((person, position) => ({ ...person, position })))],
    )
  }

  private async writeOccupancy(eventId: EventId, session: SessionWrite): Promise<void> {
    await this.work.write('DELETE FROM occupancy WHERE session_id = $1', [session.id])
    if (session.startsAt === null) return
    const people = new Set(session.people.flatMap(({ personId }) => personId ?? []))
    const occupants = [
      ...[...people].map((id) => ({ id: newId(occupancyId), kind: 'person', occupant: id as string })),
      ...(session.roomId === null
        ? []
        : [{ id: newId(occupancyId), kind: 'room', occupant: session.roomId as string }]),
    ]
    if (occupants.length === 0) return
    await this.work.mandatory.query(
      `INSERT INTO occupancy (id, event_id, session_id, starts_at, ends_at, kind, occupant_id)
       SELECT given.id, $1, $2, $3, $4, given.kind, given.occupant
       FROM jsonb_to_recordset($5::jsonb) AS given (id uuid, kind text, occupant uuid)`,
      [eventId, session.id, session.startsAt, session.endsAt, JSON.stringify(occupants)],
    )
  }
}

const valuesOf = (session: SessionWrite): unknown[] => [
  session.type,
  session.title,
  session.subtitle,
  session.abstract,
  session.description,
  session.languages,
  session.interpretation,
  session.track,
  session.roomId,
  session.startsLocal,
  session.endsLocal,
  session.startsAt,
  session.endsAt,
  session.minutes,
  session.origin,
]
