import type { RegistrationPolicy } from '../../language/events.js'
import type { Instant, LocalDate } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'
import type { Missing } from './completeness.js'
import { type EventState, eventStates } from './states.js'

/** All that a move of an event can depend on. */
export interface EventFacts {
  readonly state: EventState
  readonly startsOn: LocalDate
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** The first day that no longer holds; null unless the event is postponed. */
  readonly postponedFrom: LocalDate | null
  readonly policy: RegistrationPolicy
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  /** What readers would look for in vain on the public page. */
  readonly missing: readonly Missing[]
}

/**
 * May the event be shown to everybody? It is described, its days are to come, and after a postponement they are other days,
 * none of which has begun: until then people are asked again.
 */
export function mayAnnounce(facts: EventFacts, now: Instant): Decision<'EVENT_INCOMPLETE'> {
  const missing: string[] = [...facts.missing]
  const tooLate = facts.postponedFrom === null ? facts.endsAt : facts.startsAt
  if (now >= tooLate) missing.push('days to come')
  else if (facts.postponedFrom === facts.startsOn) missing.push('new days')
  return missing.length > 0 ? refuse('EVENT_INCOMPLETE', { missing }) : accept
}

/** May registration open? By invitation only it never does; else it needs a window that is not over, and an event that has not begun. */
export function mayOpen(facts: EventFacts, now: Instant): Decision {
  if (facts.policy === 'invitation') return refuse('MOVE_NOT_ALLOWED', { state: facts.state })
  if (facts.opensAt === null || facts.closesAt === null) return refuse('EVENT_INCOMPLETE', { missing: ['window'] })
  const closesAt = facts.closesAt < facts.startsAt ? facts.closesAt : facts.startsAt
  return now >= closesAt ? refuse('WINDOW_OVER', { closesAt }) : accept
}

/** May registration close? What never opened is closed only where people come by invitation, or when the event begins. */
export function mayClose(facts: EventFacts, now: Instant): Decision<'MOVE_NOT_ALLOWED'> {
  const neverOpens = facts.policy === 'invitation' || now >= facts.startsAt
  return facts.state === 'announced' && !neverOpens ? refuse('MOVE_NOT_ALLOWED', { state: facts.state }) : accept
}

/** May the event begin? From the first minute of its first day on. */
export function mayStart({ startsAt }: EventFacts, now: Instant): Decision<'EVENT_NOT_STARTED'> {
  return now < startsAt ? refuse('EVENT_NOT_STARTED', { startsAt }) : accept
}

/** Has the event something to postpone? Once its last day is over it can only be concluded or cancelled. */
export function mayPostpone(facts: EventFacts, now: Instant): Decision<'EVENT_OVER'> {
  return now >= facts.endsAt ? refuse('EVENT_OVER') : accept
}

/** May the event's settings still change? What is cancelled or archived stays as it was. */
export function mayChange(state: EventState): Decision<'MOVE_NOT_ALLOWED'> {
  return state === 'cancelled' || state === 'archived' ? refuse('MOVE_NOT_ALLOWED', { state }) : accept
}

const beforeInProgress = ['draft', 'announced', 'registration open', 'registration closed'] as const
const beforeConcluded = [...beforeInProgress, 'in progress', 'postponed'] as const

/** Each row is one button: where it may be pressed, where it leads, who presses it, on what condition, what follows. */
export const eventMoves = defineMoves<EventState, EventFacts>()({
  announce: {
    from: ['draft', 'postponed'],
    to: ['announced'],
    by: 'event.move',
    when: mayAnnounce,
    announces: 'event.announced',
  },
  open: {
    from: ['announced', 'registration closed'],
    to: ['registration open'],
    by: 'event.move',
    when: mayOpen,
    announces: 'event.registration opened',
  },
  close: {
    from: ['announced', 'registration open'],
    to: ['registration closed'],
    by: 'event.move',
    when: mayClose,
    announces: 'event.registration closed',
  },
  start: {
    from: ['registration closed'],
    to: ['in progress'],
    by: 'event.move',
    when: mayStart,
    announces: 'event.started',
  },
  conclude: { from: ['in progress'], to: ['concluded'], by: 'event.move', announces: 'event.concluded' },
  archive: { from: ['concluded'], to: ['archived'], by: 'event.move', announces: 'event.archived' },
  postpone: {
    from: beforeInProgress,
    to: ['postponed'],
    by: 'event.move',
    when: mayPostpone,
    reason: true,
    announces: 'event.postponed',
  },
  cancel: {
    from: beforeConcluded,
    to: ['cancelled'],
    by: 'event.move',
    reason: true,
    announces: 'event.cancelled',
  },
})

export type EventAction = keyof typeof eventMoves
export const eventActions = Object.keys(eventMoves) as [EventAction, ...EventAction[]]

export const eventMachine: Machine<EventState, EventFacts> = {
  states: eventStates,
  initial: 'draft',
  final: ['archived', 'cancelled'],
  moves: eventMoves,
}

/**
 * Which move does the clock make now, if any? Asked again after each, because an event that nobody opened closes and starts
 * in one sweep. What an organiser closed by hand is not opened again by the clock.
 */
export function moveDue(facts: EventFacts, now: Instant): 'open' | 'close' | 'start' | null {
  const { state, startsAt, opensAt, closesAt } = facts
  const begun = now >= startsAt
  if (state === 'announced') {
    if (begun) return 'close'
    return opensAt !== null && now >= opensAt && mayOpen(facts, now).ok ? 'open' : null
  }
  if (state === 'registration open') return begun || (closesAt !== null && now >= closesAt) ? 'close' : null
  return state === 'registration closed' && begun ? 'start' : null
}
