import type { EventAction } from '@plenary/shared/rules/event/moves'

/** How each move of an event looks, in the order in which an event goes through them. */
export const eventLooksOfMoves = {
  announce: { icon: 'globe', tone: 'primary' },
  open: { icon: 'k-open', tone: 'primary' },
  close: { icon: 'k-closed', tone: undefined },
  start: { icon: 'k-in-progress', tone: 'primary' },
  conclude: { icon: 'k-concluded', tone: undefined },
  archive: { icon: 'k-archived', tone: undefined },
  postpone: { icon: 'k-postponed', tone: undefined },
  cancel: { icon: 'k-cancelled', tone: 'danger' },
} as const satisfies Record<EventAction, { icon: string; tone: 'primary' | 'danger' | undefined }>

/** The moves that need a reason; the rule asks for it again. */
export const needsReason: ReadonlySet<EventAction> = new Set(['postpone', 'cancel'])

export const inOrder = Object.keys(eventLooksOfMoves) as EventAction[]

/** What leads on stands as a button, what leads off waits in the menu. */
export const leadsOff: ReadonlySet<EventAction> = new Set(['postpone', 'cancel'])
