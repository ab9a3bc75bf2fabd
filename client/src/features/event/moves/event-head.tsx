import { moveEvent } from '@plenary/shared/contracts/event/organiser'
import { useAct } from '../../../lib/server-state.js'
import type { EventSheet } from '../sheet.js'
import { EventMoves } from './event-moves.js'

/** What can be done with the event as a whole; stands in its head, on every tab. */
export function EventHeadMoves({ event }: { readonly event: EventSheet }) {
  const move = useAct(moveEvent)
  return (
    <EventMoves
      event={event}
      onMove={(action, reason) =>
        move.mutateAsync({
          params: { eventId: event.id },
          body: { action, version: event.version, ...(reason && { reason }) },
        })
      }
    />
  )
}
