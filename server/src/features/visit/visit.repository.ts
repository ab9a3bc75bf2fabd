import { Injectable } from '@nestjs/common'
import type { EventId, OrganisationId, PersonId, ProgrammeId, SiteId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDate, type LocalDateTime } from '@plenary/shared/language/time'
import type { Permission } from '@plenary/shared/rules/access/permissions'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { EventState } from '@plenary/shared/rules/event/states'
import type { StopForm } from '@plenary/shared/rules/visit/moves'
import type { StopState } from '@plenary/shared/rules/visit/states'
import { listExpiresAt } from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { reach, reaches } from '../../http/reaches.js'
import { refused } from '../../http/refused.js'
import { membershipCounts } from '../organisation/memberships.js'

/** What visits need to know of their event. */
export interface VisitEvent {
  readonly id: EventId
  readonly programmeId: ProgrammeId
  readonly state: EventState
  readonly zone: string
  readonly title: LocalText
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly languages: readonly string[]
}

/** A stop as it stands; times on the event's clocks and as instants. */
export interface StopRecord {
  readonly id: StopId
  readonly eventId: EventId
  readonly groupId: string
  readonly siteId: SiteId
  readonly state: StopState
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly programme: LocalText
  readonly receivedBy: string
  readonly asked: StopForm | null
  readonly counter: StopForm | null
  readonly reason: string | null
  readonly answeredBy: string | null
  readonly channel: string | null
  readonly answeredAt: Instant | null
  readonly requestedAt: Instant | null
  readonly answerDueAt: Instant | null
  readonly stateSince: Instant
  readonly version: number
}

/** A stop whose door was opened, with what names it. */
export interface OpenedStop {
  readonly row: StopRecord
  readonly event: VisitEvent
  /** Who receives, and what it and its group are called. */
  readonly organisationId: OrganisationId
  readonly siteName: LocalText
  readonly letter: string
}

const eventColumns = `event.id, event.programme_id AS "programmeId", event.state, event.zone, event.title, event.starts_on::text AS "startsOn",
  event.ends_on::text AS "endsOn", event.languages`
