import type { LocalDate } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'

export const agreementStates = ['draft', 'signed', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]

export interface AgreementFacts {
  readonly parties: number
  readonly signedOn: LocalDate | null
}

/** May the agreement count as signed? Two parties at least, and the day on which they signed. */
export function maySign({ parties, signedOn }: AgreementFacts): Decision<'AGREEMENT_INCOMPLETE'> {
  const missing = [...(parties < 2 ? ['two parties'] : []), ...(signedOn === null ? ['signed on'] : [])]
  return missing.length > 0 ? refuse('AGREEMENT_INCOMPLETE', { missing }) : accept
}

/** Each row is one button. */
export const agreementMoves = defineMoves<AgreementState, AgreementFacts>()({
  sign: { from: ['draft'], to: ['signed'], by: 'agreement.write', when: maySign, announces: 'agreement.signed' },
  end: { from: ['signed'], to: ['ended'], by: 'agreement.write', reason: true, announces: 'agreement.ended' },
})

export type AgreementAction = keyof typeof agreementMoves
export const agreementActions = Object.keys(agreementMoves) as [AgreementAction, ...AgreementAction[]]

export const agreementMachine: Machine<AgreementState, AgreementFacts> = {
  states: agreementStates,
  initial: 'draft',
  final: ['ended'],
  moves: agreementMoves,
}
