import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../../../database/unit-of-work.js'
import type { ReleasesOnPage } from './releases-page.js'

/** Pages of releases, written once. */
@Injectable()
export class PageRepository {
  constructor(private readonly work: UnitOfWork) {}

  async keep(eventId: EventId, number: number, language: string, html: string): Promise<void> {
    await this.work.mandatory.query(
      `INSERT INTO release_page (event_id, number, language, html) VALUES ($1, $2, $3, $4)
       ON CONFLICT (event_id, number, language) DO UPDATE SET html = EXCLUDED.html`,
      [eventId, number, language, html],
    )
  }

  /** The public event of this address, present or older. */
  async eventAt(slug: string): Promise<(ReleasesOnPage['event'] & { readonly id: EventId }) | undefined> {
    return this.work.row(
      `SELECT id, slug, title, zone FROM event WHERE event.state <> 'draft'
         AND (event.slug = $1 OR EXISTS (SELECT 1 FROM event_slug old WHERE old.event_id = event.id AND old.slug = $1))
       ORDER BY event.slug = $1 DESC LIMIT 1`,
      [slug],
    )
  }

  /** Where the event is public: a page of the release at this address, present or older. */
  async at(slug: string, number: number, language: string): Promise<string | null> {
    const row = await this.work.row<{ html: string }>(
      `SELECT html FROM release_page page JOIN event ON event.id = page.event_id
       WHERE page.number = $2 AND page.language = $3 AND event.state <> 'draft'
         AND (event.slug = $1 OR EXISTS (SELECT 1 FROM event_slug old WHERE old.event_id = event.id AND old.slug = $1))
       ORDER BY event.slug = $1 DESC LIMIT 1`,
      [slug, number, language],
    )
    return row?.html ?? null
  }
}
