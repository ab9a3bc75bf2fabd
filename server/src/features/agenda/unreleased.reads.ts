import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { conflictsOf, type Occupancy } from '@plenary/shared/rules/agenda/conflicts'
import { openConflicts } from '@plenary/shared/rules/agenda/release'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { AgendaRepository, type RoomFacts } from './agenda.repository.js'
import { countOf, differenceBetween, type Snapshot, snapshotOf } from './release/snapshot.js'

/** How far a draft is from being released. */
export interface Unreleased {
  readonly conflicts: number
  readonly changes: number
  /** 0: none yet. */
  readonly lastRelease: number
}

type OfEvent<Row> = Row & { readonly eventId: EventId }

/** The same question for many drafts, in five queries; whoever asks has made sure that the events are theirs. */
@Injectable()
export class UnreleasedReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
  ) {}

  async of(
    events: readonly { readonly id: EventId; readonly zone: string }[],
  ): Promise<ReadonlyMap<EventId, Unreleased>> {
    const ids = events.map(({ id }) => id)
    const sessions = await this.agendas.sessionsIn(ids)
    const rooms = await this.rooms(ids)
    const occupancies = await this.occupancies(ids)
    const accepted = await this.accepted(ids)
    const releases = await this.lastReleases(ids)
    return new Map(
      events.map(({ id, zone }) => {
        const last = releases.find(({ eventId }) => eventId === id)
        const draft = snapshotOf(zone, ofEvent(rooms, id), sessions.get(id) ?? [], last?.snapshot ?? null)
        const keys = new Set(accepted.filter(({ eventId }) => eventId === id).map(({ key }) => key))
        return [
          id,
          {
            conflicts: openConflicts(conflictsOf(ofEvent(occupancies, id)), keys).length,
            changes: countOf(differenceBetween(last?.snapshot ?? null, draft)),
            lastRelease: last?.number ?? 0,
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

  private async occupancies(ids: readonly EventId[]): Promise<OfEvent<Occupancy>[]> {
    const rows = await this.work.rows<
      OfEvent<Omit<Occupancy, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date }>
    >(
      `SELECT event_id AS "eventId", kind, occupant_id AS "occupantId", session_id AS "sessionId", starts_at AS "startsAt", ends_at AS "endsAt"
       FROM occupancy WHERE event_id = ANY($1::uuid[]) AND session_id IS NOT NULL`,
      [ids],
    )
    return rows.map((row) => ({ ...row, startsAt: instantOf(row.startsAt), endsAt: instantOf(row.endsAt) }))
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
