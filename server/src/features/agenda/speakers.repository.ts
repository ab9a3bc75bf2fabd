import { Injectable } from '@nestjs/common'
import type { EventId, PersonId, SessionId } from '@plenary/shared/language/ids'
import { endedStates } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../database/unit-of-work.js'

export interface Candidate {
  readonly personId: PersonId
  readonly name: string
  readonly organisation: string | null
}

/** What a person lets everybody see of themselves. */
export interface Portrait {
  readonly personId: PersonId
  readonly organisation: string | null
  readonly position: string | null
  readonly biography: string | null
  readonly photoFileId: string | null
}

const ifPublic = (column: string, field = column) =>
  `CASE WHEN person.visibility->>'${field}' = 'public' THEN person.${column} END`

/** As people know them: the name on the badge, else given and family name. */
export const displayName = `COALESCE(NULLIF(person.badge_name, ''), NULLIF(trim(person.given_name || ' ' || person.family_name), ''), '')`

/** The people of an event's agenda, and those that its organisers may put into it. */
@Injectable()
export class SpeakersRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Who already has a part in this agenda, or takes part in the event. At most twenty, by name. */
  search(eventId: EventId, search: string): Promise<Candidate[]> {
    return this.work.rows<Candidate>(
      `SELECT person.id AS "personId", ${displayName} AS name, person.organisation FROM person
       WHERE person.id IN (${whoseEvent}) AND person.erased_at IS NULL AND ${displayName} ILIKE $2
       ORDER BY name, person.id LIMIT 20`,
      [eventId, `%${search.replace(/[\\%_]/g, '\\$&')}%`],
    )
  }

  /** Parts of people who took part in the event and left it; whoever never registered has left nothing. */
  gone(eventId: EventId): Promise<{ sessionId: SessionId; personId: PersonId; name: string }[]> {
    return this.work.rows(
      `SELECT session.id AS "sessionId", part.person_id AS "personId", part.name FROM session_person part JOIN session ON session.id = part.session_id
       WHERE session.event_id = $1
         AND EXISTS (SELECT 1 FROM registration one WHERE one.event_id = $1 AND one.person_id = part.person_id AND one.state IN ('withdrawn', 'cancelled', 'replaced'))
         AND NOT EXISTS (SELECT 1 FROM registration one WHERE one.event_id = $1 AND one.person_id = part.person_id AND one.state <> ALL($2))
       ORDER BY session.id, part.position`,
      [eventId, endedStates],
    )
  }

  /** Which of these people may be put into this agenda. */
  async chosen(eventId: EventId, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    if (ids.length === 0) return new Set()
    const rows = await this.work.rows<{ id: PersonId }>(
      `SELECT person.id FROM person WHERE person.id = ANY($2) AND person.id IN (${whoseEvent})`,
      [eventId, ids],
    )
    return new Set(rows.map(({ id }) => id))
  }

  /** Who has a part in this agenda under one of these names; names are compared without regard to case. */
  async named(eventId: EventId, names: readonly string[]): Promise<ReadonlyMap<string, PersonId>> {
    if (names.length === 0) return new Map()
    const rows = await this.work.rows<{ name: string; id: PersonId }>(
      `SELECT DISTINCT ON (lower(part.name)) lower(part.name) AS name, part.person_id AS id
       FROM session_person part JOIN session ON session.id = part.session_id
       WHERE session.event_id = $1 AND part.person_id IS NOT NULL AND lower(part.name) = ANY($2) ORDER BY lower(part.name), part.person_id`,
      [eventId, names.map((name) => name.toLowerCase())],
    )
    return new Map(rows.map(({ name, id }) => [name, id]))
  }

  /** Of each of these people, what they let everybody see. */
  portraits(ids: readonly PersonId[]): Promise<Portrait[]> {
    return this.work.rows<Portrait>(
      `SELECT person.id AS "personId", ${ifPublic('organisation')} AS organisation, ${ifPublic('position')} AS position,
         ${ifPublic('biography')} AS biography, ${ifPublic('photo_file_id', 'photo')} AS "photoFileId"
       FROM person WHERE person.id = ANY($1) AND person.erased_at IS NULL`,
      [ids],
    )
  }
}

const whoseEvent = `SELECT part.person_id FROM session_person part JOIN session ON session.id = part.session_id WHERE session.event_id = $1
  UNION SELECT registration.person_id FROM registration WHERE registration.event_id = $1 AND registration.state <> 'draft'`
