import { Injectable } from '@nestjs/common'
import { type Distribution, type Merit, meritOf, type ProposalFacts } from '@plenary/shared/rules/visit/proposal'
import { ProposalSearch } from '@plenary/shared/rules/visit/proposal-search'
import { type Search, type Solve, Solver } from '../../../adapters/solver/solver.js'

export interface Proposal {
  readonly distribution: Distribution
  readonly merit: Merit
  /** Whether no better distribution exists. */
  readonly proven: boolean
  /** Where it is not proven: by which share `merit.uneven` could at most be less. */
  readonly gap: number
}

/** Proposes who travels with whom. The same facts get the same proposal, as long as the time suffices. */
@Injectable()
export class Proposer {
  constructor(private readonly solver: Solver) {}

  /** The seconds count from its turn. Throws SolvingFailed; refuses nothing, ask `mayPropose` before. */
  propose(facts: ProposalFacts, search: Omit<Search, 'start'> = {}): Promise<Proposal> {
    return this.solver.inTurn((solve) => searched(facts, solve, search), search.signal)
  }
}

async function searched(
  facts: ProposalFacts,
  solve: Solve,
  { seconds = 60, ...search }: Omit<Search, 'start'>,
): Promise<Proposal> {
  const until = performance.now() + seconds * 1000
  const rows = new ProposalSearch(inOrder(facts))
  const first = await solve(rows.firstStep(), { ...search, seconds })
  const reached = meritOf(facts, rows.distribution(first.values))
  const programme = rows.secondStep(reached)
  const left = Math.max(1, (until - performance.now()) / 1000)
  const second = await solve(programme, { ...search, seconds: left, start: first.values })
  const distribution = rows.distribution(second.values)
  const merit = meritOf(facts, distribution)
  return { distribution, merit, proven: first.proven && second.proven, gap: shareOf(second.gap) }
}

/** Nothing can be more even by more than all that is uneven, also where the search knows no bound yet. */
const shareOf = (gap: number): number => (gap >= 0 && gap <= 1 ? gap : 1)

/** The order in which rows came from the database must not decide between two distributions that are equally good. */
function inOrder({ groups, crowds, delegates }: ProposalFacts): ProposalFacts {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  return { groups: [...groups].sort(byId), crowds, delegates: [...delegates].sort(byId) }
}
