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

  /** Which edition stands at each of these addresses now; those are left out where nothing is released. */
  async editions(slugs: readonly string[]): Promise<ReadonlyMap<string, Edition>> {
    const rows = await this.work.rows<Edition & { slug: string }>(
      `SELECT event.slug, event.id AS "eventId", event.version, max(number) AS release
       FROM event JOIN agenda_release ON agenda_release.event_id = event.id
       WHERE event.slug = ANY ($1) AND event.state <> 'draft' GROUP BY event.id`,
      [slugs],
    )
    return new Map(rows.map(({ slug, ...edition }) => [slug, edition]))
  }

  /** Where the agendas are that everybody may read. */
  async slugs(): Promise<string[]> {
    const rows = await this.work.rows<{ slug: string }>(
      `SELECT slug FROM event WHERE announced_at IS NOT NULL AND EXISTS (SELECT FROM agenda_release WHERE event_id = event.id)
       ORDER BY starts_on DESC, id`,
    )
    return rows.map(({ slug }) => slug)
  }

  /** By slug. One that was moved or taken back meanwhile is left out. */
  async agendas(eventIds: readonly EventId[]): Promise<ReadonlyMap<string, PublishedAgenda>> {
    const releases = await this.releases.newest(eventIds)
    const events = await this.work.rows<Omit<PublishedEvent, 'calledOffAt'> & { calledOffAt: Date | null }>(
      `SELECT ${columns} FROM event WHERE event.id = ANY ($1) AND event.state <> 'draft'`,
      [eventIds],
    )
    const found = new Map<string, PublishedAgenda>()
    for (const { calledOffAt, ...event } of events) {
      const release = releases.get(event.id)
      if (release)
        found.set(event.slug, { event: { ...event, calledOffAt: calledOffAt && instantOf(calledOffAt) }, release })
    }
    return found
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
