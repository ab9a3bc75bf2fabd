import { Injectable } from '@nestjs/common'
import type { ReleaseLine } from '@plenary/shared/contracts/agenda'
import type { EventId, PersonId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import type { ReleaseOnPage } from './page/release-page.js'
import type { Snapshot } from './snapshot.js'

export interface FullRelease extends ReleaseLine {
  readonly snapshot: Snapshot
}

const lineColumns = `number, released_at AS "releasedAt", released_by_name AS "releasedBy", note, jsonb_array_length(snapshot->'sessions') AS sessions`

/** Releases are added, and never changed. */
@Injectable()
export class ReleaseRepository {
  constructor(private readonly work: UnitOfWork) {}

  async last(eventId: EventId): Promise<FullRelease | null> {
    const row = await this.work.row<Dated<FullRelease>>(
      `SELECT ${lineColumns}, snapshot FROM agenda_release WHERE event_id = $1 ORDER BY number DESC LIMIT 1`,
      [eventId],
    )
    return row ? dated(row) : null
  }

  /** The newest release of each of these events that has one. */
  async newest(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, FullRelease>> {
    const rows = await this.work.rows<Dated<FullRelease> & { eventId: EventId }>(
      `SELECT DISTINCT ON (event_id) event_id AS "eventId", ${lineColumns}, snapshot FROM agenda_release
       WHERE event_id = ANY ($1) ORDER BY event_id, number DESC`,
      [eventIds],
    )
    return new Map(rows.map(({ eventId, ...release }) => [eventId, dated(release)]))
  }

  /** What the page of a release says: the event's title as it is now, the release, and the one before it. */
  async onPage(eventId: EventId, number: number): Promise<ReleaseOnPage> {
    const row = await this.work.row<Dated<FullRelease> & ReleaseOnPage['event']>(
      `SELECT ${lineColumns}, snapshot, event.title, event.slug FROM agenda_release JOIN event ON event.id = event_id WHERE event_id = $1 AND number = $2`,
      [eventId, number],
    )
    if (!row) throw new Error(`a page of a release that is not there: ${number}`)
    const { title, slug, ...release } = row
    const before = number > 1 ? await this.snapshot(eventId, number - 1) : null
    return { event: { title, slug }, release: dated(release), before }
  }

  async lines(eventId: EventId): Promise<ReleaseLine[]> {
    const rows = await this.work.rows<Dated<ReleaseLine>>(
      `SELECT ${lineColumns} FROM agenda_release WHERE event_id = $1 ORDER BY number DESC`,
      [eventId],
    )
    return rows.map(dated)
  }

  async snapshot(eventId: EventId, number: number): Promise<Snapshot | null> {
    const row = await this.work.row<{ snapshot: Snapshot }>(
      'SELECT snapshot FROM agenda_release WHERE event_id = $1 AND number = $2',
      [eventId, number],
    )
    return row?.snapshot ?? null
  }

  async insert(
    eventId: EventId,
    release: { number: number; at: Instant; by: Actor; note: LocalText; snapshot: Snapshot },
  ): Promise<void> {
    const { by } = release
    await this.work.mandatory.query(
      `INSERT INTO agenda_release (event_id, number, released_at, released_by, released_by_name, note, snapshot, people)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        eventId,
        release.number,
        release.at,
        by.accountId,
        by.name,
        release.note,
        release.snapshot,
        peopleIn(release.snapshot),
      ],
    )
  }

  async accept(eventId: EventId, key: string, by: Actor, at: Instant, reason: string): Promise<void> {
    await this.work.mandatory.query(
      `INSERT INTO accepted_conflict (event_id, key, accepted_by, accepted_by_name, accepted_at, reason) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (event_id, key) DO NOTHING`,
      [eventId, key, by.accountId, by.name, at, reason],
    )
  }
}

type Dated<Line extends { releasedAt: Instant }> = Omit<Line, 'releasedAt'> & { releasedAt: Date }

const dated = <Line extends Dated<ReleaseLine>>(row: Line) => ({ ...row, releasedAt: instantOf(row.releasedAt) })

const peopleIn = ({ sessions, removed }: Snapshot): PersonId[] => [
  ...new Set([...sessions, ...removed].flatMap(({ people }) => people.flatMap(({ personId }) => personId ?? []))),
]
