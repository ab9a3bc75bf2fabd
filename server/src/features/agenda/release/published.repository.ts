import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDate } from '@plenary/shared/language/time'
import type { EventState } from '@plenary/shared/rules/event/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { type FullRelease, ReleaseRepository } from './release.repository.js'

/** What makes two looks at a published agenda the same look. */
export interface Edition {
  readonly eventId: EventId
  readonly version: number
  readonly release: number
}

/** The event as its published agenda shows it. */
export interface PublishedEvent {
  readonly id: EventId
  readonly version: number
  readonly slug: string
  readonly state: EventState
  readonly title: LocalText
  readonly acronym: string
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly zone: string
  readonly languages: readonly string[]
  readonly city: LocalText
  readonly venue: LocalText
  readonly accent: string
  /** When it was cancelled or postponed; null while it takes place. */
  readonly calledOffAt: Instant | null
}

export interface PublishedAgenda {
  readonly event: PublishedEvent
  readonly release: FullRelease
}

const columns = `event.id, event.version, event.slug, event.state, event.title, event.acronym, event.starts_on::text AS "startsOn", event.ends_on::text AS "endsOn",
  event.zone, event.languages, event.city, event.venue_name AS venue, event.accent,
  CASE WHEN event.state IN ('cancelled', 'postponed') THEN
    (SELECT max(at) FROM audit WHERE audit.object_id = event.id AND audit.to_state = event.state) END AS "calledOffAt"`

/** What everybody may read: the newest release of events that are no drafts. */
@Injectable()
export class PublishedRepository {
  constructor(
    private readonly work: UnitOfWork,
    private readonly releases: ReleaseRepository,
  ) {}

  /** Which edition stands at this address now; null where nothing is released. */
  async edition(slug: string): Promise<Edition | null> {
    const row = await this.work.row<Omit<Edition, 'release'> & { release: number | null }>(
      `SELECT event.id AS "eventId", event.version, (SELECT max(number) FROM agenda_release WHERE event_id = event.id) AS release
       FROM event WHERE event.slug = $1 AND event.state <> 'draft'`,
      [slug],
    )
    return row && row.release !== null ? { ...row, release: row.release } : null
  }

  /** Where the agendas are that everybody may read. */
  async slugs(): Promise<string[]> {
    const rows = await this.work.rows<{ slug: string }>(
      `SELECT slug FROM event WHERE announced_at IS NOT NULL AND EXISTS (SELECT FROM agenda_release WHERE event_id = event.id)
       ORDER BY starts_on DESC, id`,
    )
    return rows.map(({ slug }) => slug)
  }

  async agenda(eventId: EventId): Promise<PublishedAgenda | null> {
    const release = await this.releases.last(eventId)
    const event = await this.work.row<Omit<PublishedEvent, 'calledOffAt'> & { calledOffAt: Date | null }>(
      `SELECT ${columns} FROM event WHERE event.id = $1 AND event.state <> 'draft'`,
      [eventId],
    )
    if (!event || !release) return null
    return { event: { ...event, calledOffAt: event.calledOffAt && instantOf(event.calledOffAt) }, release }
  }

  /** Where an event is now that once had this address. */
  async presentSlug(slug: string): Promise<string | null> {
    const row = await this.work.row<{ slug: string }>(
      `SELECT event.slug FROM event_slug JOIN event ON event.id = event_slug.event_id
       WHERE event_slug.slug = $1 AND event.slug <> $1 AND event.state <> 'draft'`,
      [slug],
    )
    return row?.slug ?? null
  }
}
