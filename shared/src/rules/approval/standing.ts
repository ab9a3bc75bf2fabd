import type { LocalText } from '../../language/local-text.js'
import { accept, type Decision, refuse } from '../decision.js'
import type { RegistrationState } from '../registration/states.js'
import { sameValue } from '../same-value.js'
import { type ApprovalState, askedForStates } from './states.js'

/** Where one party stands to the present version: as it answered to exactly this one, or why no answer of it counts. */
export const approvalStandings = ['approved', 'asked', 'objected', 'lapsed', 'changed', 'not asked'] as const
export type ApprovalStanding = (typeof approvalStandings)[number]

/** A party that approves, and where it stands. */
export interface PartyStanding {
  readonly name: LocalText
  readonly standing: ApprovalStanding
}

/**
 * Does a party's latest word count for the present version? Only where it was asked for exactly this content: a word on
 * another one is `changed`, whatever it was. Null: it was never asked. The list's SQL says the same (`standingOf`).
 */
export function standingOf(
  latest: { readonly state: ApprovalState; readonly content: unknown } | null,
  present: unknown,
): ApprovalStanding {
  if (latest === null) return 'not asked'
  return sameValue(latest.content, present) ? latest.state : 'changed'
}

/** May what these parties approve go on? Only with the yes of each; one that lets its time pass has not consented. No parties: yes. */
export function mayGoOn(parties: readonly PartyStanding[]): Decision<'OBJECTED' | 'AWAITS_APPROVAL'> {
  const namesOf = (within: readonly PartyStanding[]) => within.map(({ name }) => name)
  const objecting = parties.filter(({ standing }) => standing === 'objected')
  if (objecting.length > 0) return refuse('OBJECTED', { parties: namesOf(objecting) })
  const waiting = parties.filter(({ standing }) => standing !== 'approved')
  return waiting.length > 0 ? refuse('AWAITS_APPROVAL', { parties: namesOf(waiting) }) : accept
}

/** Is there a party to be asked for the present version? Not one that was asked for it already, and not one that has said yes or no to it. */
export const mayAsk = (parties: readonly Pick<PartyStanding, 'standing'>[]): Decision<'NOTHING_TO_ASK'> =>
  parties.some(({ standing }) => isToBeAsked(standing)) ? accept : refuse('NOTHING_TO_ASK')

/** May an organiser ask for this registration? While it is read, and before a seat is offered. */
export const mayAskFor = (
  state: RegistrationState,
  parties: readonly Pick<PartyStanding, 'standing'>[],
): Decision<'MOVE_NOT_ALLOWED' | 'NOTHING_TO_ASK'> =>
  askedForStates.some((one) => one === state) ? mayAsk(parties) : refuse('MOVE_NOT_ALLOWED', { state })

/** An objection stands until what it is about has changed: asked anew, the party's no would be gone. */
export const isToBeAsked = (standing: ApprovalStanding): boolean =>
  standing === 'not asked' || standing === 'changed' || standing === 'lapsed'

/** The first of these where parties differ: what an organiser has to do something about comes first. */
export const byUrgency = ['objected', 'not asked', 'changed', 'lapsed', 'asked', 'approved'] as const

/** How does the whole stand where several parties approve? Null: no party does. The list's filter says the same in SQL. */
export const standingOfAll = (parties: readonly Pick<PartyStanding, 'standing'>[]): ApprovalStanding | null =>
  byUrgency.find((one) => parties.some(({ standing }) => standing === one)) ?? null
