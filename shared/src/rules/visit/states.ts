export const stopStates = [
  'proposed',
  'requested',
  'confirmed',
  'counter-proposed',
  'declined',
  'completed',
  'cancelled',
] as const
export type StopState = (typeof stopStates)[number]

/** The host was asked and has not refused: what is changed now is no longer the organisers' alone. */
export const askedStates = ['requested', 'counter-proposed', 'confirmed'] as const satisfies readonly StopState[]

/** Those that take time of a group and places of a site. */
export const standingStates = ['proposed', ...askedStates, 'completed'] as const satisfies readonly StopState[]

export const wasAsked = (state: StopState): boolean => askedStates.some((one) => one === state)
export const stands = (state: StopState): boolean => standingStates.some((one) => one === state)

/** How a group gets from one place to the next; a meal takes its time between stops as well. */
export const transferModes = ['bus', 'car', 'walk', 'metro', 'train', 'boat', 'meal', 'other'] as const
export type TransferMode = (typeof transferModes)[number]

export const visitorListStates = ['draft', 'sent', 'acknowledged', 'superseded', 'expired'] as const
export type VisitorListState = (typeof visitorListStates)[number]

/** Which grid the coordinates of a site are measured in; Chinese maps show others than the world's. */
export const datums = ['WGS 84', 'GCJ-02', 'BD-09', 'CGCS2000'] as const
export type Datum = (typeof datums)[number]
