import type { EventAction } from './moves.js'
import type { EventState } from './states.js'

/** What a move brings about that people should know before they press; each is the key of its sentence, said with the count. */
export const consequenceNames = [
  'asked to confirm again',
  'offers made anew',
  'drafts shut out',
  'offers still open',
  'keep their registration',
  'registrations cancelled',
  'attendance not recorded',
] as const
export type ConsequenceName = (typeof consequenceNames)[number]

/** How many registrations of an event stand where. */
export interface Standings {
  readonly drafts: number
  /** Any that is not withdrawn, cancelled, replaced, not selected or expired; attendance not yet recorded. */
  readonly live: number
  readonly offered: number
  readonly confirmed: number
}

export interface Consequence {
  readonly what: ConsequenceName
  readonly count: number
}

/** What would follow from this move? Only what touches somebody: nothing is said about nobody. */
export function consequencesOf(action: EventAction, from: EventState, at: Standings): Consequence[] {
  const asked: Consequence[] = [
    { what: 'asked to confirm again', count: at.confirmed },
    { what: 'offers made anew', count: at.offered },
  ]
  const all: Partial<Record<EventAction, Consequence[]>> = {
    announce: from === 'postponed' ? asked : [],
    close: [{ what: 'drafts shut out', count: at.drafts }],
    start: [{ what: 'offers still open', count: at.offered }],
    conclude: [{ what: 'attendance not recorded', count: at.confirmed }],
    postpone: [{ what: 'keep their registration', count: at.live }],
    cancel: [{ what: 'registrations cancelled', count: at.live }],
  }
  return (all[action] ?? []).filter(({ count }) => count > 0)
}
