import type { changeSession, DraftSession, placeSession, WayOut } from '@plenary/shared/contracts/agenda'
import type { Ask } from '@plenary/shared/contracts/route'
import { formOf, typedFrom } from './session/typed-session.js'

type Placing = Ask<typeof placeSession>['body']
type Changing = Ask<typeof changeSession>['body']

/** What a way out sends: the session placed otherwise, or without somebody. */
export function sentFor(
  way: Exclude<WayOut, { way: 'accept' }>,
  session: DraftSession,
): { place: Placing } | { change: Changing } {
  const { version, roomId, startsLocal, endsLocal } = session
  const time = startsLocal !== null && endsLocal !== null ? { startsLocal, endsLocal } : null
  switch (way.way) {
    case 'takeOff':
      return { change: { form: without(session, way.personId), version } }
    case 'room':
      return { place: { time, roomId: way.roomId, version } }
    case 'move':
      return { place: { time: { startsLocal: way.startsLocal, endsLocal: way.endsLocal }, roomId, version } }
    case 'unplace':
      return { place: { time: null, roomId: null, version } }
  }
}

function without(session: DraftSession, personId: string) {
  const form = formOf(typedFrom(session))
  return { ...form, people: form.people.filter((person) => person.personId !== personId) }
}
