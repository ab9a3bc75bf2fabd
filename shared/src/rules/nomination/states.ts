export const nominationStates = [
  'draft',
  'nominated',
  'taken up',
  'returned',
  'not retained',
  'withdrawn',
  'replaced',
] as const
export type NominationState = (typeof nominationStates)[number]

/** A nomination uses one of its focal point's places while it stands in one of these. */
export const standingStates = ['nominated', 'returned', 'taken up'] as const satisfies readonly NominationState[]

export const stands = (state: NominationState): boolean => standingStates.some((standing) => standing === state)
