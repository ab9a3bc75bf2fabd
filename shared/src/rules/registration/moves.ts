import { type Category, takesSeat } from '../../language/categories.js'
import type { Instant } from '../../language/time.js'
import { mayGoOn, type PartyStanding } from '../approval/standing.js'
import { accept, type Decision, firstRefusal, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'
import { hasPlaceNow, mayOfferSeat, maySeat, type Places } from './capacity.js'
import { type EventFacts, mayCome, mayComeAs, mayRegister } from './eligibility.js'
import type { Problem } from './form.js'
import {
  type Attendance,
  attendanceStates,
  beforeAttendance,
  type RegistrationState,
  registrationStates,
} from './states.js'

/** All that a move of a registration can depend on. */
export interface RegistrationFacts {
  readonly event: EventFacts
  readonly places: Places
  readonly category: Category | null
  readonly offered: readonly Category[]
  readonly country: string | null
  readonly invited: boolean
  /** What the form lacks. */
  readonly missing: readonly Problem[]
  /** Whether another registration of this person for this event is live. */
  readonly registeredElsewhere: boolean
  /** The running offer's end. */
  readonly offerExpiresAt: Instant | null
  /** Whether the seat was confirmed for days that no longer hold: it is kept until the offer ends, and counts as confirmed. */
  readonly askedAgain: boolean
  /** The parties that approve the participant list, and where each stands to this row as it is now; empty: nobody does. */
  readonly approvals: readonly PartyStanding[]
  /** What the person who presses chose, where the move leaves a choice. */
  readonly chosen: {
    readonly offerExpiresAt?: Instant
    readonly attendance?: Attendance
    readonly reinstateTo?: 'under review' | 'waitlisted'
  }
}

/** May the form be handed in? */
export function maySubmit(facts: RegistrationFacts, now: Instant): Decision {
  return firstRefusal(
    mayRegister(facts, now),
    facts.registeredElsewhere ? refuse('ALREADY_REGISTERED') : accept,
    mayComeAs(facts.offered, facts.category),
    facts.missing.length > 0 ? refuse('ANSWERS_MISSING', { problems: facts.missing }) : accept,
    mayCome(facts.event, facts.country, facts.places.takesSeat),
  )
}

/** A returned form is handed in again although registration may have closed meanwhile. */
export function mayResubmit(facts: RegistrationFacts, now: Instant): Decision {
  return firstRefusal(
    notOver(facts, now),
    mayComeAs(facts.offered, facts.category),
    facts.missing.length > 0 ? refuse('ANSWERS_MISSING', { problems: facts.missing }) : accept,
    mayCome(facts.event, facts.country, facts.places.takesSeat),
  )
}

/** With the open policy whoever submits is in while seats last; with the others the organisers read first. */
export function whereSubmissionLands(facts: RegistrationFacts): RegistrationState {
  if (facts.event.policy !== 'open') return 'submitted'
  return hasPlaceNow(facts.places) ? 'confirmed' : 'waitlisted'
}

/** Is the event still to come or running? */
export function notOver({ event }: RegistrationFacts, now: Instant): Decision<'EVENT_OVER'> {
  const over =
    event.state === 'cancelled' || event.state === 'concluded' || event.state === 'archived' || now >= event.endsAt
  return over ? refuse('EVENT_OVER') : accept
}

/** May a seat be offered until then? Not before each party that approves has said yes to this row; for later than now, and at most until the start. */
export function mayOffer(facts: RegistrationFacts, now: Instant): Decision {
  const until = facts.chosen.offerExpiresAt
  return firstRefusal(
    notOver(facts, now),
    mayComeAs(facts.offered, facts.category),
    mayGoOn(facts.approvals),
    mayOfferSeat(facts.places),
    until !== undefined && (until <= now || until > facts.event.startsAt) ? refuse('EXPIRY_NOT_AHEAD') : accept,
    facts.registeredElsewhere ? refuse('ALREADY_REGISTERED') : accept,
  )
}

/** Does the offer still stand? Its end is exclusive: at `offerExpiresAt` it is over, whether or not the sweep came by. */
export function offerStillStands(facts: RegistrationFacts, now: Instant): Decision {
  const expiredAt = facts.offerExpiresAt
  if (expiredAt !== null && now >= expiredAt) return refuse('OFFER_EXPIRED', { expiredAt })
  return firstRefusal(notOver(facts, now), facts.askedAgain ? accept : maySeat(facts.places))
}

/** Has the offer run out? */
export function offerHasExpired({ offerExpiresAt }: RegistrationFacts, now: Instant): Decision {
  return offerExpiresAt !== null && now < offerExpiresAt
    ? refuse('OFFER_STILL_OPEN', { expiresAt: offerExpiresAt })
    : accept
}

/** May somebody be asked once more whether they come? Not on the first day or later: they could no longer answer in time. */
export function mayAskAgain(facts: RegistrationFacts, now: Instant): Decision {
  const expiredAt = facts.offerExpiresAt
  return firstRefusal(
    notOver(facts, now),
    now >= facts.event.startsAt ? refuse('EXPIRY_NOT_AHEAD') : accept,
    expiredAt !== null && now >= expiredAt ? refuse('OFFER_EXPIRED', { expiredAt }) : accept,
  )
}

/** May this person come back into the review or onto the waiting list? Not beside another live registration of theirs. */
export function mayReinstate(facts: RegistrationFacts, now: Instant): Decision {
  return firstRefusal(notOver(facts, now), facts.registeredElsewhere ? refuse('ALREADY_REGISTERED') : accept)
}

/**
 * May somebody else take this seat? Not in place of one whose offer has run out. Where parties approve the list they are asked
 * for the successor at once, who holds the seat meanwhile: a seat that is given days before the event can't wait for a party,
 * and organisers see that it has not answered.
 */
export function mayReplace(facts: RegistrationFacts, now: Instant): Decision {
  const expiredAt = facts.offerExpiresAt
  return firstRefusal(
    notOver(facts, now),
    expiredAt !== null && now >= expiredAt ? refuse('OFFER_EXPIRED', { expiredAt }) : accept,
  )
}

/** May attendance be written down? From the event's first minute on; corrections afterwards have no end. */
export function mayRecordAttendance({ event }: Pick<RegistrationFacts, 'event'>, now: Instant): Decision {
  if (event.state === 'cancelled') return refuse('EVENT_OVER')
  return now < event.startsAt ? refuse('EVENT_NOT_STARTED', { startsAt: event.startsAt }) : accept
}

/** Each row is one button: where it may be pressed, where it leads, who presses it, on what condition, what follows. */
export const registrationMoves = defineMoves<RegistrationState, RegistrationFacts>()({
  submit: {
    from: ['draft'],
    to: ['submitted', 'confirmed', 'waitlisted'],
    lands: whereSubmissionLands,
    by: 'registration.own',
    when: maySubmit,
    announces: 'registration.submitted',
  },
  /** Who left, was not selected or let an offer run out registers again: the same row and number, a fresh form. */
  'register again': {
    from: ['withdrawn', 'not selected', 'offer expired'],
    to: ['draft'],
    by: 'registration.own',
    when: mayRegister,
    announces: 'registration.begun again',
  },
  'take up': {
    from: ['submitted'],
    to: ['under review'],
    by: 'registration.review',
    when: notOver,
    announces: 'registration.taken up',
  },
  return: {
    from: ['under review'],
    to: ['returned'],
    by: 'registration.review',
    when: notOver,
    reason: true,
    announces: 'registration.returned',
  },
  resubmit: {
    from: ['returned'],
    to: ['under review'],
    by: 'registration.own',
    when: mayResubmit,
    announces: 'registration.resubmitted',
  },
  shortlist: {
    from: ['under review'],
    to: ['shortlisted'],
    by: 'registration.review',
    when: notOver,
    announces: 'registration.shortlisted',
  },
  'put back': {
    from: ['shortlisted'],
    to: ['under review'],
    by: 'registration.review',
    when: notOver,
    announces: 'registration.put back',
  },
  offer: {
    from: ['shortlisted', 'under review', 'waitlisted'],
    to: ['accepted'],
    by: 'registration.decide',
    when: mayOffer,
    announces: 'registration.offered',
  },
  confirm: {
    from: ['accepted'],
    to: ['confirmed'],
    by: 'registration.own',
    when: offerStillStands,
    onBehalf: true,
    announces: 'registration.confirmed',
  },
  /** A postponed event has new days: who had confirmed is asked again and keeps the seat meanwhile, an offer is made anew. */
  'ask again': {
    from: ['confirmed', 'accepted'],
    to: ['accepted'],
    by: 'registration.decide',
    when: mayAskAgain,
    clock: true,
    announces: 'registration.asked again',
  },
  waitlist: {
    from: ['submitted', 'under review', 'shortlisted', 'offer expired'],
    to: ['waitlisted'],
    by: 'registration.decide',
    when: mayReinstate,
    announces: 'registration.waitlisted',
  },
  'do not select': {
    from: ['submitted', 'under review', 'shortlisted', 'waitlisted'],
    to: ['not selected'],
    by: 'registration.decide',
    announces: 'registration.not selected',
  },
  expire: {
    from: ['accepted'],
    to: ['offer expired'],
    by: 'registration.decide',
    when: offerHasExpired,
    clock: true,
    announces: 'registration.offer expired',
  },
  withdraw: {
    from: beforeAttendance,
    to: ['withdrawn'],
    by: 'registration.own',
    reason: true,
    onBehalf: true,
    announces: 'registration.withdrawn',
  },
  cancel: {
    from: beforeAttendance,
    to: ['cancelled'],
    by: 'registration.decide',
    reason: true,
    announces: 'registration.cancelled',
  },
  replace: {
    from: ['accepted', 'confirmed'],
    to: ['replaced'],
    by: 'registration.decide',
    when: mayReplace,
    announces: 'registration.replaced',
  },
  reinstate: {
    from: ['not selected', 'withdrawn', 'cancelled', 'offer expired'],
    to: ['under review', 'waitlisted'],
    lands: ({ chosen }) => chosen.reinstateTo ?? 'under review',
    by: 'registration.decide',
    when: mayReinstate,
    reason: true,
    announces: 'registration.reinstated',
  },
  'record attendance': {
    from: ['confirmed', ...attendanceStates],
    to: attendanceStates,
    lands: ({ chosen }) => chosen.attendance ?? 'attended',
    by: 'registration.attend',
    when: mayRecordAttendance,
    announces: 'registration.attendance recorded',
  },
})

export type RegistrationAction = keyof typeof registrationMoves
export const registrationActions = Object.keys(registrationMoves) as [RegistrationAction, ...RegistrationAction[]]

export const registrationMachine: Machine<RegistrationState, RegistrationFacts> = {
  states: registrationStates,
  initial: 'draft',
  final: ['replaced'],
  moves: registrationMoves,
}

/** Does a seat that this category takes become free, or taken, when the state changes so? What decides whether the waiting list is asked. */
export const freesSeat = (category: Category | null, from: RegistrationState, to: RegistrationState): boolean => {
  const holds = (state: RegistrationState) => state === 'accepted' || state === 'confirmed'
  return (
    category !== null &&
    takesSeat(category) &&
    holds(from) &&
    !holds(to) &&
    !attendanceStates.some((state) => state === to)
  )
}
