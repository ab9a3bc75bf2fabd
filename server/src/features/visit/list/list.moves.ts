import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import { readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { judge } from '@plenary/shared/rules/moves'
import {
  changeOf,
  type ListChange,
  type VisitorListAction,
  visitorListMoves,
} from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit, type By } from '../../audit/audit.service.js'
import { type ListRecord, ListRepository, type StopOfList } from './list.repository.js'

/** The only writer of a visitor list's state. Call under the lock of the study visit. */
@Injectable()
export class ListMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lists: ListRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Sends a draft; the list before it is superseded in the same transaction. Refuses what `maySendList` refuses. */
  async send(stop: StopOfList, draft: ListRecord, by: By): Promise<void> {
    const before = (await this.lists.hostHas([stop.id])).get(stop.id)
    const change = before ? changeOf(before.people, draft.people) : { joined: 0, gone: 0, corrected: 0 }
    if (before) await this.make('supersede', stop, before, 'clock', { people: '[]' })
    await this.make('send', stop, draft, by, { sent_at: this.clock.now(), ...change })
  }

  async acknowledge(stop: StopOfList, list: ListRecord, by: By, name: string, onBehalf?: OnBehalf): Promise<void> {
    const columns = { acknowledged_at: this.clock.now(), acknowledged_by: onBehalf?.saidBy ?? name }
    await this.make('acknowledge', stop, list, by, columns, onBehalf)
  }

  /** The seven days are over, or the visit does not take place: nobody reads it any more. */
  async expire(stop: StopOfList, list: ListRecord): Promise<void> {
    await this.make('expire', stop, list, 'clock', { people: '[]' })
  }

  private async make(
    action: VisitorListAction,
    stop: StopOfList,
    list: ListRecord,
    by: By,
    columns: Readonly<Record<string, Instant | string | number>> | (ListChange & { readonly sent_at: Instant }),
    onBehalf?: OnBehalf,
  ): Promise<void> {
    const facts = { stop, visitors: list.people.length, expiresAt: list.expiresAt }
    const judged = judge(visitorListMoves[action], list.state, facts, this.clock.now())
    refuseIf(judged)
    const set = Object.keys(columns).map((name, at) => `${name} = $${at + 4}`)
    const changed = await this.work.write(
      `UPDATE visitor_list SET ${['state = $3', ...set].join(', ')} WHERE id = $1 AND state = $2`,
      [list.id, list.state, judged.to, ...Object.values(columns)],
    )
    if (changed !== 1) refused('MOVE_NOT_ALLOWED', { state: list.state })
    await this.audit.record(by, {
      word: 'visit',
      act: `${action} visitor list`,
      objectId: stop.id,
      objectName: `${stop.letter}, ${readLocalText(stop.siteName, 'en').text}: ${list.number}`,
      eventId: stop.eventId,
      from: list.state,
      to: judged.to,
      onBehalf: onBehalf ?? null,
    })
    await this.announcements.announce(visitorListMoves[action].announces, { listId: list.id, stopId: stop.id })
  }
}
