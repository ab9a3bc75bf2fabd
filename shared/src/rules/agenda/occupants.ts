import type { Occupancy } from '../event/occupancy.js'
import type { SessionInTime } from './conflicts.js'

/** Whom and what does a session need while it lasts? Its room, and each person once; who only interprets is needed as that. */
export function occupanciesOf({ id, startsAt, endsAt, roomId, people }: Occupying): Occupancy[] {
  const place = { placeId: id, placeKind: 'session' as const, startsAt, endsAt }
  const known = [...new Set(people.flatMap(({ personId }) => personId ?? []))]
  const interprets = (personId: string) =>
    people.every((person) => person.personId !== personId || person.role === 'interpreter')
  return [
    ...known.map((personId) => ({
      ...place,
      kind: interprets(personId) ? ('interpreter' as const) : ('person' as const),
      occupantId: personId,
    })),
    ...(roomId === null ? [] : [{ ...place, kind: 'room' as const, occupantId: roomId }]),
  ]
}

type Occupying = Pick<SessionInTime, 'id' | 'startsAt' | 'endsAt' | 'roomId' | 'people'>
