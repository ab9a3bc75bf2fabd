import { Injectable } from '@nestjs/common'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { type EventId, siteId } from '@plenary/shared/language/ids'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { verdicts } from '@plenary/shared/rules/moves'
import { stepsToCounter, stopMoves } from '@plenary/shared/rules/visit/moves'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { ListsOfPlan } from '../list/lists-of-plan.js'
import { type StopRecord, VisitRepository } from '../visit.repository.js'
import { type AcceptedBy, conflictsForPlanner, type NamesOfPlan } from './conflicts.view.js'
import { type GroupNames, groupForPlanner, type SiteLine, stopForPlanner, takingFor } from './plan.view.js'
import { factsOf, type Situation, Situations } from './situation.js'

interface Header {
  readonly objectives: VisitPlan['objectives']
  readonly questions: VisitPlan['questions']
  readonly wishesDueLocal: string | null
  readonly answersDueLocal: string | null
  readonly listsByThemselves: boolean
  readonly version: number
}

const nothingYet: Header = {
  objectives: {},
  questions: [],
  wishesDueLocal: null,
  answersDueLocal: null,
  listsByThemselves: false,
  version: 0,
}

/** The planner, in the same number of queries however many groups and stops there are. */
@Injectable()
export class PlanReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly situations: Situations,
    private readonly lists: ListsOfPlan,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, eventId: EventId): Promise<VisitPlan> {
    const event = await this.visits.openEvent(actor, eventId, 'visit.read')
    const situation = await this.situations.of(event)
    const { plan } = situation
    const header = await this.header(eventId)
    const sites = await this.sites(eventId)
    const names = await this.names(eventId)
    const accepted = await this.accepted(eventId)
    const shown = conflictsForPlanner(situation.obstacles, { plan, sites, event, ...names }, accepted)
    const stops = await this.visits.stopsOf(eventId)
    const lists = await this.lists.of(eventId, mayAt(actor, 'visit.write', event))
    return {
      zone: event.zone,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      languages: [...event.languages],
      ...header,
      days: [...plan.days],
      sites,
      groups: plan.groups.map((group) => groupForPlanner(group, names.groups)),
      stops: stops.map((row) => ({
        ...stopForPlanner(row),
        taking: takingFor(situation, row, { plan, sites, event, ...names }),
        list: lists.get(row.id) ?? null,
        can: this.canFor(actor, situation, row),
      })),
      transfers: await this.transfers(eventId, situation),
      elsewhere: plan.elsewhere.map((others) => ({ ...others, siteId: siteId.parse(others.siteId) })),
      conflicts: shown,
      unassigned: await this.unassigned(eventId),
      can: { write: mayAt(actor, 'visit.write', event), answer: mayAt(actor, 'visit.answer', event) },
      asOf: this.clock.now(),
    }
  }

  /** The organiser's moves, and the host's where an answer may be recorded for it. */
  private canFor(actor: Actor, situation: Situation, row: StopRecord) {
    const may = (by: keyof typeof byRole) => mayAt(actor, byRole[by], situation.event)
    const can = verdicts(stopMoves, row.state, factsOf(situation, row), this.clock.now(), (by) =>
      by === 'visit.host' ? may('visit.host') : by === 'visit.write' && may('visit.write'),
    )
    const first = may('visit.host') ? can[stepsToCounter(row.state)[0]] : undefined
    return first ? { ...can, 'counter-propose': first } : can
  }

  private async header(eventId: EventId): Promise<Header> {
    const row = await this.work.row<Header>(
      `SELECT objectives, questions, lists_by_themselves AS "listsByThemselves", version, to_char(wishes_due_local, 'YYYY-MM-DD"T"HH24:MI') AS "wishesDueLocal",
         to_char(answers_due_local, 'YYYY-MM-DD"T"HH24:MI') AS "answersDueLocal" FROM study_visit WHERE event_id = $1`,
      [eventId],
    )
    return row ?? nothingYet
  }

  private sites(eventId: EventId): Promise<SiteLine[]> {
    return this.work.rows<SiteLine>(
      `SELECT site.id, site.name, json_build_object('id', organisation.id, 'name', organisation.name) AS host, languages, step_free AS "stepFree",
         largest_group AS "largestGroup", most_at_once AS "mostAtOnce", lead_hours AS "leadHours",
         (SELECT count(*)::int FROM membership WHERE membership.organisation_id = organisation.id AND kind = 'host contact' AND revoked_at IS NULL
           AND (ends_at IS NULL OR ends_at > $2)) AS contacts
       FROM visit_site JOIN site ON site.id = visit_site.site_id JOIN organisation ON organisation.id = site.organisation_id
       WHERE visit_site.event_id = $1 ORDER BY visit_site.position, site.id`,
      [eventId, this.clock.now()],
    )
  }

  /** The names of everybody who travels, of the sessions beside, and the versions and transfers' notes that rules do not ask for. */
  private async names(eventId: EventId): Promise<NamesOfPlan & { readonly groups: GroupNames }> {
    const people = await this.work.rows<{ id: string; name: string }>(
      `SELECT person.id, COALESCE(NULLIF(person.badge_name, ''), trim(person.given_name || ' ' || person.family_name)) AS name FROM person
       WHERE id IN (SELECT registration.person_id FROM visit_member JOIN visit_group ON visit_group.id = visit_member.group_id
           JOIN registration ON registration.id = visit_member.registration_id WHERE visit_group.event_id = $1
         UNION SELECT unnest(escorts || ARRAY[leader_id, interpreter_id]) FROM visit_group WHERE event_id = $1)`,
      [eventId],
    )
    const sessions = await this.work.rows<{ id: string; title: Record<string, string> }>(
      'SELECT id, title FROM session WHERE event_id = $1',
      [eventId],
    )
    const groups = await this.work.rows<{ id: string; version: number }>(
      'SELECT id, version FROM visit_group WHERE event_id = $1',
      [eventId],
    )
    const nameOf = new Map(people.map(({ id, name }) => [id, name]))
    return {
      people: nameOf,
      sessions: new Map(sessions.map(({ id, title }) => [id, title])),
      groups: { people: nameOf, versions: new Map(groups.map(({ id, version }) => [id, version])) },
    }
  }

  private async transfers(eventId: EventId, { plan }: Situation): Promise<VisitPlan['transfers']> {
    const rows = await this.work.rows<{ id: string; note: string; version: number }>(
      'SELECT id, note, version FROM visit_transfer WHERE event_id = $1',
      [eventId],
    )
    const more = new Map(rows.map((row) => [row.id, row]))
    return plan.transfers.flatMap((transfer) => {
      const row = more.get(transfer.id)
      return row ? [{ ...transfer, note: row.note, version: row.version } as VisitPlan['transfers'][number]] : []
    })
  }

  private async accepted(eventId: EventId): Promise<ReadonlyMap<string, AcceptedBy>> {
    const rows = await this.work.rows<{ key: string; by: string; reason: string }>(
      'SELECT key, accepted_by_name AS by, reason FROM accepted_conflict WHERE event_id = $1',
      [eventId],
    )
    return new Map(rows.map(({ key, by, reason }) => [key, { by, reason }]))
  }

  private async unassigned(eventId: EventId): Promise<number> {
    const row = await this.work.row<{ count: number }>(
      `SELECT count(*)::int AS count FROM registration WHERE event_id = $1 AND state = 'confirmed'
         AND NOT EXISTS (SELECT 1 FROM visit_member WHERE visit_member.registration_id = registration.id)`,
      [eventId],
    )
    return row?.count ?? 0
  }
}

/** An answer of the host is an organiser's to record. */
const byRole = { 'visit.host': 'visit.answer', 'visit.write': 'visit.write' } as const
