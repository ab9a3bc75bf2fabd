import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { instantOf, type LocalDate } from '@plenary/shared/language/time'
import type { Others, Plan, PlanGroup, PlanSite, PlanStop, PlanTransfer } from '@plenary/shared/rules/visit/plan'
import { UnitOfWork } from '../../../database/unit-of-work.js'

type Timed<Row> = Omit<Row, 'startsAt' | 'endsAt'> & { readonly startsAt: Date; readonly endsAt: Date }

const local = (table: string) =>
  `to_char(${table}.starts_local, 'YYYY-MM-DD"T"HH24:MI') AS "startsLocal", to_char(${table}.ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "endsLocal",
   ${table}.starts_at AS "startsAt", ${table}.ends_at AS "endsAt"`

/** SQL twin of `headCount`: everybody of a group once, whatever they are in it. */
export const headsOfGroup = (group: string): string =>
  `(SELECT count(*)::int FROM (SELECT registration.person_id FROM visit_member JOIN registration ON registration.id = visit_member.registration_id
      WHERE visit_member.group_id = ${group}.id
    UNION SELECT one FROM unnest(${group}.escorts || ARRAY[${group}.leader_id, ${group}.interpreter_id]) one WHERE one IS NOT NULL) heads)`

/** Loads a study visit as its rules see it, in six queries however large it is. True for longer than an instant only under the lock. */
@Injectable()
export class PlanRepository {
  constructor(private readonly work: UnitOfWork) {}

  async of(eventId: EventId): Promise<Plan> {
    return {
      days: await this.days(eventId),
      groups: await this.groups(eventId),
      sites: await this.sites(eventId),
      stops: await this.stops(eventId),
      transfers: await this.transfers(eventId),
      elsewhere: await this.elsewhere(eventId),
    }
  }

  /** Keys of conflicts that a named organiser took on. */
  async accepted(eventId: EventId): Promise<ReadonlySet<string>> {
    const rows = await this.work.rows<{ key: string }>('SELECT key FROM accepted_conflict WHERE event_id = $1', [
      eventId,
    ])
    return new Set(rows.map(({ key }) => key))
  }

  private async days(eventId: EventId): Promise<LocalDate[]> {
    const row = await this.work.row<{ days: LocalDate[] }>(
      'SELECT days::text[] AS days FROM study_visit WHERE event_id = $1',
      [eventId],
    )
    return row?.days ?? []
  }

  private groups(eventId: EventId): Promise<PlanGroup[]> {
    return this.work.rows<PlanGroup>(
      `SELECT id, letter, language, vehicle_name AS vehicle, vehicle_places AS "vehiclePlaces",
         json_build_object('leader', leader_id, 'interpreter', interpreter_id, 'escorts', escorts, 'delegates', members.people) AS travellers,
         members.needs AS "accessNeeds"
       FROM visit_group CROSS JOIN LATERAL (
         SELECT COALESCE(json_agg(registration.person_id), '[]') AS people, count(NULLIF(registration.needs->>'accessNeeds', ''))::int AS needs
         FROM visit_member JOIN registration ON registration.id = visit_member.registration_id WHERE visit_member.group_id = visit_group.id) members
       WHERE event_id = $1 ORDER BY letter, id`,
      [eventId],
    )
  }

  private sites(eventId: EventId): Promise<PlanSite[]> {
    return this.work.rows<PlanSite>(
      `SELECT id, languages, step_free AS "stepFree", largest_group AS "largestGroup", most_at_once AS "mostAtOnce" FROM site
       WHERE id IN (SELECT site_id FROM visit_site WHERE event_id = $1 UNION SELECT site_id FROM visit_stop WHERE event_id = $1)`,
      [eventId],
    )
  }

  private async stops(eventId: EventId): Promise<PlanStop[]> {
    const rows = await this.work.rows<Timed<PlanStop>>(
      `SELECT id, group_id AS "groupId", site_id AS "siteId", state, counter,
         COALESCE((asked->>'heads')::int, 0) AS "askedHeads", ${local('visit_stop')}
       FROM visit_stop WHERE event_id = $1 ORDER BY starts_at, id`,
      [eventId],
    )
    return rows.map(timed)
  }

  private async transfers(eventId: EventId): Promise<PlanTransfer[]> {
    const rows = await this.work.rows<Timed<PlanTransfer>>(
      `SELECT id, group_id AS "groupId", mode, ${local('visit_transfer')} FROM visit_transfer WHERE event_id = $1 ORDER BY starts_at, id`,
      [eventId],
    )
    return rows.map(timed)
  }

  /** Visitors that other events have asked for at the sites of this one. */
  private async elsewhere(eventId: EventId): Promise<Others[]> {
    const rows = await this.work.rows<Timed<Others>>(
      `SELECT stop.site_id AS "siteId", stop.starts_at AS "startsAt", stop.ends_at AS "endsAt", GREATEST(${headsOfGroup('visit_group')}, (stop.asked->>'heads')::int) AS heads
       FROM visit_stop stop JOIN visit_group ON visit_group.id = stop.group_id
       WHERE stop.event_id <> $1 AND stop.state IN ('requested', 'counter-proposed', 'confirmed', 'completed')
         AND stop.site_id IN (SELECT site_id FROM visit_site WHERE event_id = $1 UNION SELECT site_id FROM visit_stop WHERE event_id = $1)
         AND EXISTS (SELECT 1 FROM event WHERE event.id = $1 AND stop.starts_at < event.ends_at + interval '7 days' AND stop.ends_at > event.starts_at - interval '7 days')`,
      [eventId],
    )
    return rows.map(timed)
  }
}

const timed = <Row extends { startsAt: Date; endsAt: Date }>(row: Row) => ({
  ...row,
  startsAt: instantOf(row.startsAt),
  endsAt: instantOf(row.endsAt),
})
