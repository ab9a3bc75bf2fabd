import { Injectable } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../../../adapters/clock.js'
import { type Edition, type PublishedAgenda, PublishedRepository } from './published.repository.js'

interface Known {
  readonly agenda: Promise<PublishedAgenda | null>
  /** What came of it, once it came. */
  found?: PublishedAgenda | null
  /** Until then nobody asks the database whether it is still the newest. */
  readonly goodUntil: Instant
}

/** By slug. */
type Agendas = ReadonlyMap<string, PublishedAgenda>
const nothing: Promise<Agendas> = Promise.resolve(new Map())

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
    return this.good(slug, this.clock.now())?.found ?? null
  }

  /** Null: no such event, a draft, or nothing released yet. */
  async find(slug: string): Promise<PublishedAgenda | null> {
    const [found = null] = await this.findAll([slug])
    return found
  }

  /** What is found at each of these addresses; however many they are, the database is asked for all at once. */
  findAll(slugs: readonly string[]): Promise<(PublishedAgenda | null)[]> {
    const now = this.clock.now()
    const good = slugs.map((slug) => this.good(slug, now))
    const asked = slugs.filter((_, index) => !good[index])
    const renewed = asked.length > 0 ? this.renewed(asked) : nothing
    return Promise.all(slugs.map((slug, index) => good[index]?.agenda ?? this.keep(slug, renewed, now)))
  }

  private good(slug: string, now: Instant): Known | null {
    const known = this.known.get(slug)
    return known && now < known.goodUntil ? known : null
  }

  forget(eventId: EventId): void {
    for (const [slug, { agenda }] of this.known)
      agenda.then(
        (found) => found?.event.id === eventId && this.known.delete(slug),
        () => undefined,
      )
  }

  private async renewed(slugs: readonly string[]): Promise<Agendas> {
    const before = new Map(slugs.map((slug) => [slug, this.known.get(slug)?.agenda]))
    const found = new Map<string, PublishedAgenda>()
    const changed: EventId[] = []
    for (const [slug, edition] of await this.published.editions(slugs)) {
      const known = await before.get(slug)?.catch(() => null)
      if (known && isEdition(known, edition)) found.set(slug, known)
      else changed.push(edition.eventId)
    }
    const read = changed.length > 0 ? await this.published.agendas(changed) : []
    return new Map([...found, ...read])
  }

  /** Nothing is kept that failed, or that found nothing. */
  private keep(slug: string, renewed: Promise<Agendas>, now: Instant): Promise<PublishedAgenda | null> {
    const agenda = renewed.then((found) => found.get(slug) ?? null)
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

  /** The event that was asked for longest ago makes room. */
  private remember(slug: string, entry: Known): void {
    this.known.delete(slug)
    this.known.set(slug, entry)
    const [oldest] = this.known.keys()
    if (this.known.size > keptEvents && oldest !== undefined) this.known.delete(oldest)
  }
}

const isEdition = ({ event, release }: PublishedAgenda, edition: Edition): boolean =>
  event.id === edition.eventId && event.version === edition.version && release.number === edition.release

const later = (now: Instant) => instantOf(new Date(Date.parse(now) + trustedMilliseconds))
