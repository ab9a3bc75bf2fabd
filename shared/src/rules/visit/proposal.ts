/** A group as far as it matters who travels with it. */
export interface ProposedGroup {
  readonly id: string
  /** The sites of its stops. */
  readonly siteIds: readonly string[]
  /** BCP 47. */
  readonly language: string
  /** How many delegates it takes: the places of its vehicle and its smallest site, less leader, interpreter and escorts. */
  readonly places: number
}

export interface ProposedDelegate {
  readonly id: string
  /** Sites, the dearest first. */
  readonly wishes: readonly string[]
  readonly languages: readonly string[]
  /** M49 region of the country represented; null for those who represent none. */
  readonly region: string | null
  readonly gender: string | null
  /** Sites at which this person must not be. */
  readonly excludedSiteIds: readonly string[]
  /** The group in which an organiser pinned them. */
  readonly pinnedTo: string | null
}

/** Groups that are at one site at the same time. */
export interface Crowd {
  readonly groupIds: readonly string[]
  /** How many delegates the site takes of all of them together. */
  readonly places: number
}

export interface ProposalFacts {
  readonly groups: readonly ProposedGroup[]
  readonly crowds: readonly Crowd[]
  readonly delegates: readonly ProposedDelegate[]
}

/** May this person travel with this group? Never to a site that is excluded for them; who is pinned stays where they are. */
export function mayTravelWith(delegate: ProposedDelegate, group: ProposedGroup): boolean {
  if (delegate.pinnedTo !== null) return delegate.pinnedTo === group.id
  return !group.siteIds.some((siteId) => delegate.excludedSiteIds.includes(siteId))
}

/** How many may the proposal put into this group? As many as it has places; where more are pinned, those stay and nobody joins them. */
export const placesIn = ({ id, places }: ProposedGroup, { delegates }: Pick<ProposalFacts, 'delegates'>): number =>
  Math.max(0, places, delegates.filter(({ pinnedTo }) => pinnedTo === id).length)

/** How many may the proposal put into these groups together? Who is pinned stays also where that is more. */
export const placesTogether = ({ groupIds, places }: Crowd, { delegates }: Pick<ProposalFacts, 'delegates'>): number =>
  Math.max(0, places, delegates.filter(({ pinnedTo }) => pinnedTo !== null && groupIds.includes(pinnedTo)).length)

/**
 * What is it worth to this person to travel with this group? With ten sites the first wish counts ten, the second nine,
 * and so on; a group that fulfils two wishes counts both. What nobody wished counts nothing.
 */
export function worthOf(delegate: ProposedDelegate, group: ProposedGroup, sites: number): number {
  return delegate.wishes.reduce((sum, siteId, rank) => sum + (group.siteIds.includes(siteId) ? sites - rank : 0), 0)
}

/** Does this person understand the group's working language? By the language alone: `en-GB` is understood in `en`. */
export const understands = ({ languages }: ProposedDelegate, { language }: ProposedGroup): boolean =>
  speaks(languages, language)

/** Is this language among those that somebody speaks, whatever its region or script? */
export function speaks(languages: readonly string[], language: string): boolean {
  const spoken = (tag: string) => tag.toLowerCase().split('-')[0]
  return languages.some((tag) => spoken(tag) === spoken(language))
}

/** How good a distribution is: figures in the order in which they count. */
export interface Merit {
  readonly placed: number
  readonly wishes: number
  readonly understanding: number
  /** People by whom regions, women and sizes of groups miss an even spread; the less the better. */
  readonly uneven: number
}

/** Who travels with whom: the group of each delegate, null for whom no group may take. */
export type Distribution = ReadonlyMap<string, string | null>

/** How good is this distribution? What the search maximises, counted from its result. */
export function meritOf(facts: ProposalFacts, distribution: Distribution): Merit {
  const sites = siteCount(facts)
  const groupOf = new Map(facts.groups.map((group) => [group.id, group]))
  let [placed, wishes, understanding] = [0, 0, 0]
  for (const delegate of facts.delegates) {
    const group = groupOf.get(distribution.get(delegate.id) ?? '')
    if (!group) continue
    placed += 1
    wishes += worthOf(delegate, group, sites)
    understanding += understands(delegate, group) ? 1 : 0
  }
  return { placed, wishes, understanding, uneven: unevenness(facts, distribution) }
}

export const siteCount = ({ groups }: Pick<ProposalFacts, 'groups'>): number =>
  new Set(groups.flatMap(({ siteIds }) => siteIds)).size

/** People of whom each group should get its even share: those of one region, women, all; `weight` says how much a miss counts. */
export interface Kind {
  readonly weight: number
  readonly delegateIds: ReadonlySet<string>
}

export function kindsOf({ delegates }: ProposalFacts): Kind[] {
  const regions = [...new Set(delegates.flatMap(({ region }) => region ?? []))].sort()
  const those = (fits: (delegate: ProposedDelegate) => boolean) => new Set(delegates.filter(fits).map(({ id }) => id))
  return [
    ...regions.map((region) => ({ weight: 2, delegateIds: those((delegate) => delegate.region === region) })),
    { weight: 2, delegateIds: those(({ gender }) => gender === 'woman') },
    { weight: 1, delegateIds: those(() => true) },
  ]
}

/** The even share of so many people for one group: in proportion to its places, so between these two whole numbers. */
export function evenShare(
  people: number,
  group: ProposedGroup,
  { groups }: ProposalFacts,
): { least: number; most: number } {
  const places = groups.reduce((sum, one) => sum + one.places, 0)
  const share = places === 0 ? 0 : (people * group.places) / places
  return { least: Math.floor(share), most: Math.ceil(share) }
}

function unevenness(facts: ProposalFacts, distribution: Distribution): number {
  let uneven = 0
  for (const { weight, delegateIds } of kindsOf(facts))
    for (const group of facts.groups) {
      const inside = [...delegateIds].filter((id) => distribution.get(id) === group.id).length
      const { least, most } = evenShare(delegateIds.size, group, facts)
      uneven += weight * Math.max(0, least - inside, inside - most)
    }
  return uneven
}
