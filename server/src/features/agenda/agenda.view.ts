import type { AgendaChange, AgendaRoom, DraftConflict, DraftSession } from '@plenary/shared/contracts/agenda'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Change } from '@plenary/shared/rules/agenda/changes'
import type { Conflict } from '@plenary/shared/rules/agenda/conflicts'
import { localAt } from '../../adapters/time/wall-clock.js'
import type { AcceptedConflict, RoomFacts, SessionFacts } from './agenda.repository.js'
import type { ReleasedSessionFacts } from './release/snapshot.js'

export const sessionForEditor = (session: SessionFacts): DraftSession => ({
  id: session.id,
  type: session.type,
  title: session.title,
  subtitle: session.subtitle,
  abstract: session.abstract,
  description: session.description,
  languages: [...session.languages],
  interpretation: [...session.interpretation],
  track: session.track,
  roomId: session.roomId,
  startsLocal: session.startsLocal,
  endsLocal: session.endsLocal,
  minutes: session.minutes,
  people: session.people.map(({ personId, name, role }) => ({ personId, name, role })),
  imported: session.origin !== null,
  version: session.version,
})

export const roomForReaders = ({ id, name, capacity }: RoomFacts): AgendaRoom => ({ id, name, capacity })

/** The names of who and what can clash: people as the sessions call them, rooms in the first language there is. */
export function namesOfOccupants(
  sessions: readonly Pick<SessionFacts, 'people'>[],
  rooms: readonly RoomFacts[],
): ReadonlyMap<string, string> {
  const people = sessions.flatMap((session) =>
    session.people.flatMap(({ personId, name }): [string, string][] => (personId === null ? [] : [[personId, name]])),
  )
  return new Map([...people, ...rooms.map(({ id, name }): [string, string] => [id, readLocalText(name, 'en').text])])
}

export const conflictForEditor = (
  conflict: Conflict,
  zone: string,
  names: ReadonlyMap<string, string>,
  accepted: AcceptedConflict | undefined,
): DraftConflict => ({
  key: conflict.key,
  kind: conflict.kind,
  occupantId: conflict.occupantId,
  name: conflict.occupantId === null ? '' : (names.get(conflict.occupantId) ?? ''),
  placeIds: [...conflict.placeIds],
  tooMany: conflict.tooMany,
  startsLocal: localAt(conflict.startsAt, zone),
  endsLocal: localAt(conflict.endsAt, zone),
  accepted: accepted ? { by: accepted.by, reason: accepted.reason, at: accepted.at } : null,
})

export const changeForReaders = ({
  change,
  before,
  after,
  moved,
  edited,
}: Change<ReleasedSessionFacts>): AgendaChange[] => {
  const session = after ?? before
  if (session === null) return []
  return [
    {
      sessionId: session.id,
      title: session.title,
      change,
      moved,
      edited: [...edited],
      was: before && placeOf(before),
      is: after && placeOf(after),
    },
  ]
}

const placeOf = ({ startsLocal, endsLocal, roomId }: ReleasedSessionFacts) => ({ startsLocal, endsLocal, roomId })
