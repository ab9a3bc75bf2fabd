import {
  type Distribution,
  evenShare,
  kindsOf,
  type Merit,
  mayTravelWith,
  type ProposalFacts,
  placesIn,
  placesTogether,
  siteCount,
  understands,
  worthOf,
} from './proposal.js'

/** A row of a linear programme: `least ≤ Σ of · variable ≤ most`; null: no bound on that side. */
export interface LinearRow {
  readonly least: number | null
  readonly most: number | null
  readonly of: readonly { readonly variable: number; readonly factor: number }[]
}

/** What a solver maximises. Variables are numbered; those below `wholeUpTo` are 0 or 1, the others 0 or more. */
export interface LinearProgramme {
  readonly gains: readonly number[]
  readonly wholeUpTo: number
  readonly rows: readonly LinearRow[]
}

/** One possible seat: this delegate in this group. */
interface Seat {
  readonly delegateId: string
  readonly groupId: string
  readonly wish: number
  readonly understands: boolean
}

/**
 * The search for groups in two steps, so that what counts more is never sold for what counts less: first places, wishes
 * and languages, then, keeping those, an even spread. Where no two groups meet at a site, the first step is a transport problem, whose corners are whole.
 */
export class ProposalSearch {
  private readonly seats: readonly Seat[]

  constructor(private readonly facts: ProposalFacts) {
    const sites = siteCount(facts)
    this.seats = facts.delegates.flatMap((delegate) =>
      facts.groups
        .filter((group) => mayTravelWith(delegate, group))
        .map((group) => ({
          delegateId: delegate.id,
          groupId: group.id,
          wish: worthOf(delegate, group, sites),
          understands: understands(delegate, group),
        })),
    )
  }

  /** One more person placed outweighs all wishes, one more point of a wish outweighs all languages. */
  firstStep(): LinearProgramme {
    const languages = this.facts.delegates.length + 1
    const dearest = Math.max(0, ...this.seats.map(({ wish }) => wish))
    const place = (dearest * this.facts.delegates.length + 1) * languages
    return {
      gains: this.seats.map((seat) => place + seat.wish * languages + Number(seat.understands)),
      wholeUpTo: this.seats.length,
      rows: this.placing(),
    }
  }

  /** Keeps what the first step reached, and loses as little as can be to uneven groups. */
  secondStep({ placed, wishes, understanding }: Omit<Merit, 'uneven'>): LinearProgramme {
    const gains: number[] = this.seats.map(() => 0)
    const rows: LinearRow[] = [...this.placing(), this.atLeast(placed, () => 1)]
    rows.push(
      this.atLeast(wishes, ({ wish }) => wish),
      this.atLeast(understanding, (seat) => Number(seat.understands)),
    )
    for (const { weight, delegateIds } of kindsOf(this.facts))
      for (const group of this.facts.groups) {
        const { least, most } = evenShare(delegateIds.size, group, this.facts)
        const inside = this.sum((seat) => Number(seat.groupId === group.id && delegateIds.has(seat.delegateId)))
        const [tooFew, tooMany] = [gains.push(-weight) - 1, gains.push(-weight) - 1]
        rows.push({ least, most: null, of: [...inside, { variable: tooFew, factor: 1 }] })
        rows.push({ least: null, most, of: [...inside, { variable: tooMany, factor: -1 }] })
      }
    return { gains, wholeUpTo: this.seats.length, rows }
  }

  /** Reads a solution: the values of the variables in their order. */
  distribution(values: ArrayLike<number>): Distribution {
    const found = new Map<string, string | null>(this.facts.delegates.map(({ id }) => [id, null]))
    for (const [variable, { delegateId, groupId }] of this.seats.entries())
      if ((values[variable] ?? 0) > 0.5) found.set(delegateId, groupId)
    return found
  }

  /** Everybody in at most one group, who is pinned in theirs; no group fuller than its places, no site fuller than it takes, unless more are pinned there. */
  private placing(): LinearRow[] {
    const seatsOf = new Map<string, number[]>()
    for (const [variable, { delegateId, groupId }] of this.seats.entries())
      for (const key of [`delegate ${delegateId}`, `group ${groupId}`]) {
        const known = seatsOf.get(key)
        if (known) known.push(variable)
        else seatsOf.set(key, [variable])
      }
    const row = (key: string, least: number | null, most: number): LinearRow => ({
      least,
      most,
      of: (seatsOf.get(key) ?? []).map((variable) => ({ variable, factor: 1 })),
    })
    const { delegates, groups, crowds } = this.facts
    return [
      ...delegates.map(({ id, pinnedTo }) => row(`delegate ${id}`, pinnedTo === null ? null : 1, 1)),
      ...groups.map((group) => row(`group ${group.id}`, null, placesIn(group, this.facts))),
      ...crowds.map((crowd) => ({
        least: null,
        most: placesTogether(crowd, this.facts),
        of: this.sum(({ groupId }) => Number(crowd.groupIds.includes(groupId))),
      })),
    ]
  }

  private atLeast(least: number, factor: (seat: Seat) => number): LinearRow {
    return { least, most: null, of: this.sum(factor) }
  }

  private sum(factor: (seat: Seat) => number): LinearRow['of'] {
    return this.seats.map((seat, variable) => ({ variable, factor: factor(seat) })).filter((term) => term.factor !== 0)
  }
}
