import { registrationMoves } from './moves.js'
import { seatedStates } from './seat-use.js'
import { isLive, type RegistrationState } from './states.js'

/** By which facts is it told that somebody no longer comes? */
export const leavingFacts: readonly string[] = Object.values(registrationMoves)
  .filter(({ from, to }) => from.some(isLive) && !to.some(isLive))
  .map(({ announces }) => announces)

/** Does somebody in this state come, or may they still say that they do? Who is asked to confirm again holds the seat meanwhile. */
export const holdsSeat = (state: RegistrationState): boolean =>
  state === 'accepted' || seatedStates.some((one) => one === state)
