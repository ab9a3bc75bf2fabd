import { Injectable } from '@nestjs/common'
import type { SessionRole, SessionType } from '@plenary/shared/language/events'
import type { EventId, PersonId, ProgrammeId, RoomId, SessionId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDate, type LocalDateTime } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'

/** What the agenda needs to know of its event. */
export interface AgendaEvent {
  readonly id: EventId
  readonly programmeId: ProgrammeId
  readonly zone: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly languages: readonly string[]
  readonly seats: number
  /** Whether parties approve its releases. */
  readonly asksParties: boolean
}

export type Origin = Readonly<Record<string, unknown>>

export interface SessionFacts {
  readonly id: SessionId
  readonly type: SessionType
  readonly title: LocalText
  readonly subtitle: LocalText
  readonly abstract: LocalText
  readonly description: LocalText
  readonly languages: readonly string[]
  readonly interpretation: readonly string[]
  readonly track: string | null
  readonly roomId: RoomId | null
  readonly startsLocal: LocalDateTime | null
  readonly endsLocal: LocalDateTime | null
  readonly startsAt: Instant | null
  readonly endsAt: Instant | null
  readonly minutes: number | null
  readonly origin: Origin | null
  readonly version: number
  readonly people: readonly PersonFacts[]
  /** Not there in releases from before sessions had any. */
  readonly materials?: readonly MaterialFacts[] | undefined
}

/** A PDF of a session, public by its content's hash. */
export interface MaterialFacts {
  readonly id: string
  readonly name: string
  readonly sizeBytes: number
  readonly sha256: string
}

export interface PersonFacts {
  readonly personId: PersonId | null
  readonly name: string
  readonly role: SessionRole
  readonly origin: Origin | null
}

export interface RoomFacts {
  readonly id: RoomId
  readonly name: LocalText
  readonly capacity: number | null
}

export interface AcceptedConflict {
  readonly key: string
  readonly by: string
  readonly reason: string
  readonly at: Instant
}

const eventColumns = `event.id, event.programme_id AS "programmeId", event.zone, event.starts_on::text AS "startsOn", event.ends_on::text AS "endsOn", event.languages, event.seats,
  EXISTS (SELECT 1 FROM event_approval WHERE event_id = event.id AND agenda) AS "asksParties"`
const local = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`
const sessionColumns = `session.id, session.type, session.title, session.subtitle, session.abstract, session.description, session.languages,
  session.interpretation, session.track, session.room_id AS "roomId", ${local('session.starts_local')} AS "startsLocal", ${local('session.ends_local')} AS "endsLocal",
  session.starts_at AS "startsAt", session.ends_at AS "endsAt", session.minutes, session.origin, session.version,
  COALESCE((SELECT json_agg(json_build_object('personId', person_id, 'name', name, 'role', role, 'origin', origin) ORDER BY position)
    FROM session_person WHERE session_id = session.id), '[]') AS people,
  COALESCE((SELECT json_agg(json_build_object('id', material.id, 'name', file.name, 'sizeBytes', file.size_bytes, 'sha256', file.sha256) ORDER BY material.added_at, material.id)
    FROM session_material material JOIN file ON file.id = material.file_id
    WHERE material.event_id = session.event_id AND material.session_id = session.id AND material.taken_off_at IS NULL), '[]') AS materials`

/** What use cases need to know of a draft, and the locks under which they know it. */
@Injectable()
export class AgendaRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** The door: the event whose agenda this actor may read, write or release. Missing and not theirs are the same. */
  async openFor(actor: Actor, eventId: EventId, permission: Permission): Promise<AgendaEvent> {
    const event = await this.work.row<AgendaEvent>(
      `SELECT ${eventColumns} FROM event WHERE event.id = $1 AND ${reaches('event', 2)}`,
      [eventId, ...reach(scopeOf(actor, permission))],
    )
    return event ?? refused('NOT_FOUND')
  }

  /** For who changes one session: others may do so meanwhile, nobody may release or import. */
  async holdDraft(eventId: EventId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM event WHERE id = $1 FOR SHARE', [eventId])
  }

  /** For a release or an import: the draft stands still until the transaction ends. */
  async lockDraft(eventId: EventId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE', [eventId])
  }

  /** All sessions of the draft: the placed in the order of time, then the parked. */
  async sessions(eventId: EventId): Promise<SessionFacts[]> {
    return (await this.sessionsIn([eventId])).get(eventId) ?? []
  }

  /** The same for many events in one query. */
  async sessionsIn(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, SessionFacts[]>> {
    const rows = await this.work.rows<SessionRecord & { eventId: EventId }>(
      `SELECT session.event_id AS "eventId", ${sessionColumns} FROM session WHERE event_id = ANY($1::uuid[]) ORDER BY starts_at NULLS LAST, id`,
      [eventIds],
    )
    const found = new Map<EventId, SessionFacts[]>()
    for (const { eventId, ...row } of rows) found.set(eventId, [...(found.get(eventId) ?? []), factsOf(row)])
    return found
  }

  async session(eventId: EventId, sessionId: SessionId): Promise<SessionFacts> {
    const row = await this.work.row<SessionRecord>(
      `SELECT ${sessionColumns} FROM session WHERE event_id = $1 AND id = $2`,
      [eventId, sessionId],
    )
    return row ? factsOf(row) : refused('NOT_FOUND')
  }

  /** In the order of the organisers. */
  rooms(eventId: EventId): Promise<RoomFacts[]> {
    return this.work.rows<RoomFacts>('SELECT id, name, capacity FROM room WHERE event_id = $1 ORDER BY position, id', [
      eventId,
    ])
  }

  async accepted(eventId: EventId): Promise<AcceptedConflict[]> {
    const rows = await this.work.rows<Omit<AcceptedConflict, 'at'> & { at: Date }>(
      'SELECT key, accepted_by_name AS by, reason, accepted_at AS at FROM accepted_conflict WHERE event_id = $1',
      [eventId],
    )
    return rows.map((row) => ({ ...row, at: instantOf(row.at) }))
  }
}

type SessionRecord = Omit<SessionFacts, 'startsAt' | 'endsAt'> & { startsAt: Date | null; endsAt: Date | null }

const factsOf = (row: SessionRecord): SessionFacts => ({
  ...row,
  startsAt: row.startsAt && instantOf(row.startsAt),
  endsAt: row.endsAt && instantOf(row.endsAt),
})
