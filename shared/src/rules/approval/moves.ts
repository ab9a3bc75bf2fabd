import type { Instant } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'
import { type ApprovalState, approvalStates } from './states.js'

/** All that an answer can depend on. */
export interface ApprovalFacts {
  /** Whether the party was asked for exactly the present version, and for no other since. */
  readonly isPresent: boolean
  /** Whether this person has answered for another party of the event. */
  readonly spokeForOther: boolean
  /** Until when an answer is awaited, exclusive; null: without end. */
  readonly dueAt: Instant | null
}

/** May the party answer? To the present version only, in time, and by nobody who has answered for another party of the event. */
export function mayAnswer({ isPresent, spokeForOther, dueAt }: ApprovalFacts, now: Instant): Decision {
  if (spokeForOther) return refuse('OTHER_PARTY')
  if (!isPresent) return refuse('CHANGED_MEANWHILE')
  return dueAt !== null && now >= dueAt ? refuse('ANSWER_TOO_LATE', { dueAt }) : accept
}

/** Has the time for an answer passed? Without an end it never does. */
export const hasLapsed = ({ dueAt }: ApprovalFacts, now: Instant): Decision<'ANSWER_STILL_OPEN'> =>
  dueAt !== null && now >= dueAt ? accept : refuse('ANSWER_STILL_OPEN')

/** Every asking is a row of its own, so each answer ends one: who is asked again is asked anew. */
export const approvalMoves = defineMoves<ApprovalState, ApprovalFacts>()({
  approve: {
    from: ['asked'],
    to: ['approved'],
    by: 'approval.own',
    when: mayAnswer,
    announces: 'approval.approved',
  },
  object: {
    from: ['asked'],
    to: ['objected'],
    by: 'approval.own',
    when: mayAnswer,
    reason: true,
    announces: 'approval.objected',
  },
  lapse: {
    from: ['asked'],
    to: ['lapsed'],
    by: 'approval.ask',
    when: hasLapsed,
    clock: true,
    announces: 'approval.lapsed',
  },
})

export type ApprovalAction = keyof typeof approvalMoves
export const approvalActions = Object.keys(approvalMoves) as [ApprovalAction, ...ApprovalAction[]]

export const approvalMachine: Machine<ApprovalState, ApprovalFacts> = {
  states: approvalStates,
  initial: 'asked',
  final: ['approved', 'objected', 'lapsed'],
  moves: approvalMoves,
}
