import { accept, type Decision, refuse } from '../decision.js'
import type { RegistrationState } from './states.js'

/** Who was given a seat before the form completes it while they hold the seat, until they say that it is complete. */
export interface Filling {
  readonly state: RegistrationState
  readonly isSuccessor: boolean
  readonly isCompleted: boolean
}

/** Has a successor a form still to complete? */
export const mustComplete = ({ state, isSuccessor, isCompleted }: Filling): boolean =>
  isSuccessor && !isCompleted && (state === 'accepted' || state === 'confirmed')

/** May the form be typed into? A draft, one that was returned, and a successor's who holds the seat already. */
export function mayFillIn(filling: Filling): Decision<'MOVE_NOT_ALLOWED'> {
  const { state } = filling
  const isOpen = state === 'draft' || state === 'returned' || mustComplete(filling)
  return isOpen ? accept : refuse('MOVE_NOT_ALLOWED', { state })
}
