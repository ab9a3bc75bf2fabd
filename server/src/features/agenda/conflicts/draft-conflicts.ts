import type { LocalDate } from '@plenary/shared/language/time'
import { type Conflict, conflictsOf } from '@plenary/shared/rules/agenda/conflicts'
import type { Occupancy } from '@plenary/shared/rules/event/occupancy'
import type { RoomFacts, SessionFacts } from '../agenda.repository.js'
import { placed } from '../release/snapshot.js'

export interface DraftOfEvent {
  readonly event: { readonly startsOn: LocalDate; readonly endsOn: LocalDate; readonly seats: number }
  readonly rooms: readonly RoomFacts[]
  readonly sessions: readonly SessionFacts[]
  /** Of the sessions and of the visits beside them. */
  readonly occupancies: readonly Occupancy[]
}

/** What is in conflict in a draft as it stands. */
export const conflictsIn = ({ event, rooms, sessions, occupancies }: DraftOfEvent): Conflict[] =>
  conflictsOf({ occupancies, rooms, sessions: sessions.flatMap(placed), days: event, seats: event.seats })
