import { Injectable } from '@nestjs/common'
import type { ReleaseNews } from '@plenary/shared/contracts/agenda-news'
import type { EventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { type Travelling, touchedBy } from '@plenary/shared/rules/agenda/touched'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Deliveries } from '../../../jobs/deliveries.js'
import { Audit } from '../../audit/audit.service.js'
import { AgendaRepository } from '../agenda.repository.js'
import { ReleaseRepository } from '../release/release.repository.js'
import type { Snapshot } from '../release/snapshot.js'
import { StarRepository } from '../stars/star.repository.js'
import { type News, NewsLetter } from './news.letter.js'
import { NewsRepository } from './news.repository.js'

/** Whose groups are at which site when, as a feature above knows it. */
type GroupsOf = (eventId: EventId) => Promise<readonly Travelling[]>

/** What a release changed for whom. It is prepared with the release; nothing leaves before an organiser says so. */
@Injectable()
export class NewsService {
  private readonly travelling: GroupsOf[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly agendas: AgendaRepository,
    private readonly releases: ReleaseRepository,
    private readonly stars: StarRepository,
    private readonly news: NewsRepository,
    private readonly letter: NewsLetter,
    private readonly deliveries: Deliveries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Features above tell who travels. */
  concernsGroups(groups: GroupsOf): void {
    this.travelling.push(groups)
  }

  /** Inside the transaction that makes release `number`. The first release changes nothing for anybody. */
  async prepare(eventId: EventId, number: number, after: Snapshot, by: Actor): Promise<void> {
    if (number === 1) return
    const at = this.clock.now()
    await this.news.carryOver(eventId, at, by.name)
    const since = await this.news.knownRelease(eventId)
    const before = await this.releases.snapshot(eventId, since)
    const changes = changesBetween(before?.sessions ?? [], after.sessions)
    const stars = await this.stars.inEvent(eventId)
    const groups = (await Promise.all(this.travelling.map((groupsOf) => groupsOf(eventId)))).flat()
    const touched = touchedBy(changes, { stars, groups }, at)
    await this.news.prepare(eventId, { number, since, at }, touched)
  }

  /** Queues one letter for each who is touched and still there, or decides that nobody is told. Once. */
  decide(actor: Actor, eventId: EventId, number: number, send: boolean): Promise<ReleaseNews> {
    return this.work.run(async () => {
      await this.agendas.openFor(actor, eventId, 'agenda.release')
      const news = (await this.news.of(eventId)).get(number) ?? refused('NOT_FOUND')
      const now = this.clock.now()
      const first = await this.news.decide(eventId, number, send ? 'sent' : 'not sent', now, actor.name)
      if (!first) refused('NEWS_DECIDED', { decidedAt: news.decided?.at ?? now })

      const sent = send ? await this.queue(eventId, news) : 0
      await this.news.countSent(eventId, number, sent)
      await this.audit.record(actor, {
        word: 'agenda',
        act: send ? 'send news' : 'keep news',
        objectId: eventId,
        objectName: `${number}`,
        eventId,
        details: { number, touched: news.touched, sent },
      })
      return (await this.news.of(eventId)).get(number) ?? news
    })
  }

  private async queue(eventId: EventId, { number, since }: ReleaseNews): Promise<number> {
    const told = await this.newsBetween(eventId, since, number)
    let sent = 0
    for (const notice of await this.news.notices(eventId, number)) {
      if (notice.address === null) continue
      await this.deliveries.queue({
        ...this.letter.write(told, notice),
        to: notice.address,
        key: `agenda:${eventId}:${number}:${notice.personId}`,
        eventId,
        personId: notice.personId,
      })
      sent++
    }
    return sent
  }

  private async newsBetween(eventId: EventId, since: number, number: number): Promise<News> {
    const before = await this.releases.snapshot(eventId, since)
    const after = (await this.releases.snapshot(eventId, number)) ?? refused('NOT_FOUND')
    const changes = changesBetween(before?.sessions ?? [], after.sessions)
    return {
      event: await this.news.event(eventId),
      before,
      after,
      changes: new Map(changes.map((change) => [change.after?.id ?? change.before?.id ?? '', change])),
    }
  }
}
