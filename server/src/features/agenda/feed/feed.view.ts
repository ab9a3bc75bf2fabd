import type { ownSessions } from '@plenary/shared/contracts/agenda-feed'
import type { Answer } from '@plenary/shared/contracts/route'
import type { PersonId } from '@plenary/shared/language/ids'
import type { PublishedAgenda } from '../release/published.repository.js'
import type { ReleasedSessionFacts } from '../release/snapshot.js'

type OwnSession = Answer<typeof ownSessions>['sessions'][number]

export const ownSessionOf = (
  { event, release }: PublishedAgenda,
  session: ReleasedSessionFacts,
  personId: PersonId,
  starred: boolean,
): OwnSession => ({
  id: session.id,
  eventId: event.id,
  eventSlug: event.slug,
  eventTitle: event.title,
  zone: release.snapshot.zone,
  type: session.type,
  title: session.title,
  room: release.snapshot.rooms.find(({ id }) => id === session.roomId)?.name ?? null,
  languages: [...session.languages],
  interpretation: [...session.interpretation],
  startsLocal: session.startsLocal,
  endsLocal: session.endsLocal,
  startsAt: session.startsAt,
  endsAt: session.endsAt,
  roles: session.people.filter((person) => person.personId === personId).map(({ role }) => role),
  starred,
})
