import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { hostVisit, hostVisits, StopForHost, visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import type { PersonId, StopId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { verdicts } from '@plenary/shared/rules/moves'
import { stopMoves } from '@plenary/shared/rules/visit/moves'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import { mayMarkWhoCame, mayReadList } from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { membershipCounts } from '../../organisation/memberships.js'
import { headsOfGroup } from '../plan/plan.repository.js'
import { factsOf, Situations } from '../plan/situation.js'
import {
  hostsSite,
  type StopColumns,
  type StopRecord,
  stopColumns,
  stopOf,
  VisitRepository,
} from '../visit.repository.js'
import { stopForHost } from './host.view.js'
import { type ListRecord, ListRepository } from './list.repository.js'

/** Columns beside those of the stop. */
export interface HostColumns {
  readonly event: { readonly id: string; readonly title: LocalText; readonly zone: string }
  readonly site: {
    readonly id: string
    readonly name: LocalText
    readonly largestGroup: number | null
    readonly stepFree: boolean
    readonly languages: string[]
  }
  readonly host: LocalText
  readonly letter: string
  readonly language: string
  readonly interpreted: boolean
  readonly heads: number
  readonly accessNeeds: number
  readonly leader: string | null
  readonly interpreter: string | null
  readonly vehicle: string | null
}

/** A page has room for so many; a host of more than these looks at a day's end. */
const most = 200

const nameOf = (person: string) =>
  `(SELECT COALESCE(NULLIF(badge_name, ''), trim(given_name || ' ' || family_name)) FROM person WHERE person.id = ${person})`

const hostColumns = `${stopColumns},
  json_build_object('id', event.id, 'title', event.title, 'zone', event.zone) AS event,
  json_build_object('id', site.id, 'name', site.name, 'largestGroup', site.largest_group, 'stepFree', site.step_free, 'languages', site.languages) AS site,
  organisation.name AS host, visit_group.letter, visit_group.language, visit_group.interpreter_id IS NOT NULL AS interpreted,
  ${headsOfGroup('visit_group')} AS heads,
  (SELECT count(NULLIF(registration.needs->>'accessNeeds', ''))::int FROM visit_member JOIN registration ON registration.id = visit_member.registration_id
    WHERE visit_member.group_id = visit_group.id) AS "accessNeeds",
  ${nameOf('visit_group.leader_id')} AS leader, ${nameOf('visit_group.interpreter_id')} AS interpreter, visit_group.vehicle_name AS vehicle
  FROM visit_stop JOIN event ON event.id = visit_stop.event_id JOIN site ON site.id = visit_stop.site_id
    JOIN organisation ON organisation.id = site.organisation_id JOIN visit_group ON visit_group.id = visit_stop.group_id`

/** What hosts read: their own stops, once they were asked. */
@Injectable()
export class HostReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly lists: ListRepository,
    private readonly situations: Situations,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<Answer<typeof hostVisits>> {
    const now = this.clock.now()
    const rows = await this.work.rows<StopColumns & HostColumns>(
      `SELECT ${hostColumns} WHERE ${hostsSite('site', 1, 2)} AND visit_stop.requested_at IS NOT NULL AND visit_stop.state <> 'proposed'
         AND visit_stop.ends_at > $2::timestamptz - interval '30 days'
       ORDER BY visit_stop.state <> 'requested', visit_stop.ends_at <= $2, visit_stop.starts_at, visit_stop.id LIMIT ${most + 1}`,
      [actor.personId, now],
    )
    const shown = rows.slice(0, most)
    const lists = await this.lists.hostHas(shown.map(({ id }) => id))
    const can = await this.answersTo(shown.map(stopOf))
    return {
      hosts: await this.hostsOf(actor, now),
      visits: shown.map((row) => stopForHost(stopOf(row), row, lists.get(row.id), can.get(row.id) ?? {})),
      more: rows.length > most,
      asOf: now,
    }
  }

  /** One visit, and how many stand on its list where that is open to the host now; who they are is read apart. */
  async one(actor: Actor, id: StopId): Promise<Answer<typeof hostVisit>> {
    const opened = await this.visits.openStop(actor, id, 'visit.host')
    const now = this.clock.now()
    const row = await this.work.row<StopColumns & HostColumns>(`SELECT ${hostColumns} WHERE visit_stop.id = $1`, [id])
    if (!row) throw new Error('a stop was opened that is not there')
    const list = (await this.lists.hostHas([id])).get(id)
    const people = list !== undefined && mayReadList(list, now).ok ? list.people : null
    const can = (await this.answersTo([stopOf(row)])).get(id) ?? {}
    return {
      ...stopForHost(stopOf(row), row, list, can),
      arrives: await this.arrival(id, row.vehicle),
      leader: row.leader,
      interpreter: row.interpreter,
      readable: people?.length ?? null,
      foodNeeds: people?.filter(({ foodNeeds }) => foodNeeds !== null).length ?? 0,
      mayMark: list ? mayMarkWhoCame({ startsAt: opened.row.startsAt, expiresAt: list.expiresAt }, now) : null,
    }
  }

  /** For links, which need no door; without the list. */
  async known(id: StopId): Promise<{ readonly visit: StopForHost; readonly siteLanguage: string | null } | undefined> {
    const row = await this.work.row<StopColumns & HostColumns & { siteLanguage: string | null }>(
      `SELECT site.local_language AS "siteLanguage", ${hostColumns} WHERE visit_stop.id = $1`,
      [id],
    )
    if (!row) return undefined
    const can = (await this.answersTo([stopOf(row)])).get(id) ?? {}
    return { visit: stopForHost(stopOf(row), row, undefined, can), siteLanguage: row.siteLanguage }
  }

  /** What the host may answer now; the facts are gathered once an event, and only for visits that are still open. */
  private async answersTo(stops: readonly StopRecord[]): Promise<ReadonlyMap<StopId, StopForHost['can']>> {
    const open = stops.filter(({ state }) => wasAsked(state))
    const found = new Map<StopId, StopForHost['can']>()
    for (const eventId of new Set(open.map((stop) => stop.eventId))) {
      const [first, ...others] = open.filter((stop) => stop.eventId === eventId)
      if (!first) continue
      const situation = await this.situations.of((await this.visits.known(first.id)).event)
      for (const stop of [first, ...others])
        found.set(
          stop.id,
          verdicts(stopMoves, stop.state, factsOf(situation, stop), this.clock.now(), (by) => by === 'visit.host'),
        )
    }
    return found
  }

  private async hostsOf(actor: Actor, now: Instant): Promise<LocalText[]> {
    const rows = await this.work.rows<{ name: LocalText }>(
      `SELECT organisation.name FROM membership JOIN organisation ON organisation.id = membership.organisation_id
       WHERE membership.person_id = $1 AND membership.kind = 'host contact' AND ${membershipCounts('membership', 2)} ORDER BY organisation.id`,
      [actor.personId, now],
    )
    return rows.map(({ name }) => name)
  }

  /** The transfer that ends last before the stop begins, on its day. */
  private async arrival(id: StopId, vehicle: string | null): Promise<Answer<typeof hostVisit>['arrives']> {
    const row = await this.work.row<Omit<NonNullable<Answer<typeof hostVisit>['arrives']>, 'vehicle'>>(
      `SELECT to_char(visit_transfer.ends_local, 'YYYY-MM-DD"T"HH24:MI') AS "atLocal", visit_transfer.mode
       FROM visit_transfer JOIN visit_stop ON visit_stop.group_id = visit_transfer.group_id
       WHERE visit_stop.id = $1 AND visit_transfer.mode <> 'meal' AND visit_transfer.ends_local <= visit_stop.starts_local
         AND visit_transfer.ends_local >= date_trunc('day', visit_stop.starts_local) ORDER BY visit_transfer.ends_local DESC LIMIT 1`,
      [id],
    )
    return row ? { ...row, vehicle } : null
  }

  /** For who has opened the list: everybody on it, with the marks of who came. */
  async visitors({ stopId: id, number, people }: ListRecord): Promise<Answer<typeof visitorsOfVisit>> {
    const marks = await this.work.rows<{ personId: PersonId; came: boolean }>(
      'SELECT person_id AS "personId", came FROM visit_attendance WHERE stop_id = $1',
      [id],
    )
    const came = new Map(marks.map((mark) => [mark.personId, mark.came]))
    return { number, visitors: people.map((visitor) => ({ ...visitor, came: came.get(visitor.personId) ?? null })) }
  }
}
