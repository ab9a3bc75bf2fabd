import { seatedStates } from './seat-use.js'
import type { RegistrationState } from './states.js'

/** What can become of those who are asked to confirm again for new days. */
export const answersAgain = ['unanswered', 'confirmed', 'gone'] as const
export type AnswerAgain = (typeof answersAgain)[number]

/** What became of somebody who was asked to confirm again? null: they were not asked. */
export function answerAgain(state: RegistrationState, wasAsked: boolean): AnswerAgain | null {
  if (!wasAsked) return null
  if (state === 'accepted') return 'unanswered'
  return seatedStates.some((one) => one === state) ? 'confirmed' : 'gone'
}
