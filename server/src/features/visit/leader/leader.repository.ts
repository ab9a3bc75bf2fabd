import { Injectable } from '@nestjs/common'
import type { Traveller } from '@plenary/shared/contracts/visit/leader'
import type { EventId, GroupId, PersonId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import { type Actor, scopeOf } from '@plenary/shared/rules/access/standing'
import type { StopState } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { membershipCounts } from '../../organisation/memberships.js'
import { travellersOfGroup } from '../list/list.repository.js'

/** A group that its leader opened, and its event. */
export interface LedGroup {
  readonly id: GroupId
  readonly letter: string
  readonly eventId: EventId
  readonly title: LocalText
  readonly zone: string
  readonly accent: string
  /** Of its last visit that was not called off, else of the event. */
  readonly endsAt: Instant
  readonly off: boolean
}

export interface StopOfLeader {
  readonly id: StopId
  readonly state: StopState
  readonly site: LocalText
  readonly host: LocalText
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly receivedBy: string
  readonly contacts: { name: string; address: string | null }[]
}

type Timed<Row extends { endsAt: Instant }> = Omit<Row, 'startsAt' | 'endsAt'> & { endsAt: Date }

/** Of one group, for who leads it. */
@Injectable()
export class LeaderRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The door of a leader, as long as the group names them; missing, another's group and one that somebody only escorts are the same. */
  async openLed(actor: Actor, id: GroupId): Promise<LedGroup> {
    const row = await this.work.row<Timed<LedGroup>>(
      `SELECT visit_group.id, letter, event.id AS "eventId", event.title, event.zone, event.accent, event.state IN ('cancelled', 'postponed') AS off,
         COALESCE((SELECT max(ends_at) FROM visit_stop WHERE group_id = visit_group.id AND visit_stop.state <> 'cancelled'), event.ends_at) AS "endsAt"
       FROM visit_group JOIN event ON event.id = visit_group.event_id
       WHERE visit_group.id = $1 AND $2::boolean AND event.state <> 'draft' AND visit_group.leader_id = $3`,
      [id, scopeOf(actor, 'visit.lead').own, actor.personId],
    )
    return row ? { ...row, endsAt: instantOf(row.endsAt) } : refused('NOT_FOUND')
  }

  /** Everybody of the group, by family name, with the stops to which each came or did not. */
  people(id: GroupId): Promise<Traveller[]> {
    return this.work.rows<Traveller>(
      `SELECT traveller."personId", part, "familyName", "givenName", "ownScriptName", "ownScriptLanguage", country, "accessNeeds", "foodNeeds",
         COALESCE(json_agg(stop_id) FILTER (WHERE came), '[]') AS "cameTo", COALESCE(json_agg(stop_id) FILTER (WHERE NOT came), '[]') AS missed
       FROM visit_group CROSS JOIN LATERAL (${travellersOfGroup}) traveller
         LEFT JOIN (visit_attendance JOIN visit_stop ON visit_stop.id = visit_attendance.stop_id)
           ON visit_attendance.person_id = traveller."personId" AND visit_stop.group_id = visit_group.id
       WHERE visit_group.id = $1 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9 ORDER BY upper("familyName"), "givenName", 1 LIMIT 500`,
      [id],
    )
  }

  /** Of which hosts were asked, by time, each with those who act for its host now. */
  async stops(id: GroupId): Promise<StopOfLeader[]> {
    const rows = await this.work.rows<Timed<StopOfLeader> & { startsAt: Date }>(
      `SELECT visit_stop.id, visit_stop.state, site.name AS site, organisation.name AS host, visit_stop.starts_at AS "startsAt", visit_stop.ends_at AS "endsAt",
         to_char(starts_local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal", to_char(ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "endsLocal", received_by AS "receivedBy",
         COALESCE((SELECT json_agg(json_build_object('name', COALESCE(NULLIF(badge_name, ''), trim(given_name || ' ' || family_name)), 'address', address) ORDER BY membership.id)
           FROM membership JOIN person ON person.id = membership.person_id
           WHERE membership.organisation_id = organisation.id AND membership.kind = 'host contact' AND ${membershipCounts('membership', 2)}), '[]') AS contacts
       FROM visit_stop JOIN site ON site.id = visit_stop.site_id JOIN organisation ON organisation.id = site.organisation_id
       WHERE visit_stop.group_id = $1 AND visit_stop.state IN ('requested', 'counter-proposed', 'confirmed', 'completed')
       ORDER BY visit_stop.starts_at, visit_stop.id LIMIT 200`,
      [id, this.clock.now()],
    )
    return rows.map((row) => ({ ...row, startsAt: instantOf(row.startsAt), endsAt: instantOf(row.endsAt) }))
  }

  async isInGroup(id: GroupId, personId: PersonId): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM visit_group CROSS JOIN LATERAL (${travellersOfGroup}) traveller WHERE visit_group.id = $1 AND traveller."personId" = $2`,
      [id, personId],
    )
    return found !== undefined
  }
}
