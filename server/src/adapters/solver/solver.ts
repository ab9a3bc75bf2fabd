import { Worker } from 'node:worker_threads'
import type { LinearProgramme } from '@plenary/shared/rules/visit/proposal-search'

/** The best that was found. */
export interface Solution {
  /** Of the variables, in their order. */
  readonly values: Float64Array
  /** Whether nothing better can exist. */
  readonly proven: boolean
  /** How much better a better one could be at most, as a share of this one's worth; 0 when proven. */
  readonly gap: number
}

/** No solution was found, or the thread that searched died or did not end. */
export class SolvingFailed extends Error {}

export interface Search {
  /** The first variables of a solution that is known already; the search begins with it. */
  readonly start?: Float64Array
  /** How long it may take; the best so far counts then. */
  readonly seconds?: number
  /** Is told now and then how far the best so far may be from the best; null: nothing was found yet. */
  readonly onGap?: (gap: number | null) => void
  /** Gives the search up. */
  readonly signal?: AbortSignal
}

type Answer = { gap: number | null } | Solution | { failure: string }

/** The thread's program lies with the sources, beside `dist` too. */
const program = new URL('../../../src/adapters/solver/solving.worker.mjs', import.meta.url)

/** The search ends after so many branches, so that its result depends on the question and not on the machine's speed. */
const branches = 20_000

/** The seconds that a thread may take beyond its search, which looks at the clock only between two steps. */
const grace = 10

/** Solves mixed-integer linear programmes with HiGHS: one job after the other, each programme in a thread of its own. */
export class Solver {
  private last: Promise<unknown> = Promise.resolve()

  /** Does a job that solves one or more programmes when its turn comes; who gives it up does not wait for the turn. */
  inTurn<Result>(job: (solve: Solve) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const done = this.last.then(() => {
      signal?.throwIfAborted()
      return job(inThread)
    })
    this.last = done.catch(() => undefined)
    return new Promise((answer, fail) => {
      signal?.addEventListener('abort', () => fail(signal.reason), { once: true })
      done.then(answer, fail)
    })
  }
}

/** The same programme gets the same answer, unless the time ran out. Throws SolvingFailed. */
export type Solve = (programme: LinearProgramme, search: Search) => Promise<Solution>

async function inThread(programme: LinearProgramme, { start, seconds = 60, onGap, signal }: Search): Promise<Solution> {
  signal?.throwIfAborted()
  const thread = new Worker(program)
  let overdue: NodeJS.Timeout | undefined
  try {
    return await new Promise<Solution>((solved, failed) => {
      overdue = setTimeout(() => failed(new SolvingFailed('the thread did not end')), (seconds + grace) * 1000)
      signal?.addEventListener('abort', () => failed(signal.reason), { once: true })
      thread.once('error', (error) => failed(new SolvingFailed(error.message)))
      thread.once('exit', () => failed(new SolvingFailed('the thread ended')))
      thread.on('message', (answer: Answer) => {
        if ('failure' in answer) failed(new SolvingFailed(answer.failure))
        else if ('values' in answer) solved(answer)
        else onGap?.(answer.gap)
      })
      thread.postMessage({ programme, start, seconds, nodes: branches })
    })
  } finally {
    clearTimeout(overdue)
    await thread.terminate()
  }
}
