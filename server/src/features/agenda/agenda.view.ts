import type {
  AgendaChange,
  AgendaRoom,
  agendaDraft,
  DraftConflict,
  DraftSession,
} from '@plenary/shared/contracts/agenda'
import type { Answer } from '@plenary/shared/contracts/route'
import { personId, roomId, sessionId } from '@plenary/shared/language/ids'
import type { Change } from '@plenary/shared/rules/agenda/changes'
import type { WayOut } from '@plenary/shared/rules/agenda/ways-out'
import type { Occupancy } from '@plenary/shared/rules/event/occupancy'
import { localAt } from '../../adapters/time/wall-clock.js'
import type { AcceptedConflict, RoomFacts, SessionFacts } from './agenda.repository.js'
import type { DoneAct } from './draft/act.repository.js'
import type { NamedConflict } from './draft/draft-conflicts.js'
import type { ReadSession } from './release/snapshot.js'

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
  materials: [...(session.materials ?? [])],
  imported: session.origin !== null,
  version: session.version,
})

export const roomForReaders = ({ id, name, capacity }: RoomFacts): AgendaRoom => ({ id, name, capacity })

export const conflictForEditor = (
  conflict: NamedConflict,
  zone: string,
  accepted: AcceptedConflict | undefined,
  ways: () => readonly WayOut[],
): DraftConflict => ({
  key: conflict.key,
  kind: conflict.kind,
  occupantId: conflict.occupantId,
  name: conflict.occupantName,
  placeIds: [...conflict.placeIds],
  tooMany: conflict.tooMany,
  startsLocal: localAt(conflict.startsAt, zone),
  endsLocal: localAt(conflict.endsAt, zone),
  accepted: accepted ? { by: accepted.by, reason: accepted.reason, at: accepted.at } : null,
  ways: accepted ? [] : ways().map(wayForEditor),
})

function wayForEditor(way: WayOut): DraftConflict['ways'][number] {
  switch (way.way) {
    case 'takeOff':
      return { way: way.way, sessionId: sessionId.parse(way.sessionId), personId: personId.parse(way.personId) }
    case 'room':
      return { way: way.way, sessionId: sessionId.parse(way.sessionId), roomId: roomId.parse(way.roomId) }
    case 'move':
      return { ...way, sessionId: sessionId.parse(way.sessionId) }
    case 'unplace':
      return { way: way.way, sessionId: sessionId.parse(way.sessionId) }
    case 'accept':
      return way
  }
}

/** Whom and what a visit needs, by the event's clocks. */
export const visitForEditor = (
  { kind, occupantId, placeId, startsAt, endsAt }: Occupancy,
  zone: string,
): Answer<typeof agendaDraft>['visits'][number] => ({
  kind,
  occupantId,
  placeId,
  startsLocal: localAt(startsAt, zone),
  endsLocal: localAt(endsAt, zone),
})

export const undoForEditor = ({ id, act, title }: DoneAct): Answer<typeof agendaDraft>['undo'] => ({
  actId: id,
  act,
  title,
})

export const changeForReaders = ({ change, before, after, moved, edited }: Change<ReadSession>): AgendaChange[] => {
  const session = after ?? before
  if (session === null) return []
  return [
    {
      sessionId: session.id,
      title: session.title,
      change,
      moved,
      edited: [...edited],
      titleWas: before?.title ?? null,
      people: (after?.people ?? []).map(({ name }) => name),
      was: before && placeOf(before),
      is: after && placeOf(after),
    },
  ]
}

const placeOf = ({ startsLocal, endsLocal, roomId }: ReadSession) => ({ startsLocal, endsLocal, roomId })
