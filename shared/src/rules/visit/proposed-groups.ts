import { accept, type Decision, refuse } from '../decision.js'
import { headsOf } from './heads.js'
import type { Plan, PlanGroup } from './plan.js'
import type { ProposalFacts, ProposedGroup } from './proposal.js'
import { stands } from './states.js'

/** The longest that a proposal is searched for; what was best until then is proposed. */
export const secondsOfSearch = 8

/** May groups be proposed? There must be groups, and people for them. */
export function mayPropose({ groups, delegates }: ProposalFacts): Decision<'NO_GROUPS' | 'NOBODY_TO_GROUP'> {
  if (groups.length === 0) return refuse('NO_GROUPS')
  return delegates.length === 0 ? refuse('NOBODY_TO_GROUP') : accept
}

/**
 * How do the groups of a plan stand to a proposal? Each goes to the sites of its stops, and takes as many delegates as its
 * vehicle and its smallest site leave beside those who lead, interpret and escort; `people` where nobody has said a limit.
 */
export function proposedGroupsOf(plan: Plan, people: number): ProposedGroup[] {
  const sites = new Map(plan.sites.map((site) => [site.id, site]))
  return plan.groups.map((group) => {
    const stops = plan.stops.filter(({ groupId, state }) => groupId === group.id && stands(state))
    const siteIds = [...new Set(stops.map(({ siteId }) => siteId))]
    const limits = [group.vehiclePlaces, ...siteIds.map((id) => sites.get(id)?.largestGroup ?? null)]
    const heads = Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY))
    const places = Math.min(people, heads - othersIn(group))
    return { id: group.id, siteIds, language: group.language, places: Math.max(0, places) }
  })
}

/** Heads that are there whoever travels: a leader who is a delegate of the group has a place among them. */
const othersIn = ({ travellers }: PlanGroup): number => {
  const delegates = new Set(travellers.delegates)
  return headsOf(travellers).filter((id) => !delegates.has(id)).length
}
