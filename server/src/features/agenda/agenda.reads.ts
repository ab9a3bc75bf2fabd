import { Injectable } from '@nestjs/common'
import type { agendaDraft, agendaReleases, peopleForAgenda } from '@plenary/shared/contracts/agenda'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalDate } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { outsideOf } from '@plenary/shared/rules/agenda/placing'
import { mayRelease } from '@plenary/shared/rules/agenda/release'
import { waysOut } from '@plenary/shared/rules/agenda/ways-out'
import type { PartyStanding } from '@plenary/shared/rules/approval/standing'
import { dayOf } from '@plenary/shared/rules/time/wall-times'
import { daysFrom } from '../../adapters/time/days.js'
import { Approvals } from '../approval/approvals.js'
import { OccupancyRepository } from '../event/occupancy.repository.js'
import { type AcceptedConflict, type AgendaEvent, AgendaRepository } from './agenda.repository.js'
import {
  changeForReaders,
  conflictForEditor,
  roomForReaders,
  sessionForEditor,
  undoForEditor,
  visitForEditor,
} from './agenda.view.js'
import { askedAgendaOf } from './approval/asked-agenda.js'
import { ActRepository } from './draft/act.repository.js'
import { conflictFacts, conflictsIn, type DraftOfEvent } from './draft/draft-conflicts.js'
import { NewsRepository } from './news/news.repository.js'
import { proposedNote } from './release/note.js'
import { type FullRelease, ReleaseRepository } from './release/release.repository.js'
import { countOf, differenceBetween, type ReleasedSessionFacts, type Snapshot, snapshotOf } from './release/snapshot.js'
import { SpeakersRepository } from './speakers.repository.js'

type Draft = Answer<typeof agendaDraft>

@Injectable()
export class AgendaReads {
  constructor(
    private readonly agendas: AgendaRepository,
    private readonly releases: ReleaseRepository,
    private readonly speakers: SpeakersRepository,
    private readonly occupancies: OccupancyRepository,
    private readonly acts: ActRepository,
    private readonly news: NewsRepository,
    private readonly approvals: Approvals,
  ) {}

  /** The draft as the editor shows it, with what a release would say and whether it may be made; in as many queries, however long. */
  async draft(actor: Actor, eventId: EventId): Promise<Draft> {
    const event = await this.agendas.openFor(actor, eventId, 'agenda.read')
    const sessions = await this.agendas.sessions(eventId)
    const rooms = await this.agendas.rooms(eventId)
    const occupancies = await this.occupancies.of(eventId)
    const accepted = await this.agendas.accepted(eventId)
    const last = await this.releases.last(eventId)
    const undo = await this.acts.lastOf(eventId, actor.accountId)
    const draft = { event, rooms, sessions, occupancies }
    const snapshot = snapshotOf(event.zone, rooms, sessions, last?.snapshot ?? null)
    const approvals = event.asksParties ? await this.approvals.agendaStandings(eventId, askedAgendaOf(snapshot)) : []
    return {
      zone: event.zone,
      languages: [...event.languages],
      rooms: rooms.map(roomForReaders),
      sessions: sessions.map(sessionForEditor),
      tracks: [...new Set(sessions.flatMap(({ track }) => track ?? []))].sort(),
      ...standingOf(actor, { ...draft, snapshot, approvals }, accepted, last),
      approvals: approvals.map(({ name, standing }) => ({ name: { ...name }, standing })),
      news: (last && (await this.news.of(eventId)).get(last.number)) ?? null,
      toBeConfirmed: await this.speakers.gone(eventId),
      savedAt: await this.acts.savedAt(eventId),
      undo: undo && undoForEditor(undo),
      visits: occupancies
        .filter(({ placeKind }) => placeKind !== 'session')
        .map((one) => visitForEditor(one, event.zone)),
    }
  }

  async releasesOf(actor: Actor, eventId: EventId): Promise<Answer<typeof agendaReleases>> {
    await this.agendas.openFor(actor, eventId, 'agenda.read')
    const news = await this.news.of(eventId)
    const lines = await this.releases.lines(eventId)
    return { releases: lines.map((line) => ({ ...line, news: news.get(line.number) ?? null })) }
  }

  async people(actor: Actor, eventId: EventId, search: string): Promise<Answer<typeof peopleForAgenda>> {
    await this.agendas.openFor(actor, eventId, 'agenda.write')
    return { people: await this.speakers.search(eventId, search.trim()) }
  }
}

/** How the draft stands: to itself, to the last release, and to a next one. */
function standingOf(
  actor: Actor,
  draft: DraftOfEvent & {
    readonly event: AgendaEvent
    readonly snapshot: Snapshot
    readonly approvals: readonly PartyStanding[]
  },
  acceptances: readonly AcceptedConflict[],
  last: FullRelease | null,
) {
  const { event, snapshot, approvals } = draft
  const accepted = new Map(acceptances.map((one) => [one.key, one]))
  const conflicts = conflictsIn(draft)
  const facts = conflictFacts(draft)
  const difference = differenceBetween(last?.snapshot ?? null, snapshot)
  const release = mayRelease({
    conflicts,
    accepted: new Set(accepted.keys()),
    approvals,
    changes: countOf(difference),
    outside: outsideOf(snapshot.sessions, event),
    lastRelease: last?.number ?? 0,
  })
  return {
    days: daysOf(event, snapshot.sessions),
    conflicts: conflicts.map((one) =>
      conflictForEditor(one, event.zone, accepted.get(one.key), () => waysOut(one, facts)),
    ),
    lastRelease: last,
    changes: difference.changes.flatMap(changeForReaders),
    roomsChanged: difference.roomsChanged,
    note: last === null ? {} : proposedNote(difference, event.languages),
    can: {
      write: mayAt(actor, 'agenda.write', event),
      release: mayAt(actor, 'agenda.release', event) ? release : null,
    },
  }
}

/** The event's days, and those on which sessions still are that the event has left behind. */
const daysOf = ({ startsOn, endsOn }: AgendaEvent, sessions: readonly ReleasedSessionFacts[]): LocalDate[] =>
  [...new Set([...daysFrom(startsOn, endsOn), ...sessions.map(({ startsLocal }) => dayOf(startsLocal))])].sort()
