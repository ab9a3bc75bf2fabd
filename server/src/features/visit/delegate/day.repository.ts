import { Injectable } from '@nestjs/common'
import type { RideOfDay, StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import type { EventId, GroupId, PersonId, RegistrationId, SiteId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant, LocalDate, LocalDateTime } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { StopState } from '@plenary/shared/rules/visit/states'
import type { GuidePart, VisitorPart } from '@plenary/shared/rules/visit/visitor-list'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { headsOfGroup } from '../plan/plan.repository.js'
import { guides, partOf } from '../visit.repository.js'

interface Companion {
  readonly name: string
  readonly organisation: string
}

export interface OwnGroup {
  readonly id: GroupId
  readonly letter: string
  readonly language: string
  readonly leader: Companion | null
  readonly interpreter: Companion | null
  readonly vehicle: string | null
  readonly heads: number
}

/** A group with the part in it of the person who opened it, and its event. */
export interface GuidedGroup extends OwnGroup {
  readonly part: GuidePart
  readonly eventId: EventId
  readonly title: LocalText
  readonly zone: string
  readonly accent: string
}

/** A group that somebody travels with. */
export interface TravelLine {
  readonly groupId: GroupId
  /** null for who guides the group. */
  readonly registrationId: RegistrationId | null
  readonly part: VisitorPart
  readonly letter: string
  readonly days: LocalDate[]
  readonly zone: string
  readonly accent: string
  /** Where the group must be next: at a site, or where a ride begins. */
  readonly next: {
    readonly startsAt: Instant
    readonly endsAt: Instant
    readonly site: LocalText | null
  } | null
}

interface Timed {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface StopLine extends Timed {
  readonly id: StopId
  readonly state: StopState
  readonly stateSince: Date
  readonly version: number
  readonly site: StopOfDay['site']
  readonly siteId: SiteId
  readonly programme: LocalText
  readonly receivedBy: string
  readonly was: {
    readonly startsLocal: LocalDateTime
    readonly endsLocal: LocalDateTime
    readonly siteId: SiteId
  } | null
  readonly wasSite: LocalText | null
  /** How often its event was called off, or announced anew, and when last: that changes what takes place, and no stop. */
  readonly turned: { readonly times: number; readonly at: string | null }
  readonly changedAt: Date | null
}

export type RideLine = Timed & Pick<RideOfDay, 'id' | 'mode' | 'note'>

/** A stop of somebody's group, with the event that it belongs to. */
export type StopOfPerson = StopLine & {
  readonly zone: string
  readonly eventState: string
  readonly groupId: GroupId
  /** null for who guides the group. */
  readonly registrationId: RegistrationId | null
}

const local = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`
const written = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const times = (table: string) =>
  `${local(`${table}.starts_local`)} AS "startsLocal", ${local(`${table}.ends_local`)} AS "endsLocal", ${table}.starts_at AS "startsAt", ${table}.ends_at AS "endsAt"`

const companion = (column: string) =>
  `(SELECT json_build_object('name', COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)),
     'organisation', COALESCE(person.organisation, '')) FROM person WHERE person.id = visit_group.${column})`

const groupColumns = `visit_group.id, letter, visit_group.language, vehicle_name AS vehicle, ${companion('leader_id')} AS leader,
  ${companion('interpreter_id')} AS interpreter, ${headsOfGroup('visit_group')} AS heads`

const stopColumns = `visit_stop.id, visit_stop.state, visit_stop.state_since AS "stateSince", visit_stop.version, visit_stop.site_id AS "siteId",
  ${times('visit_stop')}, visit_stop.programme, visit_stop.received_by AS "receivedBy", visit_stop.was, visit_stop.changed_at AS "changedAt",
  (SELECT other.name FROM site other WHERE other.id = (visit_stop.was->>'siteId')::uuid) AS "wasSite",
  (SELECT json_build_object('times', count(*), 'at', max(audit.at)) FROM audit WHERE audit.object_id = visit_stop.event_id
     AND (audit.to_state IN ('cancelled', 'postponed') OR audit.from_state = 'postponed')) AS turned,
  json_build_object('name', site.name, 'host', organisation.name, 'address', site.address, 'addressLocal', site.address_local, 'localLanguage', site.local_language,
    'accessRules', site.access_rules, 'documentRules', site.document_rules, 'equipment', site.equipment, 'photoPolicy', site.photo_policy,
    'stepFree', site.step_free, 'languages', site.languages) AS site`
const withSite = `JOIN site ON site.id = visit_stop.site_id JOIN organisation ON organisation.id = site.organisation_id`

/** A delegate learns of a stop once its host was asked, and that it is off if it was. */
const isTold = `(visit_stop.state IN ('requested', 'counter-proposed', 'confirmed', 'completed') OR (visit_stop.state = 'cancelled' AND visit_stop.asked IS NOT NULL))`

/** What begins first, or goes on, of what a group's delegates are told and what is not off. */
const nextOfGroup = `(SELECT json_build_object('startsAt', ${written('starts_at')}, 'endsAt', ${written('ends_at')}, 'site', name) FROM (
    SELECT visit_stop.starts_at, visit_stop.ends_at, site.name FROM visit_stop JOIN site ON site.id = visit_stop.site_id
      WHERE visit_stop.group_id = visit_group.id AND visit_stop.ends_at > $2 AND visit_stop.state <> 'cancelled' AND ${isTold}
    UNION ALL SELECT starts_at, ends_at, NULL FROM visit_transfer WHERE visit_transfer.group_id = visit_group.id AND ends_at > $2 AND mode <> 'meal'
    ORDER BY starts_at LIMIT 1) soonest)`

/** The groups that a person travels with, each once: who leads, interprets for or escorts one does so first, and is a delegate of it besides. */
const travels = `(SELECT DISTINCT ON (group_id) group_id, registration_id, part FROM (
    SELECT visit_member.group_id, registration.id AS registration_id, 'delegate' AS part FROM registration
      JOIN visit_member ON visit_member.registration_id = registration.id WHERE registration.person_id = $1
    UNION ALL SELECT visit_group.id, NULL, ${partOf('visit_group', 1)} FROM visit_group WHERE ${guides('visit_group', 1)}) own
  ORDER BY group_id, registration_id NULLS FIRST) travels
  JOIN visit_group ON visit_group.id = travels.group_id JOIN event ON event.id = visit_group.event_id`

/** What a delegate, and who guides a group, reads of the study visit. */
@Injectable()
export class DayRepository {
  constructor(private readonly work: UnitOfWork) {}

  group(id: RegistrationId): Promise<OwnGroup | undefined> {
    return this.work.row<OwnGroup>(
      `SELECT ${groupColumns} FROM visit_member JOIN visit_group ON visit_group.id = visit_member.group_id WHERE visit_member.registration_id = $1`,
      [id],
    )
  }

  /** The door of who guides a group: as long as the group names them, and its event is there. */
  async openGuided(actor: Actor, id: GroupId): Promise<GuidedGroup> {
    const row = await this.work.row<GuidedGroup>(
      `SELECT ${groupColumns}, ${partOf('visit_group', 3)} AS part, event.id AS "eventId", event.title, event.zone, event.accent
       FROM visit_group JOIN event ON event.id = visit_group.event_id
       WHERE visit_group.id = $1 AND $2::boolean AND event.state <> 'draft' AND ${guides('visit_group', 3)}`,
      [id, scopeOf(actor, 'visit.own').own, actor.personId],
    )
    return row ?? refused('NOT_FOUND')
  }

  async about(eventId: EventId): Promise<{ days: LocalDate[]; questions: LocalText[] }> {
    const row = await this.work.row<{ days: LocalDate[]; questions: LocalText[] }>(
      'SELECT days::text[] AS days, questions FROM study_visit WHERE event_id = $1',
      [eventId],
    )
    return row ?? { days: [], questions: [] }
  }

  stops(group: GroupId): Promise<StopLine[]> {
    return this.work.rows<StopLine>(
      `SELECT ${stopColumns} FROM visit_stop ${withSite} WHERE visit_stop.group_id = $1 AND ${isTold} ORDER BY visit_stop.starts_at, visit_stop.id LIMIT 500`,
      [group],
    )
  }

  rides(group: GroupId): Promise<RideLine[]> {
    return this.work.rows<RideLine>(
      `SELECT id, mode, note, ${times('visit_transfer')} FROM visit_transfer WHERE group_id = $1 ORDER BY starts_at, id LIMIT 500`,
      [group],
    )
  }

  /** Of all groups that somebody travels with, from a year ago on. */
  stopsOf(personId: PersonId, since: Date): Promise<StopOfPerson[]> {
    return this.work.rows<StopOfPerson>(
      `SELECT ${stopColumns}, event.zone, event.state AS "eventState", travels.group_id AS "groupId", travels.registration_id AS "registrationId"
       FROM ${travels} JOIN visit_stop ON visit_stop.group_id = travels.group_id ${withSite}
       WHERE visit_stop.ends_at > $2 AND ${isTold} ORDER BY visit_stop.starts_at, visit_stop.id LIMIT 500`,
      [personId, since],
    )
  }

  /** The groups that somebody travels with, at events that are not over. */
  visitsOf(personId: PersonId, now: Date) {
    return this.work.rows<TravelLine>(
      `SELECT travels.registration_id AS "registrationId", travels.group_id AS "groupId", travels.part, visit_group.letter, study_visit.days::text[] AS days,
         event.zone, event.accent, ${nextOfGroup} AS next
       FROM ${travels} JOIN study_visit ON study_visit.event_id = event.id
       WHERE event.ends_at > $2 AND event.state NOT IN ('cancelled', 'postponed')
         AND EXISTS (SELECT 1 FROM visit_stop WHERE visit_stop.group_id = visit_group.id AND ${isTold})
       ORDER BY event.starts_at, visit_group.id LIMIT 20`,
      [personId, now],
    )
  }
}
