import type { EventSheet } from '@plenary/shared/contracts/event/organiser'
import { verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import { useRead } from '../../../../lib/server-state.js'
import { AskMany } from '../asking/ask-many.js'
import { useAsking } from '../asking/use-asking.js'
import { ActsBar } from './acts-bar.js'
import { bulkActs } from './bulk-acts.js'
import { mostSelected, type Selection } from './selection.js'
import { useMoving } from './use-moving.js'

interface SelectedProps {
  readonly event: EventSheet
  readonly selection: Selection
}

/** Asks once what the selection may do. Who was moved is no longer selected, who could not be moved is. */
export function SelectedScreen({ event, selection: { ids, set, clear } }: SelectedProps) {
  const some = ids.slice(0, mostSelected)
  const verdicts = useRead(
    verdictsOfRegistrations,
    { params: { eventId: event.id }, body: { ids: some } },
    { when: ids.length > 0, keeps: true },
  )
  const move = useMoving()
  const ask = useAsking()
  const asking = verdicts.data?.ask
  return (
    <ActsBar
      count={some.length}
      acts={bulkActs(verdicts.data?.actions ?? [])}
      zone={event.zone}
      offered={verdicts.data && { offerHours: event.offerHours, usualExpiry: verdicts.data.usualExpiry }}
      possiblySame={verdicts.data?.possiblySame ?? 0}
      onMove={async (given) => set(await move(event.id, some, given))}
      onClear={clear}
      besides={
        asking && (
          <AskMany
            verdict={asking}
            count={some.length}
            zone={event.zone}
            onAsk={async (dueAt) => set(await ask(event.id, some, dueAt))}
          />
        )
      }
    />
  )
}
