import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { Answer, Asked } from '@plenary/shared/contracts/route'
import type { proposeGroups, takeProposal } from '@plenary/shared/contracts/visit/proposal'
import { regionOf } from '@plenary/shared/language/countries'
import { type EventId, groupId, type RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { ProposalFacts, ProposedDelegate } from '@plenary/shared/rules/visit/proposal'
import { crowdsOf, mayPropose, proposedGroupsOf, secondsOfSearch } from '@plenary/shared/rules/visit/proposed-groups'
import { SolvingFailed } from '../../../adapters/solver/solver.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { GroupService } from '../group/group.service.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { VisitRepository } from '../visit.repository.js'
import { type Proposal, Proposer } from './proposer.js'

interface DelegateRow extends Omit<ProposedDelegate, 'id' | 'region' | 'pinnedTo'> {
  readonly id: RegistrationId
  readonly country: string | null
  readonly groupId: string | null
  readonly pinned: boolean
}

/** Proposes groups, and fills them as was proposed. */
@Injectable()
export class ProposalService {
  private readonly searching = new Set<EventId>()

  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly plans: PlanRepository,
    private readonly groups: GroupService,
    private readonly proposer: Proposer,
  ) {}

  /** Changes nothing, and holds no lock while it searches; once at a time for an event. Refuses what `mayPropose` refuses. */
  async propose(actor: Actor, eventId: EventId, gone: AbortSignal): Promise<Answer<typeof proposeGroups>> {
    await this.visits.openEvent(actor, eventId, 'visit.write')
    const { rows, facts } = await this.facts(eventId)
    refuseIf(mayPropose(facts))
    if (this.searching.has(eventId)) refused('SEARCH_RUNNING')
    this.searching.add(eventId)
    try {
      const proposal = await this.proposer.propose(facts, { seconds: secondsOfSearch, signal: gone })
      return { ...shown(proposal, facts, rows), basis: basisOf(rows, facts) }
    } catch (error) {
      if (gone.aborted || error instanceof SolvingFailed) refused('SEARCH_FAILED')
      throw error
    } finally {
      this.searching.delete(eventId)
    }
  }

  /** Refuses what moving one of them would refuse, and a proposal that was made from something else; then nobody moves. */
  take(actor: Actor, eventId: EventId, { groups, basis, askAgain }: Asked<typeof takeProposal>['body']): Promise<void> {
    const movings = groups.map((group) => ({ ...group, pinned: false }))
    return this.work.run(async () => {
      await this.visits.openEvent(actor, eventId, 'visit.write')
      await this.visits.lock(eventId)
      const { rows, facts } = await this.facts(eventId)
      if (basisOf(rows, facts) !== basis) refused('CHANGED_MEANWHILE')
      await this.groups.moveAll(actor, eventId, movings, askAgain)
    })
  }

  private async facts(eventId: EventId): Promise<{ rows: DelegateRow[]; facts: ProposalFacts }> {
    const rows = await this.delegates(eventId)
    const plan = await this.plans.of(eventId)
    const groups = proposedGroupsOf(plan, rows.length)
    return { rows, facts: { groups, crowds: crowdsOf(plan), delegates: rows.map(proposed) } }
  }

  private delegates(eventId: EventId): Promise<DelegateRow[]> {
    return this.work.rows<DelegateRow>(
      `SELECT registration.id, registration.country, registration.gender, COALESCE(answers->'languages', '[]') AS languages,
         visit_member.group_id AS "groupId", COALESCE(visit_member.pinned, false) AS pinned,
         COALESCE((SELECT json_agg(site_id ORDER BY rank) FROM wish WHERE wish.registration_id = registration.id), '[]') AS wishes,
         COALESCE((SELECT json_agg(site_id ORDER BY site_id) FROM wish_exclusion WHERE wish_exclusion.registration_id = registration.id), '[]') AS "excludedSiteIds"
       FROM registration LEFT JOIN visit_member ON visit_member.registration_id = registration.id
       WHERE registration.event_id = $1 AND state IN ('confirmed', 'attended', 'partly attended') ORDER BY registration.id LIMIT 2000`,
      [eventId],
    )
  }
}

const proposed = ({ country, groupId: group, pinned, ...row }: DelegateRow): ProposedDelegate => ({
  ...row,
  region: country === null ? null : (regionOf(country) ?? null),
  pinnedTo: pinned ? group : null,
})

/** Who is where and must be or not be where, in which groups: all but the wishes, which delegates may change while an organiser looks. */
function basisOf(rows: readonly DelegateRow[], { groups, crowds }: ProposalFacts): string {
  const people = rows.map(({ id, groupId: group, pinned, excludedSiteIds }) => [id, group, pinned, excludedSiteIds])
  return createHash('sha256')
    .update(JSON.stringify([people, groups, crowds]))
    .digest('base64url')
}

/** What is proposed for those who are not pinned, in the words of who decides about it. */
function shown({ distribution, merit, proven, gap }: Proposal, facts: ProposalFacts, rows: readonly DelegateRow[]) {
  const siteIds = new Map(facts.groups.map((group) => [group.id, group.siteIds]))
  const sitesFor = (id: string) => siteIds.get(distribution.get(id) ?? '') ?? []
  const wishing = rows.filter(({ wishes }) => wishes.length > 0)
  const free = rows.filter(({ pinned }) => !pinned)
  return {
    groups: [...facts.groups.map(({ id }) => groupId.parse(id)), null].map((id) => ({
      groupId: id,
      registrationIds: free.filter((row) => (distribution.get(row.id) ?? null) === id).map((row) => row.id),
    })),
    people: rows.length,
    leftOver: rows.length - merit.placed,
    wished: wishing.length,
    noWish: wishing.filter(({ id, wishes }) => !wishes.some((siteId) => sitesFor(id).includes(siteId))).length,
    ranks: ranksOf(wishing, (id, siteId) => sitesFor(id).includes(siteId)),
    understanding: merit.understanding,
    moved: rows.filter((row) => (distribution.get(row.id) ?? null) !== row.groupId).length,
    proven,
    gap,
  }
}

/** What each wish got, by its rank. */
function ranksOf(wishing: readonly DelegateRow[], goes: (id: string, siteId: string) => boolean) {
  const longest = Math.max(0, ...wishing.map(({ wishes }) => wishes.length))
  return Array.from({ length: longest }, (_, rank) => {
    const wished = wishing.flatMap(({ id, wishes }) =>
      wishes[rank] === undefined ? [] : [[id, wishes[rank]] as const],
    )
    return { wished: wished.length, granted: wished.filter(([id, siteId]) => goes(id, siteId)).length }
  })
}
