import type { Category } from '../../language/categories.js'
import { takesSeat } from '../../language/categories.js'
import type { Instant } from '../../language/time.js'
import { accept, type Decision, firstRefusal, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'
import { type EventFacts, mayCome, mayComeAs, mayRegister } from '../registration/eligibility.js'
import { type NominationState, nominationStates } from './states.js'

/** All that a move of a nomination can depend on. */
export interface NominationFacts {
  readonly event: EventFacts
  readonly category: Category | null
  readonly offered: readonly Category[]
  readonly country: string | null
  /** What the nomination lacks. */
  readonly missing: readonly { readonly path: string; readonly problem: string }[]
  /** Of the focal point, and how many of them others use. */
  readonly places: number
  readonly used: number
  /** Until when the focal point nominates; null: until the event is over. */
  readonly dueAt: Instant | null
  /** Whether it is to take the place of somebody who still stands. */
  readonly replaces: boolean
  /** Whether the nominee has a live registration for the event. */
  readonly registered: boolean
  /** Whether a seat is held in the place that is to be taken over. */
  readonly inherits: boolean
}

/** Is the event still to come or running? */
export function isAhead({ event }: Pick<NominationFacts, 'event'>, now: Instant): Decision<'EVENT_OVER'> {
  const over =
    event.state === 'cancelled' || event.state === 'concluded' || event.state === 'archived' || now >= event.endsAt
  return over ? refuse('EVENT_OVER') : accept
}

/** May this person be nominated now? Closing is exclusive. Somebody in another's place needs neither a place nor the deadline. */
export function mayNominate(facts: NominationFacts, now: Instant): Decision {
  const { dueAt, replaces, places, used } = facts
  return firstRefusal(
    isAhead(facts, now),
    !replaces && dueAt !== null && now >= dueAt ? refuse('NOMINATIONS_CLOSED', { closedAt: dueAt }) : accept,
    !replaces && used >= places ? refuse('NO_PLACE_LEFT', { places }) : accept,
    isWhole(facts),
  )
}

/** May a returned nomination be handed in again? Its place is kept, and the deadline is behind it. */
export const mayNominateAgain = (facts: NominationFacts, now: Instant): Decision =>
  firstRefusal(isAhead(facts, now), isWhole(facts))

/** Is everything said that the organisers need, and is the event for such a nominee? */
function isWhole({ missing, offered, category, event, country }: NominationFacts): Decision {
  return firstRefusal(
    missing.length > 0 ? refuse('ANSWERS_MISSING', { problems: missing }) : accept,
    mayComeAs(offered, category),
    mayCome(event, country, category !== null && takesSeat(category)),
  )
}

/**
 * May the nomination be taken up? It makes a registration where none is live and no seat goes over, so registration must be
 * open to who is invited.
 */
export function mayTakeUp(facts: NominationFacts, now: Instant): Decision {
  return facts.registered || facts.inherits
    ? isAhead(facts, now)
    : mayRegister({ event: facts.event, invited: true }, now)
}

/** Each row is one button: where it may be pressed, where it leads, who presses it, on what condition, what follows. */
export const nominationMoves = defineMoves<NominationState, NominationFacts>()({
  nominate: {
    from: ['draft'],
    to: ['nominated'],
    by: 'nomination.own',
    when: mayNominate,
    announces: 'nomination.nominated',
  },
  'nominate again': {
    from: ['returned'],
    to: ['nominated'],
    by: 'nomination.own',
    when: mayNominateAgain,
    announces: 'nomination.nominated again',
  },
  /** Makes the draft registration, or finds the live one, and invites. */
  'take up': {
    from: ['nominated'],
    to: ['taken up'],
    by: 'nomination.decide',
    when: mayTakeUp,
    announces: 'nomination.taken up',
  },
  return: {
    from: ['nominated'],
    to: ['returned'],
    by: 'nomination.decide',
    when: isAhead,
    reason: true,
    announces: 'nomination.returned',
  },
  'not retain': {
    from: ['nominated'],
    to: ['not retained'],
    by: 'nomination.decide',
    announces: 'nomination.not retained',
  },
  withdraw: {
    from: ['nominated'],
    to: ['withdrawn'],
    by: 'nomination.own',
    reason: true,
    announces: 'nomination.withdrawn',
  },
  /** When the one who was named in this place is taken up. */
  replace: {
    from: ['nominated', 'taken up'],
    to: ['replaced'],
    by: 'nomination.decide',
    when: isAhead,
    announces: 'nomination.replaced',
  },
})

export type NominationAction = keyof typeof nominationMoves
export const nominationActions = Object.keys(nominationMoves) as [NominationAction, ...NominationAction[]]

export const nominationMachine: Machine<NominationState, NominationFacts> = {
  states: nominationStates,
  initial: 'draft',
  final: ['not retained', 'withdrawn', 'replaced'],
  moves: nominationMoves,
}
