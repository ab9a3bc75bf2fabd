import type { RefusalCode } from '../language/refusals.js'
import type { Instant } from '../language/time.js'
import type { Permission } from './access/permissions.js'
import { accept, type Decision, type Refusal, refuse } from './decision.js'

/** One row is one button: where it may be pressed, where it leads, who presses it, on what condition, what follows. */
export interface Move<State extends string, Facts> {
  readonly from: readonly State[]
  readonly to: readonly State[]
  /** Which of several targets; needed as soon as `to` holds more than one. */
  readonly lands?: (facts: Facts, now: Instant) => State
  readonly by: Permission
  readonly when?: (facts: Facts, now: Instant) => Decision
  /** Whether a reason must be given. */
  readonly reason?: true
  /** Whether an organiser may make it for somebody who answered by telephone or mail. */
  readonly onBehalf?: true
  /** It has no button: the clock makes it, or a move of the event. */
  readonly clock?: true
  readonly announces: string
}

export type Moves<State extends string, Facts> = Readonly<Record<string, Move<State, Facts>>>

export const defineMoves =
  <State extends string, Facts>() =>
  <const Action extends string>(moves: Readonly<Record<Action, Move<State, Facts>>>) =>
    moves

export type Judged<State extends string> = { readonly ok: true; readonly to: State } | Refusal

/** May this move be made from this state, now, with these facts, and where does it lead? */
export function judge<State extends string, Facts>(
  move: Move<State, Facts>,
  state: State,
  facts: Facts,
  now: Instant,
): Judged<State> {
  if (!move.from.includes(state)) return refuse('MOVE_NOT_ALLOWED', { state })
  const decision = move.when?.(facts, now) ?? accept
  if (!decision.ok) return decision
  const to = move.lands?.(facts, now) ?? move.to[0]
  if (to === undefined || !move.to.includes(to)) throw new Error(`a move landed in ${to}, which its row does not name`)
  return { ok: true, to }
}

export type Verdict =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: RefusalCode; readonly carries: Readonly<Record<string, unknown>> }

/**
 * For each move that this reader may make at all: may it be made now? Moves that start elsewhere are left out, because
 * nothing that the person can do would bring their button back.
 */
export function verdicts<State extends string, Facts, Action extends string>(
  moves: Readonly<Record<Action, Move<State, Facts>>>,
  state: State,
  facts: Facts,
  now: Instant,
  may: (permission: Permission) => boolean,
): Partial<Record<Action, Verdict>> {
  const rows = Object.entries(moves) as [Action, Move<State, Facts>][]
  const shown = rows.filter(([, move]) => !move.clock && move.from.includes(state) && may(move.by))
  return Object.fromEntries(
    shown.map(([action, move]) => {
      const judged = judge(move, state, facts, now)
      return [action, judged.ok ? accept : judged]
    }),
  ) as Partial<Record<Action, Verdict>>
}

export interface Machine<State extends string, Facts> {
  readonly states: readonly State[]
  readonly initial: State
  readonly final: readonly State[]
  readonly moves: Moves<State, Facts>
}

/** What is wrong with a machine; empty when every state can be reached, none leaves a final one, and every row is whole. */
export function faultsOf<State extends string, Facts>({
  states,
  initial,
  final,
  moves,
}: Machine<State, Facts>): string[] {
  const rows = Object.entries(moves)
  const reached = new Set<State>([initial])
  for (let before = 0; before !== reached.size; ) {
    before = reached.size
    for (const [, move] of rows)
      if (move.from.some((state) => reached.has(state))) for (const to of move.to) reached.add(to)
  }
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} can't be reached`),
    ...rows.flatMap(([action, move]) =>
      move.from.filter((state) => final.includes(state)).map((state) => `${action} leaves ${state}, which is final`),
    ),
    ...rows
      .filter(([, move]) => move.to.length > 1 && !move.lands)
      .map(([action]) => `${action} has several targets and no \`lands\``),
    ...rows.flatMap(([action, move]) =>
      [...move.from, ...move.to]
        .filter((state) => !states.includes(state))
        .map((state) => `${action} names ${state}, which is no state`),
    ),
  ]
}
