import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalDate } from '@plenary/shared/language/time'
import { openConflicts } from '@plenary/shared/rules/agenda/release'
import type { PartyStanding } from '@plenary/shared/rules/approval/standing'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Approvals } from '../approval/approvals.js'
import { OccupancyRepository } from '../event/occupancy.repository.js'
import { AgendaRepository, type RoomFacts } from './agenda.repository.js'
import { askedAgendaOf } from './approval/asked-agenda.js'
import { conflictsIn } from './draft/draft-conflicts.js'
import { countOf, differenceBetween, type Snapshot, snapshotOf } from './release/snapshot.js'

/** How far a draft is from being released. */
export interface Unreleased {
  readonly conflicts: number
  readonly changes: number
  /** 0: none yet. */
  readonly lastRelease: number
  /** Where the parties that approve releases stand to it. */
  readonly approvals: readonly PartyStanding[]
}

interface DraftedEvent {
  readonly id: EventId
  readonly zone: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly seats: number
}

type OfEvent<Row> = Row & { readonly eventId: EventId }

/** The same question for many drafts, in six queries; whoever asks has made sure that the events are theirs. */
@Injectable()
export class UnreleasedReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly occupancies: OccupancyRepository,
    private readonly approvals: Approvals,
  ) {}

  async of(events: readonly DraftedEvent[]): Promise<ReadonlyMap<EventId, Unreleased>> {
    const ids = events.map(({ id }) => id)
    const sessions = await this.agendas.sessionsIn(ids)
    const rooms = await this.rooms(ids)
    const occupancies = await this.occupancies.ofMany(ids)
    const accepted = await this.accepted(ids)
    const releases = await this.lastReleases(ids)
    const standings = await this.approvals.agendaStandingsIn(ids)
    return new Map(
      events.map((event) => {
        const { id, zone } = event
        const last = releases.find(({ eventId }) => eventId === id)
        const draft = {
          event,
          rooms: ofEvent(rooms, id),
          sessions: sessions.get(id) ?? [],
          occupancies: occupancies.get(id) ?? [],
        }
        const snapshot = snapshotOf(zone, draft.rooms, draft.sessions, last?.snapshot ?? null)
        const keys = new Set(accepted.filter(({ eventId }) => eventId === id).map(({ key }) => key))
        return [
          id,
          {
            conflicts: openConflicts(conflictsIn(draft), keys).length,
            changes: countOf(differenceBetween(last?.snapshot ?? null, snapshot)),
            lastRelease: last?.number ?? 0,
            approvals: standings(id, askedAgendaOf(snapshot)),
          },
        ]
      }),
    )
  }

  private rooms(ids: readonly EventId[]): Promise<OfEvent<RoomFacts>[]> {
    return this.work.rows(
      'SELECT event_id AS "eventId", id, name, capacity FROM room WHERE event_id = ANY($1::uuid[]) ORDER BY position, id',
      [ids],
    )
  }

  private accepted(ids: readonly EventId[]): Promise<OfEvent<{ key: string }>[]> {
    return this.work.rows('SELECT event_id AS "eventId", key FROM accepted_conflict WHERE event_id = ANY($1::uuid[])', [
      ids,
    ])
  }

  private lastReleases(ids: readonly EventId[]): Promise<OfEvent<{ number: number; snapshot: Snapshot }>[]> {
    return this.work.rows(
      `SELECT DISTINCT ON (event_id) event_id AS "eventId", number, snapshot FROM agenda_release WHERE event_id = ANY($1::uuid[]) ORDER BY event_id, number DESC`,
      [ids],
    )
  }
}

/** Those of one event, without saying so again: rooms are compared with those of a release. */
const ofEvent = <Row extends object>(rows: readonly OfEvent<Row>[], id: EventId): Omit<OfEvent<Row>, 'eventId'>[] =>
  rows.filter(({ eventId }) => eventId === id).map(({ eventId, ...row }) => row)
