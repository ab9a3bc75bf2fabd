import { readLocalText } from '@plenary/shared/language/local-text'
import type { LocalDate } from '@plenary/shared/language/time'
import { type Conflict, type ConflictFacts, conflictsOf } from '@plenary/shared/rules/agenda/conflicts'
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

export interface NamedConflict extends Conflict {
  /** Who or what is needed twice; empty where it is about the session alone. */
  readonly occupantName: string
  /** For whoever can't see the draft beside it: `Gu Siyuan: Finance after the match, Incentives that survive a budget cycle`. */
  readonly name: string
}

export const conflictFacts = ({ event, rooms, sessions, occupancies }: DraftOfEvent): ConflictFacts => ({
  occupancies,
  rooms,
  sessions: sessions.flatMap(placed),
  days: event,
  seats: event.seats,
})

/** What is in conflict in a draft as it stands, each with its name. */
export function conflictsIn(draft: DraftOfEvent): NamedConflict[] {
  const names = namesOfOccupants(draft.sessions, draft.rooms)
  const titles = new Map<string, string>(draft.sessions.map(({ id, title }) => [id, readLocalText(title, 'en').text]))
  return conflictsOf(conflictFacts(draft)).map((conflict) => {
    const occupantName = conflict.occupantId === null ? '' : (names.get(conflict.occupantId) ?? '')
    const places = conflict.placeIds.flatMap((id) => titles.get(id) ?? []).join(', ')
    return { ...conflict, occupantName, name: occupantName === '' ? places : `${occupantName}: ${places}` }
  })
}

/** The names of who and what can clash: people as the sessions call them, rooms in the first language there is. */
function namesOfOccupants(
  sessions: readonly Pick<SessionFacts, 'people'>[],
  rooms: readonly RoomFacts[],
): ReadonlyMap<string, string> {
  const people = sessions.flatMap((session) =>
    session.people.flatMap(({ personId, name }): [string, string][] => (personId === null ? [] : [[personId, name]])),
  )
  return new Map([...people, ...rooms.map(({ id, name }): [string, string] => [id, readLocalText(name, 'en').text])])
}
