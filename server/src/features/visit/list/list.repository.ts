import { Injectable } from '@nestjs/common'
import type { EventId, OrganisationId, PersonId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { StopState, VisitorListState } from '@plenary/shared/rules/visit/states'
import { documentOf, inGateOrder, listExpiresAt, type Visitor } from '@plenary/shared/rules/visit/visitor-list'
import * as z from 'zod'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** A stop as far as its lists depend on it. */
export interface StopOfList {
  readonly id: StopId
  readonly eventId: EventId
  readonly organisationId: OrganisationId
  readonly siteName: LocalText
  readonly letter: string
  readonly state: StopState
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly leadHours: number
  /** The rule that an organiser may switch on. */
  readonly byThemselves: boolean
}

export interface ListRecord {
  readonly id: string
  readonly stopId: StopId
  readonly number: number
  readonly state: VisitorListState
  readonly people: readonly Visitor[]
  readonly joined: number
  readonly gone: number
  readonly corrected: number
  readonly sentAt: Instant | null
  readonly acknowledgedAt: Instant | null
  readonly acknowledgedBy: string | null
  readonly expiresAt: Instant
}

const listId = z.uuid()

type StopColumns = Omit<StopOfList, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }
type ListColumns = Omit<ListRecord, 'sentAt' | 'acknowledgedAt' | 'expiresAt'> & {
  sentAt: Date | null
  acknowledgedAt: Date | null
  expiresAt: Date
}

const stopColumns = `visit_stop.id, visit_stop.event_id AS "eventId", site.organisation_id AS "organisationId", site.name AS "siteName", visit_group.letter,
  visit_stop.state, visit_stop.starts_at AS "startsAt", visit_stop.ends_at AS "endsAt", site.lead_hours AS "leadHours",
  study_visit.lists_by_themselves AS "byThemselves"
  FROM visit_stop JOIN site ON site.id = visit_stop.site_id JOIN visit_group ON visit_group.id = visit_stop.group_id
    JOIN study_visit ON study_visit.event_id = visit_stop.event_id`
const listColumns = `id, stop_id AS "stopId", number, state, people, joined, gone, corrected, sent_at AS "sentAt",
  acknowledged_at AS "acknowledgedAt", acknowledged_by AS "acknowledgedBy", expires_at AS "expiresAt" FROM visitor_list`

const stopOf = (row: StopColumns): StopOfList => ({
  ...row,
  startsAt: instantOf(row.startsAt),
  endsAt: instantOf(row.endsAt),
})
const listOf = (row: ListColumns): ListRecord => ({
  ...row,
  sentAt: row.sentAt && instantOf(row.sentAt),
  acknowledgedAt: row.acknowledgedAt && instantOf(row.acknowledgedAt),
  expiresAt: instantOf(row.expiresAt),
})

type VisitorColumns = Omit<Visitor, 'document'> & { stopId: StopId; siteCountry: string | null }

const nameColumns = (row: string) => `${row}.family_name AS "familyName", ${row}.given_name AS "givenName",
  ${row}.own_script_name AS "ownScriptName", ${row}.own_script_language AS "ownScriptLanguage", ${row}.country, ${row}.organisation, ${row}.position`

/**
 * SQL for everybody of a `visit_group`, each once: delegates as they registered, and those who lead, interpret for and escort them
 * as their profile says.
 */
export const travellersOfGroup = `SELECT registration.person_id AS "personId", 'delegate' AS part, ${nameColumns('registration')},
    NULLIF(registration.needs->>'accessNeeds', '') AS "accessNeeds", NULLIF(registration.needs->>'foodNeeds', '') AS "foodNeeds"
FROM visit_member JOIN registration ON registration.id = visit_member.registration_id WHERE visit_member.group_id = visit_group.id
UNION ALL
SELECT person.id, CASE person.id WHEN visit_group.leader_id THEN 'leader' WHEN visit_group.interpreter_id THEN 'interpreter' ELSE 'escort' END,
    ${nameColumns('person')}, NULL, NULL
FROM person WHERE person.id = ANY(visit_group.escorts || ARRAY[visit_group.leader_id, visit_group.interpreter_id])
    AND NOT EXISTS (SELECT 1 FROM visit_member JOIN registration ON registration.id = visit_member.registration_id
      WHERE visit_member.group_id = visit_group.id AND registration.person_id = person.id)`

/** Who comes to which stop, and what its host was told of them. */
@Injectable()
export class ListRepository {
  constructor(private readonly work: UnitOfWork) {}

  async stop(id: StopId): Promise<StopOfList | undefined> {
    const row = await this.work.row<StopColumns>(`SELECT ${stopColumns} WHERE visit_stop.id = $1`, [id])
    return row && stopOf(row)
  }

  async stopsOf(eventId: EventId): Promise<StopOfList[]> {
    const rows = await this.work.rows<StopColumns>(`SELECT ${stopColumns} WHERE visit_stop.event_id = $1`, [eventId])
    return rows.map(stopOf)
  }

