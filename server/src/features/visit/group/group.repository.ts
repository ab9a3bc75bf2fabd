import { Injectable } from '@nestjs/common'
import { type EventId, type GroupId, groupId, type PersonId, type RegistrationId } from '@plenary/shared/language/ids'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { VisitGroupRow } from '../visit.entity.js'

/** A group as it is written; its people are known. */
export interface GroupWrite {
  readonly letter: string
  readonly language: string
  readonly leaderId: PersonId | null
  readonly interpreterId: PersonId | null
  readonly escorts: PersonId[]
  readonly vehicleName: string | null
  readonly vehiclePlaces: number | null
}

/** Those who may be named for a group: they take part, speak, act for a host of the visit, or are in a group already. */
const whoseVisit = `SELECT person_id FROM registration WHERE event_id = $1 AND state NOT IN ('draft', 'withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')
  UNION SELECT person_id FROM session_person JOIN session ON session.id = session_person.session_id WHERE session.event_id = $1 AND person_id IS NOT NULL
  UNION SELECT membership.person_id FROM membership JOIN site ON site.organisation_id = membership.organisation_id
    JOIN visit_site ON visit_site.site_id = site.id WHERE visit_site.event_id = $1 AND membership.revoked_at IS NULL
  UNION SELECT unnest(escorts || ARRAY[leader_id, interpreter_id]) FROM visit_group WHERE event_id = $1`

@Injectable()
export class GroupRepository {
  constructor(private readonly work: UnitOfWork) {}

  /** Of this event only: missing and another event's are the same. */
  async ofEvent(eventId: EventId, id: GroupId): Promise<VisitGroupRow> {
    const row = await this.work.manager.findOneBy(VisitGroupRow, { id, eventId })
    return row ?? refused('NOT_FOUND')
  }

  async insert(eventId: EventId, group: GroupWrite): Promise<GroupId> {
    const id = newId(groupId)
    const row = await this.work.row<{ position: number }>(
      'SELECT COALESCE(max(position) + 1, 0)::int AS position FROM visit_group WHERE event_id = $1',
      [eventId],
    )
    await this.work.mandatory.insert(VisitGroupRow, { id, eventId, ...group, position: row?.position ?? 0 })
    return id
  }

  async change(id: GroupId, version: number, group: GroupWrite): Promise<void> {
    const { affected } = await this.work.mandatory.update(
      VisitGroupRow,
      { id, version },
      { ...group, version: version + 1 },
    )
    if (affected !== 1) refused('CHANGED_MEANWHILE')
  }

  async remove(id: GroupId, version: number): Promise<void> {
    const removed = await this.work.write('DELETE FROM visit_group WHERE id = $1 AND version = $2', [id, version])
    if (removed !== 1) refused('CHANGED_MEANWHILE')
  }

  async letterIsTaken(eventId: EventId, letter: string, except: GroupId | null): Promise<boolean> {
    const found = await this.work.row(
      'SELECT 1 FROM visit_group WHERE event_id = $1 AND lower(letter) = lower($2) AND id IS DISTINCT FROM $3',
      [eventId, letter, except],
    )
    return found !== undefined
  }

  /** How many stops of the group a host has ever heard of. */
  async askedStops(id: GroupId): Promise<number> {
    const row = await this.work.row<{ count: number }>(
      'SELECT count(*)::int AS count FROM visit_stop WHERE group_id = $1 AND requested_at IS NOT NULL',
      [id],
    )
    return row?.count ?? 0
  }

  /** Which of these people belong to the event or its visit? */
  async belonging(eventId: EventId, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    const rows = await this.work.rows<{ id: PersonId }>(
      `SELECT person.id FROM person WHERE person.id = ANY($2) AND person.id IN (${whoseVisit})`,
      [eventId, ids],
    )
    return new Set(rows.map(({ id }) => id))
  }

  search(eventId: EventId, search: string) {
    return this.work.rows<{ personId: PersonId; name: string; organisation: string | null }>(
      `SELECT person.id AS "personId", COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name, person.organisation
       FROM person WHERE person.id IN (${whoseVisit}) AND person.erased_at IS NULL
         AND COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) ILIKE $2
       ORDER BY name, person.id LIMIT 20`,
      [eventId, `%${search.replace(/[\\%_]/g, '\\$&')}%`],
    )
  }

  /** Puts confirmed delegates of the event into a group; others are left out. Answers how many. */
  async assign(eventId: EventId, ids: readonly RegistrationId[], to: GroupId, pinned: boolean): Promise<number> {
    const assigned = await this.work.mandatory.query<unknown[]>(
      `INSERT INTO visit_member (registration_id, group_id, pinned)
       SELECT id, $3, $4 FROM registration WHERE event_id = $1 AND id = ANY($2) AND state IN ('confirmed', 'attended', 'partly attended')
       ON CONFLICT (registration_id) DO UPDATE SET group_id = EXCLUDED.group_id, pinned = EXCLUDED.pinned RETURNING registration_id`,
      [eventId, ids, to, pinned],
    )
    return assigned.length
  }

  async release(eventId: EventId, ids: readonly RegistrationId[]): Promise<number> {
    return this.work.write(
      `DELETE FROM visit_member USING registration WHERE registration.id = visit_member.registration_id AND registration.event_id = $1
         AND registration.id = ANY($2)`,
      [eventId, ids],
    )
  }
}
