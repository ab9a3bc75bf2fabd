import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { StopId } from '@plenary/shared/language/ids'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { changeOf, isChanged, listDueAt, mayReadList, type Visitor } from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { VisitRepository } from '../visit.repository.js'
import { ListMoves } from './list.moves.js'
import { type ListRecord, ListRepository, type StopOfList } from './list.repository.js'

/** Builds, sends and acknowledges visitor lists. */
@Injectable()
export class VisitorLists {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly lists: ListRepository,
    private readonly moves: ListMoves,
    private readonly clock: Clock,
  ) {}

  /** An organiser sends the list as it is at this moment. Refuses what `maySendList` refuses, and a list that says nothing new. */
  send(actor: Actor, stopId: StopId): Promise<void> {
    return this.work.run(async () => {
      const { row } = await this.visits.openStop(actor, stopId, 'visit.write')
      await this.visits.lock(row.eventId)
      const stop = await this.known(stopId)
      const draft = await this.upToDate(stop)
      if (!draft) refused('NOTHING_NEW_FOR_HOST')
      await this.moves.send(stop, draft, actor)
    })
  }

  /** The host has it: the number that it saw, since another may be out already. */
  acknowledge(actor: Actor, stopId: StopId, number: number, onBehalf?: OnBehalf): Promise<void> {
    return this.work.run(async () => {
      const { row } = await this.visits.openStop(actor, stopId, onBehalf ? 'visit.answer' : 'visit.host')
      await this.visits.lock(row.eventId)
      const list = (await this.lists.hostHas([stopId])).get(stopId)
      if (!list || list.number !== number) refused('CHANGED_MEANWHILE')
      await this.moves.acknowledge(await this.known(stopId), list, actor, actor.name, onBehalf)
    })
  }

  /** Once a minute: lists that are due are built, and go out where an organiser switched the rule on; others leave. */
  async keepUp(now: Instant): Promise<void> {
    const stops = await this.lists.dueStops(now)
    const ids = stops.map(({ id }) => id)
    const [visitors, newest] = [await this.lists.visitorsOf(ids), await this.lists.newestOf(ids)]
    for (const stop of stops) {
      const list = newest.get(stop.id)
      const toSend = stop.byThemselves && list?.state === 'draft'
      if (toSend || isNews(list, visitors.get(stop.id) ?? [])) await this.keepUpWith(stop.id)
    }
    await this.expireAll(now)
  }

  private keepUpWith(stopId: StopId): Promise<void> {
    return this.work.run(async () => {
      const stop = await this.known(stopId)
      await this.visits.lock(stop.eventId)
      const now = await this.known(stopId)
      if (now.state !== 'confirmed' || this.clock.now() < listDueAt(now)) return
      const draft = await this.upToDate(now)
      if (draft && draft.people.length > 0 && now.byThemselves) await this.moves.send(now, draft, 'clock')
    })
  }

  /** The draft that says who comes now; null where the host knows it all. */
  private async upToDate(stop: StopOfList): Promise<ListRecord | null> {
    const people = (await this.lists.visitorsOf([stop.id])).get(stop.id) ?? []
    const newest = (await this.lists.newestOf([stop.id])).get(stop.id)
    const sent = (await this.lists.hostHas([stop.id])).get(stop.id)
    const draft = newest?.state === 'draft' ? newest : null
    const known = sent !== undefined && !isChanged(changeOf(sent.people, people))
    if (known && draft) await this.lists.deleteDraft(draft)
    if (known) return null
    if (draft) await this.lists.changeDraft(draft, people)
    else await this.lists.insertDraft(stop, (newest?.number ?? 0) + 1, people, this.clock.now())
    return (await this.lists.newestOf([stop.id])).get(stop.id) ?? null
  }

  /** Its host is no longer the host of the stop: whatever it had, or would have got, is gone. Call under the lock, before the change. */
  async takeFromHost(stopId: StopId): Promise<void> {
    const stop = await this.known(stopId)
    const newest = (await this.lists.newestOf([stopId])).get(stopId)
    const sent = (await this.lists.hostHas([stopId])).get(stopId)
    if (sent) await this.moves.expire(stop, sent)
    if (newest?.state === 'draft') await this.moves.expire(stop, newest)
  }

  private async expireAll(now: Instant): Promise<void> {
    for (const list of await this.lists.overdue(now))
      await this.work.run(async () => {
        const stop = await this.known(list.stopId)
        await this.visits.lock(stop.eventId)
        await this.moves.expire(stop, list)
      })
  }

  /** What a host reads: only the list that was sent last, from the lead time until seven days after. */
  async readable(stopId: StopId): Promise<ListRecord> {
    const list = (await this.lists.hostHas([stopId])).get(stopId)
    if (!list) refused('NOT_FOUND')
    refuseIf(mayReadList(list, this.clock.now()))
    return list
  }

  private async known(stopId: StopId): Promise<StopOfList> {
    return (await this.lists.stop(stopId)) ?? refused('NOT_FOUND')
  }
}

/** Does the newest list, draft or sent, say something else than who comes now? */
const isNews = (list: ListRecord | undefined, visitors: readonly Visitor[]): boolean =>
  list === undefined || isChanged(changeOf(list.people, visitors))
