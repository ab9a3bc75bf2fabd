import type { DraftSession } from '@plenary/shared/contracts/agenda'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import type { Place } from '@plenary/shared/rules/agenda/moving'
import { occupanciesOf } from '@plenary/shared/rules/agenda/occupants'
import { clashesOf, type Occupancy } from '@plenary/shared/rules/event/occupancy'
import type { Texts } from '../../../../i18n/texts.js'
import { type Draft, roomName } from '../draft.js'
import { heldAt } from './carry.js'

/** By the event's own clocks, which is all that a comparison within one event needs. */
const asInstant = (local: LocalDateTime) => `${local}:00.000Z` as Instant

/** Who and what would be in two places if the session were dropped here: by the rule that the server will ask. */
export function clashesAt(draft: Draft, session: DraftSession, place: Place, texts: Texts): string[] {
  const others = draft.sessions.filter(({ id }) => id !== session.id)
  const rows = [
    ...others.flatMap(occupying),
    ...occupying(heldAt(session, place, draft)),
    ...draft.visits.map(visiting),
  ]
  return clashesOf(rows)
    .filter(({ placeIds }) => placeIds.includes(session.id))
    .map(({ kind, occupantId }) =>
      texts.t(`organise.agenda.conflict.${kind}`, { name: nameOf(occupantId, draft, texts), tooMany: 0 }),
    )
}

function occupying(session: DraftSession): Occupancy[] {
  const { startsLocal, endsLocal } = session
  if (startsLocal === null || endsLocal === null) return []
  return occupanciesOf({ ...session, startsAt: asInstant(startsLocal), endsAt: asInstant(endsLocal) })
}

const visiting = ({ startsLocal, endsLocal, ...visit }: Draft['visits'][number]): Occupancy => ({
  ...visit,
  placeKind: 'stop',
  startsAt: asInstant(startsLocal),
  endsAt: asInstant(endsLocal),
})

function nameOf(occupantId: string, draft: Draft, texts: Texts): string {
  const person = draft.sessions.flatMap(({ people }) => people).find(({ personId }) => personId === occupantId)
  return person?.name ?? roomName(draft, occupantId, texts)
}
