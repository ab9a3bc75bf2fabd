import { Injectable } from '@nestjs/common'
import type { agendaDraft, agendaReleases, peopleForAgenda } from '@plenary/shared/contracts/agenda'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalDate } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { outsideOf } from '@plenary/shared/rules/agenda/placing'
import { mayRelease } from '@plenary/shared/rules/agenda/release'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { daysFrom } from '../../adapters/time/days.js'
import { OccupancyRepository } from '../event/occupancy.repository.js'
import { type AgendaEvent, AgendaRepository } from './agenda.repository.js'
import {
  changeForReaders,
  conflictForEditor,
  namesOfOccupants,
  roomForReaders,
  sessionForEditor,
} from './agenda.view.js'
import { conflictsIn } from './conflicts/draft-conflicts.js'
import { ReleaseRepository } from './release/release.repository.js'
import { countOf, differenceBetween, type ReleasedSessionFacts, snapshotOf } from './release/snapshot.js'
import { SpeakersRepository } from './speakers.repository.js'

type Draft = Answer<typeof agendaDraft>

@Injectable()
export class AgendaReads {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly releases: ReleaseRepository,
    private readonly speakers: SpeakersRepository,
    private readonly occupancies: OccupancyRepository,
  ) {}

  /** The draft as the editor shows it, with what a release would say and whether it may be made; six queries, however long. */
  async draft(actor: Actor, eventId: EventId): Promise<Draft> {
    const event = await this.agendas.openFor(actor, eventId, 'agenda.read')
    const sessions = await this.agendas.sessions(eventId)
    const rooms = await this.agendas.rooms(eventId)
    const conflicts = conflictsIn({ event, rooms, sessions, occupancies: await this.occupancies.of(eventId) })
    const accepted = new Map((await this.agendas.accepted(eventId)).map((one) => [one.key, one]))
    const last = await this.releases.last(eventId)
    const snapshot = snapshotOf(event.zone, rooms, sessions, last?.snapshot ?? null)
    const difference = differenceBetween(last?.snapshot ?? null, snapshot)
    const names = namesOfOccupants(sessions, rooms)
    const release = mayRelease({
      conflicts,
      accepted: new Set(accepted.keys()),
      changes: countOf(difference),
      outside: outsideOf(snapshot.sessions, event),
      lastRelease: last?.number ?? 0,
    })
    return {
      zone: event.zone,
      languages: [...event.languages],
      days: daysOf(event, snapshot.sessions),
      rooms: rooms.map(roomForReaders),
      sessions: sessions.map(sessionForEditor),
      tracks: [...new Set(sessions.flatMap(({ track }) => track ?? []))].sort(),
      conflicts: conflicts.map((one) => conflictForEditor(one, event.zone, names, accepted.get(one.key))),
      lastRelease: last,
      changes: difference.changes.flatMap(changeForReaders),
      roomsChanged: difference.roomsChanged,
      can: {
        write: mayAt(actor, 'agenda.write', event),
        release: mayAt(actor, 'agenda.release', event) ? release : null,
      },
    }
  }

  async releasesOf(actor: Actor, eventId: EventId): Promise<Answer<typeof agendaReleases>> {
    await this.agendas.openFor(actor, eventId, 'agenda.read')
    return { releases: await this.releases.lines(eventId) }
  }

  async people(actor: Actor, eventId: EventId, search: string): Promise<Answer<typeof peopleForAgenda>> {
    await this.agendas.openFor(actor, eventId, 'agenda.write')
    return { people: await this.speakers.search(eventId, search.trim()) }
  }
}

/** The event's days, and those on which sessions still are that the event has left behind. */
const daysOf = ({ startsOn, endsOn }: AgendaEvent, sessions: readonly ReleasedSessionFacts[]): LocalDate[] =>
  [...new Set([...daysFrom(startsOn, endsOn), ...sessions.map(({ startsLocal }) => dayOf(startsLocal))])].sort()
