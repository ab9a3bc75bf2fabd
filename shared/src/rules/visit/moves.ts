import type { Instant, LocalDateTime } from '../../language/time.js'
import { accept, type Decision, firstRefusal, refuse } from '../decision.js'
import type { EventState } from '../event/states.js'
import { defineMoves, type Machine } from '../moves.js'
import { mayReceive, type SitePlaces } from './heads.js'
import { type StopState, stopStates } from './states.js'

/** What a host is asked for, and confirms. */
export interface StopForm {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  readonly siteId: string
  readonly heads: number
}

/** What stands in the way of a stop at one time. */
export interface Standing {
  readonly endsAt: Instant
  readonly places: SitePlaces
  /** Conflicts at this time that no organiser has accepted by name. */
  readonly conflicts: number
}

/** All that a move of a stop can depend on. */
export interface StopFacts {
  readonly event: { readonly state: EventState }
  /** As it is planned now, with the heads of today. */
  readonly planned: StopForm
  readonly now: Standing
  /** What the host was asked for; once it confirmed, what it confirmed. */
  readonly asked: StopForm | null
  /** What the host offers instead, and how things would stand then. */
  readonly counter: StopForm | null
  readonly ifTaken: Standing | null
}

/** Does what the host was asked for still hold? Another time or site does not, more heads do not; fewer do. */
export const stillHolds = (asked: StopForm | null, planned: StopForm): boolean =>
  asked !== null &&
  asked.startsLocal === planned.startsLocal &&
  asked.endsLocal === planned.endsLocal &&
  asked.siteId === planned.siteId &&
  planned.heads <= asked.heads

const ended: readonly EventState[] = ['concluded', 'archived', 'cancelled', 'postponed']

/** Is the stop still ahead, in an event that takes place? A stop can be agreed on until its last minute. */
function isAhead(facts: StopFacts, now: Instant, { endsAt }: Standing): Decision<'EVENT_OVER' | 'STOP_PASSED'> {
  if (ended.includes(facts.event.state)) return refuse('EVENT_OVER')
  return now >= endsAt ? refuse('STOP_PASSED', { endsAt }) : accept
}

const freeOfConflicts = ({ conflicts }: Standing): Decision<'STOP_CONFLICTS'> =>
  conflicts > 0 ? refuse('STOP_CONFLICTS', { conflicts }) : accept

/** May the host be asked for this? Only for what the site takes, and for nothing that nobody could keep. */
export function mayRequest(facts: StopFacts, now: Instant): Decision {
  return firstRefusal(
    isAhead(facts, now, facts.now),
    facts.planned.heads === 0 ? refuse('GROUP_EMPTY') : accept,
    mayReceive(facts.planned.heads, facts.now.places),
    freeOfConflicts(facts.now),
  )
}

/** May the host confirm? Only what it was asked for, and only while its site has the places. */
export function mayConfirm(facts: StopFacts, now: Instant): Decision {
  return firstRefusal(
    isAhead(facts, now, facts.now),
    stillHolds(facts.asked, facts.planned) ? accept : refuse('ASKED_OTHERWISE'),
    mayReceive(facts.planned.heads, facts.now.places),
  )
}

/** May the host offer another time or size? As long as the visit is ahead. */
export const mayCounter = (facts: StopFacts, now: Instant): Decision => isAhead(facts, now, facts.now)

/** May the organiser take what the host offers? Only with a group that fits, and free of conflicts at that time. */
export function mayTake(facts: StopFacts, now: Instant): Decision {
  const { counter, ifTaken, planned } = facts
  if (counter === null || ifTaken === null) return refuse('ASKED_OTHERWISE')
  return firstRefusal(
    isAhead(facts, now, ifTaken),
    planned.heads === 0 ? refuse('GROUP_EMPTY') : accept,
    planned.heads > counter.heads ? refuse('GROUP_TOO_LARGE', { heads: planned.heads, places: counter.heads }) : accept,
    mayReceive(planned.heads, ifTaken.places),
    freeOfConflicts(ifTaken),
  )
}

/** Is the stop over? What a postponed or cancelled event planned never took place. */
export function mayComplete(
  { event, now: { endsAt } }: StopFacts,
  now: Instant,
): Decision<'STOP_NOT_OVER' | 'EVENT_OVER'> {
  if (event.state === 'cancelled' || event.state === 'postponed') return refuse('EVENT_OVER')
  return now < endsAt ? refuse('STOP_NOT_OVER', { endsAt }) : accept
}

/** Each row is one button: where it may be pressed, where it leads, who presses it, on what condition, what follows. */
export const stopMoves = defineMoves<StopState, StopFacts>()({
  request: {
    from: ['proposed'],
    to: ['requested'],
    by: 'visit.write',
    when: mayRequest,
    announces: 'visit.requested',
  },
  'take back': {
    from: ['requested'],
    to: ['proposed'],
    by: 'visit.write',
    announces: 'visit.taken back',
  },
  confirm: {
    from: ['requested'],
    to: ['confirmed'],
    by: 'visit.host',
    when: mayConfirm,
    onBehalf: true,
    announces: 'visit.confirmed',
  },
  'counter-propose': {
    from: ['requested'],
    to: ['counter-proposed'],
    by: 'visit.host',
    when: mayCounter,
    onBehalf: true,
    announces: 'visit.counter-proposed',
  },
  decline: {
    from: ['requested', 'counter-proposed'],
    to: ['declined'],
    by: 'visit.host',
    reason: true,
    onBehalf: true,
    announces: 'visit.declined',
  },
  /** The organiser takes what the host offered. */
  take: {
    from: ['counter-proposed'],
    to: ['confirmed'],
    by: 'visit.write',
    when: mayTake,
    announces: 'visit.taken',
  },
  /** Instead of what the host offered, or because time, site or number changed after it confirmed. */
  'ask again': {
    from: ['counter-proposed', 'confirmed'],
    to: ['requested'],
    by: 'visit.write',
    when: mayRequest,
    announces: 'visit.asked again',
  },
  'propose anew': {
    from: ['declined'],
    to: ['proposed'],
    by: 'visit.write',
    announces: 'visit.proposed anew',
  },
  complete: {
    from: ['confirmed'],
    to: ['completed'],
    by: 'visit.write',
    when: mayComplete,
    clock: true,
    announces: 'visit.completed',
  },
  cancel: {
    from: ['proposed', 'requested', 'counter-proposed', 'confirmed'],
    to: ['cancelled'],
    by: 'visit.write',
    reason: true,
    announces: 'visit.cancelled',
  },
  /** The host, after it confirmed. */
  'call off': {
    from: ['confirmed'],
    to: ['cancelled'],
    by: 'visit.host',
    reason: true,
    onBehalf: true,
    announces: 'visit.called off',
  },
})

export type StopAction = keyof typeof stopMoves

/** By which moves is it recorded that a host offers something else? One that confirmed was not asked for that: it is asked again first. */
export const stepsToCounter = (state: StopState): readonly [StopAction, ...StopAction[]] =>
  state === 'confirmed' ? ['ask again', 'counter-propose'] : ['counter-propose']

export const stopActions = Object.keys(stopMoves) as [StopAction, ...StopAction[]]

export const stopMachine: Machine<StopState, StopFacts> = {
  states: stopStates,
  initial: 'proposed',
  final: ['completed', 'cancelled'],
  moves: stopMoves,
}
