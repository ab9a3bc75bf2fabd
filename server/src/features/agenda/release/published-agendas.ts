import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../../../adapters/clock.js'
import { type PublishedAgenda, PublishedRepository } from './published.repository.js'

interface Known {
  readonly agenda: Promise<PublishedAgenda | null>
  /** What came of it, once it came. */
  found?: PublishedAgenda | null
  /** Until then nobody asks the database whether it is still the newest. */
  readonly goodUntil: Instant
}

const keptEvents = 40
const trustedMilliseconds = 1000

/**
 * The newest release of each event, kept in memory. What another process released or changed is seen after a second; what
 * this one released, at once.
 */
@Injectable()
export class PublishedAgendas {
  private readonly known = new Map<string, Known>()

  constructor(
    private readonly published: PublishedRepository,
    private readonly clock: Clock,
  ) {}

  /** What `find` would find, if it is here and good. */
  present(slug: string): PublishedAgenda | null {
    const known = this.known.get(slug)
    return known?.found && this.clock.now() < known.goodUntil ? known.found : null
  }

  /** Null: no such event, a draft, or nothing released yet. */
  find(slug: string): Promise<PublishedAgenda | null> {
    const now = this.clock.now()
    const known = this.known.get(slug)
    if (known && now < known.goodUntil) return known.agenda
    const agenda = this.renewed(slug, known?.agenda ?? null)
    const entry: Known = { agenda, goodUntil: later(now) }
    this.remember(slug, entry)
    agenda.then(
      (found) => {
        entry.found = found
        if (found === null) this.known.delete(slug)
      },
      () => this.known.delete(slug),
    )
    return agenda
  }

  forget(eventId: EventId): void {
    for (const [slug, { agenda }] of this.known)
      agenda.then(
        (found) => found?.event.id === eventId && this.known.delete(slug),
        () => undefined,
      )
  }

  private async renewed(slug: string, before: Promise<PublishedAgenda | null> | null): Promise<PublishedAgenda | null> {
    const edition = await this.published.edition(slug)
    if (edition === null) return null
    const known = await before?.catch(() => null)
    const { event, release } = known ?? {}
    const same =
      event?.id === edition.eventId && event.version === edition.version && release?.number === edition.release
    return same && known ? known : this.published.agenda(edition.eventId)
  }

  /** The event that was asked for longest ago makes room. */
  private remember(slug: string, entry: Known): void {
    this.known.delete(slug)
    this.known.set(slug, entry)
    const [oldest] = this.known.keys()
    if (this.known.size > keptEvents && oldest !== undefined) this.known.delete(oldest)
  }
}

const later = (now: Instant) => instantOf(new Date(Date.parse(now) + trustedMilliseconds))
