import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import type { EventRecord } from '../event.record.js'

/** The addresses of events: one present one each, and the former ones, all different. */
@Injectable()
export class Slugs {
  constructor(private readonly work: UnitOfWork) {}

  /** An address that nobody has: the wished one, else with the year, else with a number. Nobody else takes one until the transaction ends. */
  async freeFrom(wished: string, year: string): Promise<string> {
    await this.lock()
    const base = wished === '' ? 'event' : wished
    const candidates = [wished.length >= 3 ? wished : `${base}-${year}`, `${base}-${year}`]
    for (const slug of candidates) if (await this.isFree(slug)) return slug
    for (let number = 2; ; number++)
      if (await this.isFree(`${base}-${year}-${number}`)) return `${base}-${year}-${number}`
  }

  /** Takes the address for this event. What was announced under another is found there for ever. */
  async take(slug: string, event: EventRecord): Promise<void> {
    await this.lock()
    if (!(await this.isFree(slug, event.id))) refused('SLUG_TAKEN')
    await this.work.write('DELETE FROM event_slug WHERE slug = $1 AND event_id = $2', [slug, event.id])
    if (event.announcedAt !== null) {
      await this.work.write('INSERT INTO event_slug (slug, event_id) VALUES ($1, $2)', [event.slug, event.id])
    }
  }

  private async isFree(slug: string, except: EventId | null = null): Promise<boolean> {
    const taken = await this.work.row(
      `SELECT 1 FROM event WHERE slug = $1 AND ($2::uuid IS NULL OR id <> $2)
       UNION ALL SELECT 1 FROM event_slug WHERE slug = $1 AND ($2::uuid IS NULL OR event_id <> $2)`,
      [slug, except],
    )
    return taken === undefined
  }

  /** Two tables can't share a unique index, so whoever takes an address waits for whoever is taking one. */
  private async lock(): Promise<void> {
    await this.work.mandatory.query(`SELECT pg_advisory_xact_lock(hashtext('event slug'))`)
  }
}
