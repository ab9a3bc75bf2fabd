import type { agendaForPublic, ReleasedSession, speakersForPublic } from '@plenary/shared/contracts/agenda-public'
import type { Answer } from '@plenary/shared/contracts/route'
import type { LocalDate } from '@plenary/shared/language/time'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { readableAccent } from '../../../adapters/accent.js'
import { daysFrom } from '../../../adapters/time/days.js'
import type { PersonFacts } from '../agenda.repository.js'
import { changeForReaders, roomForReaders } from '../agenda.view.js'
import type { Portrait } from '../speakers.repository.js'
import type { PublishedAgenda } from './published.repository.js'
import type { ReadSession, ReleasedSessionFacts, Snapshot } from './snapshot.js'

/** The released agenda for everybody; `before`: the release before this one, if there is one, to say what changed. */
export const agendaForReaders = (
  { event, release }: PublishedAgenda,
  before: Snapshot | null,
): Answer<typeof agendaForPublic> => ({
  event: {
    id: event.id,
    slug: event.slug,
    title: event.title,
    acronym: event.acronym,
    state: event.state,
    zone: release.snapshot.zone,
    city: event.city,
    accent: readableAccent(event.accent),
    languages: [...event.languages],
  },
  release: { number: release.number, releasedAt: release.releasedAt, note: release.note },
  days: daysOf(event, release.snapshot),
  rooms: release.snapshot.rooms.map(roomForReaders),
  sessions: release.snapshot.sessions.map(sessionForReaders),
  changes: before ? changesBetween(before.sessions, release.snapshot.sessions).flatMap(changeForReaders) : [],
})

/** The event's days; those of the sessions where the event has moved on and its agenda has not. */
function daysOf({ startsOn, endsOn }: PublishedAgenda['event'], { sessions }: Snapshot): LocalDate[] {
  const days = daysFrom(startsOn, endsOn)
  const held = [...new Set(sessions.map(({ startsLocal }) => dayOf(startsLocal)))].sort()
  return held.every((day) => days.includes(day)) ? days : held
}

export const sessionForReaders = (session: ReadSession): ReleasedSession => ({
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
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  people: session.people.map(({ personId, name, role }) => ({ personId, name, role })),
  materials: [...(session.materials ?? [])],
})

type Speaker = Answer<typeof speakersForPublic>['speakers'][number]

/** Name and parts are the release's; the rest is shown only where its owner lets everybody see it. */
export const speakerForReaders = (
  { personId, name }: Pick<PersonFacts, 'personId' | 'name'>,
  portrait: Portrait | undefined,
  parts: readonly { readonly session: ReleasedSessionFacts; readonly person: PersonFacts }[],
): Speaker => ({
  personId,
  name,
  organisation: portrait?.organisation ?? null,
  position: portrait?.position ?? null,
  biography: portrait?.biography ?? null,
  photoFileId: portrait?.photoFileId ?? null,
  sessions: parts.map(({ session, person }) => ({
    id: session.id,
    title: session.title,
    role: person.role,
    startsLocal: session.startsLocal,
  })),
})