const local = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`

/** The columns of a StopRecord, for a query on `visit_stop`. */
export const stopColumns = `visit_stop.id, visit_stop.event_id AS "eventId", visit_stop.group_id AS "groupId", visit_stop.site_id AS "siteId", visit_stop.state,
  ${local('visit_stop.starts_local')} AS "startsLocal", ${local('visit_stop.ends_local')} AS "endsLocal", visit_stop.starts_at AS "startsAt", visit_stop.ends_at AS "endsAt",
  visit_stop.programme, visit_stop.received_by AS "receivedBy", visit_stop.asked, visit_stop.counter, visit_stop.reason, visit_stop.answered_by AS "answeredBy",
  visit_stop.channel, visit_stop.answered_at AS "answeredAt", visit_stop.requested_at AS "requestedAt", visit_stop.answer_due_at AS "answerDueAt",
  visit_stop.state_since AS "stateSince", visit_stop.version`

type Dated = 'startsAt' | 'endsAt' | 'stateSince'
type PerhapsDated = 'answeredAt' | 'requestedAt' | 'answerDueAt'
/** What the driver makes of those columns. */
export type StopColumns = Omit<StopRecord, Dated | PerhapsDated> &
  Readonly<Record<Dated, Date>> &
  Readonly<Record<PerhapsDated, Date | null>>

export const stopOf = (row: StopColumns): StopRecord => ({
  ...row,
  startsAt: instantOf(row.startsAt),
  endsAt: instantOf(row.endsAt),
  stateSince: instantOf(row.stateSince),
  answeredAt: row.answeredAt && instantOf(row.answeredAt),
  requestedAt: row.requestedAt && instantOf(row.requestedAt),
  answerDueAt: row.answerDueAt && instantOf(row.answerDueAt),
})

/** SQL that holds where this person is a host contact of the site's organisation at this instant. */
export const hostsSite = (site: string, person: number, at: number): string =>
  `EXISTS (SELECT 1 FROM membership WHERE membership.organisation_id = ${site}.organisation_id AND membership.person_id = $${person}
     AND membership.kind = 'host contact' AND ${membershipCounts('membership', at)})`

/** SQL that holds where this person leads, interprets for or escorts the group. */
export const guides = (group: string, person: number): string =>
  `$${person}::uuid = ANY(${group}.escorts || ARRAY[${group}.leader_id, ${group}.interpreter_id])`

/** SQL for as what this person guides the group. */
export const partOf = (group: string, person: number): string =>
  `CASE $${person}::uuid WHEN ${group}.leader_id THEN 'leader' WHEN ${group}.interpreter_id THEN 'interpreter' ELSE 'escort' END`

/** The doors of study visits: missing and not theirs are the same. */
@Injectable()
export class VisitRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The event whose study visit this actor may read, write or answer for. */
  async openEvent(actor: Actor, eventId: EventId, permission: Permission): Promise<VisitEvent> {
    const event = await this.work.row<VisitEvent>(
      `SELECT ${eventColumns} FROM event WHERE event.id = $1 AND ${reaches('event', 2)}`,
      [eventId, ...reach(scopeOf(actor, permission))],
    )
    return event ?? refused('NOT_FOUND')
  }

  /**
   * The one door of a stop: for organisers by a role that reaches its event; for a host contact of its site, `visit.host`,
   * once the host was asked. What is only proposed is nobody's business but the organisers'.
   */
  async openStop(actor: Actor, stopId: StopId, permission: Permission): Promise<OpenedStop> {
    const scope = scopeOf(actor, permission)
    const found = await this.work.row(
      `SELECT 1 FROM visit_stop JOIN event ON event.id = visit_stop.event_id JOIN site ON site.id = visit_stop.site_id
       WHERE visit_stop.id = $1 AND ((${reaches('event', 2)})
         OR ($5::boolean AND visit_stop.requested_at IS NOT NULL AND visit_stop.state <> 'proposed' AND ${hostsSite('site', 6, 7)}))`,
      [stopId, ...reach(scope), scope.own, actor.personId, this.clock.now()],
    )
    if (!found) refused('NOT_FOUND')
    return this.known(stopId)
  }

  /** For the clock and for links, which need no door. */
  async known(stopId: StopId): Promise<OpenedStop> {
    const row = await this.work.row<StopColumns & Omit<OpenedStop, 'row'>>(
      `SELECT ${stopColumns}, site.organisation_id AS "organisationId", site.name AS "siteName", visit_group.letter,
         (SELECT to_jsonb(one) FROM (SELECT ${eventColumns}) one) AS event
       FROM visit_stop JOIN event ON event.id = visit_stop.event_id JOIN site ON site.id = visit_stop.site_id
         JOIN visit_group ON visit_group.id = visit_stop.group_id WHERE visit_stop.id = $1`,
      [stopId],
    )
    if (!row) refused('NOT_FOUND')
    const { organisationId, siteName, letter, event, ...columns } = row
    return { row: stopOf(columns), event, organisationId, siteName, letter }
  }

  /** All stops of an event, in the order of time. */
  async stopsOf(eventId: EventId): Promise<StopRecord[]> {
    const rows = await this.work.rows<StopColumns>(
      `SELECT ${stopColumns} FROM visit_stop WHERE visit_stop.event_id = $1 ORDER BY starts_at, id`,
      [eventId],
    )
    return rows.map(stopOf)
  }

  /** An event without a study visit gets an empty one; as often as one likes. */
  async ensure(eventId: EventId): Promise<void> {
    await this.work.write('INSERT INTO study_visit (event_id) VALUES ($1) ON CONFLICT DO NOTHING', [eventId])
  }

  /**
   * The one lock of an event's stops, groups and members: heads are counted and stops move under it, so that of two who
   * press at once the second finds what the first has left.
   */
  async lock(eventId: EventId): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM study_visit WHERE event_id = $1 FOR NO KEY UPDATE', [eventId])
  }

  /** Other events may send their groups to the same sites: who asks for places or gives them holds the site too, in one order. */
  async lockSites(siteIds: readonly SiteId[]): Promise<void> {
    await this.work.mandatory.query('SELECT 1 FROM site WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [siteIds])
  }

  /** Before several stops of an event move together: all their sites at once, or two events could each wait for what the other holds. */
  async lockSitesOf(eventId: EventId): Promise<void> {
    await this.work.mandatory.query(
      'SELECT 1 FROM site WHERE id IN (SELECT site_id FROM visit_stop WHERE event_id = $1) ORDER BY id FOR NO KEY UPDATE',
      [eventId],
    )
  }

  /** A list can be read until so long after its stop: where stops were moved, their lists follow. */
  async keepLists(eventId: EventId): Promise<void> {
    const rows = await this.work.rows<{ stopId: StopId; endsAt: Date }>(
      `SELECT DISTINCT visit_stop.id AS "stopId", visit_stop.ends_at AS "endsAt" FROM visit_stop JOIN visitor_list ON visitor_list.stop_id = visit_stop.id
       WHERE visit_stop.event_id = $1 AND visitor_list.state <> 'expired'`,
      [eventId],
    )
    await this.work.write(
      `UPDATE visitor_list SET expires_at = moved.at FROM unnest($1::uuid[], $2::timestamptz[]) AS moved(id, at)
       WHERE visitor_list.stop_id = moved.id AND visitor_list.state <> 'expired' AND visitor_list.expires_at <> moved.at`,
      [rows.map(({ stopId }) => stopId), rows.map(({ endsAt }) => listExpiresAt({ endsAt: instantOf(endsAt) }))],
    )
  }

  /** Who receives at a site. */
  async hostOf(siteId: SiteId): Promise<OrganisationId | undefined> {
    const site = await this.work.row<{ host: OrganisationId }>(
      'SELECT organisation_id AS host FROM site WHERE id = $1',
      [siteId],
    )
    return site?.host
  }

  /** Is this person a host contact of the organisation now? */
  async isHost(personId: PersonId | null, organisationId: OrganisationId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM membership WHERE person_id = $1 AND organisation_id = $2 AND kind = 'host contact' AND ${membershipCounts('membership', 3)}`,
      [personId, organisationId, this.clock.now()],
    )
    return found !== undefined
  }
}
