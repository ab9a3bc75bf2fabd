import type { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import type { Received } from '@plenary/shared/contracts/route'
import { useOutletContext } from 'react-router'

/** One event as its organisers see it. */
export type EventSheet = Received<typeof eventForOrganiser>

/** The event that the layout around this screen has read. */
export const useEventHere = (): EventSheet => useOutletContext<EventSheet>()