  /** Confirmed stops whose lead time has come and which are not over. */
  async dueStops(now: Instant): Promise<StopOfList[]> {
    const rows = await this.work.rows<StopColumns>(
      `SELECT ${stopColumns} WHERE visit_stop.state = 'confirmed' AND visit_stop.ends_at > $1
         AND visit_stop.starts_at - site.lead_hours * interval '1 hour' <= $1 ORDER BY visit_stop.starts_at LIMIT 1000`,
      [now],
    )
    return rows.map(stopOf)
  }

  /** The newest list of each stop. */
  async newestOf(stopIds: readonly StopId[]): Promise<ReadonlyMap<StopId, ListRecord>> {
    const rows = await this.work.rows<ListColumns>(
      `SELECT DISTINCT ON (stop_id) ${listColumns} WHERE stop_id = ANY($1::uuid[]) ORDER BY stop_id, number DESC`,
      [stopIds],
    )
    return new Map(rows.map((row) => [row.stopId, listOf(row)]))
  }

  /** Of each stop the list that went out last, whether its host has it still or it is over. */
  async sentLastOf(stopIds: readonly StopId[]): Promise<ReadonlyMap<StopId, ListRecord>> {
    const rows = await this.work.rows<ListColumns>(
      `SELECT DISTINCT ON (stop_id) ${listColumns} WHERE stop_id = ANY($1::uuid[]) AND sent_at IS NOT NULL ORDER BY stop_id, number DESC`,
      [stopIds],
    )
    return new Map(rows.map((row) => [row.stopId, listOf(row)]))
  }

  /** The list that the host of each stop has now; there is one at most, because sending supersedes the one before. */
  async hostHas(stopIds: readonly StopId[]): Promise<ReadonlyMap<StopId, ListRecord>> {
    const rows = await this.work.rows<ListColumns>(
      `SELECT ${listColumns} WHERE stop_id = ANY($1::uuid[]) AND state IN ('sent', 'acknowledged')`,
      [stopIds],
    )
    return new Map(rows.map((row) => [row.stopId, listOf(row)]))
  }

  /** Lists whose time is over, and those of visits that don't take place. */
  async overdue(now: Instant): Promise<ListRecord[]> {
    const rows = await this.work.rows<ListColumns>(
      `SELECT ${listColumns} WHERE state <> 'expired' AND (expires_at <= $1
         OR stop_id IN (SELECT visit_stop.id FROM visit_stop WHERE visit_stop.state IN ('cancelled', 'declined'))) ORDER BY expires_at LIMIT 1000`,
      [now],
    )
    return rows.map(listOf)
  }

  /** Everybody who enters, in the order of a gate. */
  async visitorsOf(stopIds: readonly StopId[]): Promise<ReadonlyMap<StopId, Visitor[]>> {
    const rows = await this.work.rows<VisitorColumns>(
      `SELECT visit_stop.id AS "stopId", organisation.country AS "siteCountry", visitor.* FROM visit_stop
         JOIN visit_group ON visit_group.id = visit_stop.group_id JOIN site ON site.id = visit_stop.site_id
         JOIN organisation ON organisation.id = site.organisation_id CROSS JOIN LATERAL (
           ${travellersOfGroup}) visitor
       WHERE visit_stop.id = ANY($1::uuid[])`,
      [stopIds],
    )
    const found = new Map<StopId, Visitor[]>(stopIds.map((id) => [id, []]))
    for (const { stopId, siteCountry, ...visitor } of rows)
      found.get(stopId)?.push({ ...visitor, document: documentOf(visitor, siteCountry) })
    return new Map([...found].map(([id, visitors]) => [id, inGateOrder(visitors)]))
  }

  async insertDraft(stop: StopOfList, number: number, people: readonly Visitor[], now: Instant): Promise<void> {
    await this.work.write(
      `INSERT INTO visitor_list (id, stop_id, number, state, people, made_at, expires_at) VALUES ($1, $2, $3, 'draft', $4, $5, $6)`,
      [newId(listId), stop.id, number, JSON.stringify(people), now, listExpiresAt(stop)],
    )
  }

  async changeDraft({ id }: ListRecord, people: readonly Visitor[]): Promise<void> {
    await this.work.write(`UPDATE visitor_list SET people = $2 WHERE id = $1 AND state = 'draft'`, [
      id,
      JSON.stringify(people),
    ])
  }

  /** A draft that says the same as the list before it; nobody saw it. */
  async deleteDraft({ id }: ListRecord): Promise<void> {
    await this.work.write(`DELETE FROM visitor_list WHERE id = $1 AND state = 'draft'`, [id])
  }

  /** Whether somebody came, as whoever pressed last saw it. */
  async mark(stopId: StopId, personId: PersonId, came: boolean, now: Instant): Promise<void> {
    await this.work.write(
      `INSERT INTO visit_attendance (stop_id, person_id, came, marked_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (stop_id, person_id) DO UPDATE SET came = EXCLUDED.came, marked_at = EXCLUDED.marked_at`,
      [stopId, personId, came, now],
    )
  }
}
