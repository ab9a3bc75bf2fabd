import { accept, type Decision, refuse } from '../decision.js'
import type { Slot } from '../time/slots.js'
import { headsOf } from './heads.js'
import type { Plan, PlanGroup } from './plan.js'
import type { Crowd, ProposalFacts, ProposedGroup } from './proposal.js'
import { stands } from './states.js'

/** The longest that a proposal is searched for; what was best until then is proposed. */
export const secondsOfSearch = 8

/** May groups be proposed? There must be groups, and people for them. */
export function mayPropose({
  groups,
  delegates,
}: Pick<ProposalFacts, 'groups' | 'delegates'>): Decision<'NO_GROUPS' | 'NOBODY_TO_GROUP'> {
  if (groups.length === 0) return refuse('NO_GROUPS')
  return delegates.length === 0 ? refuse('NOBODY_TO_GROUP') : accept
}

/**
 * Which groups are at one site at the same time, and how many delegates does it take of them then? Visitors of other events
 * keep their places. Each moment at which a group comes is looked at: in between it only gets emptier.
 */
export function crowdsOf(plan: Plan): Crowd[] {
  const stops = plan.stops.filter(({ state }) => stands(state))
  return plan.sites.flatMap(({ id, mostAtOnce }) => {
    if (mostAtOnce === null) return []
    const here = stops.filter(({ siteId }) => siteId === id)
    const elsewhere = plan.elsewhere.filter(({ siteId }) => siteId === id)
    const moments = [...here, ...elsewhere].map(({ startsAt }) => startsAt)
    return [...new Set(moments)].flatMap((at) => {
      const isThere = (slot: Slot) => slot.startsAt <= at && at < slot.endsAt
      const groupIds = [...new Set(here.filter(isThere).map(({ groupId }) => groupId))]
      const groups = plan.groups.filter((group) => groupIds.includes(group.id))
      const taken = [...elsewhere.filter(isThere).map(({ heads }) => heads), ...groups.map(othersIn)]
      return groupIds.length === 0
        ? []
        : [{ groupIds, places: mostAtOnce - taken.reduce((sum, heads) => sum + heads, 0) }]
    })
  })
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
