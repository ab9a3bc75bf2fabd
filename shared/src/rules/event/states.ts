export const eventStates = [
  'draft',
  'announced',
  'registration open',
  'registration closed',
  'in progress',
  'concluded',
  'archived',
  'postponed',
  'cancelled',
] as const
export type EventState = (typeof eventStates)[number]
