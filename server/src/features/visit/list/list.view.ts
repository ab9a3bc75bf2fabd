import type { ListLine } from '@plenary/shared/contracts/visit/host'
import type { ListOfStop } from '@plenary/shared/contracts/visit/organiser'
import type { Instant } from '@plenary/shared/language/time'
import { changeOf, listDueAt, listExpiresAt, maySendNews, type Visitor } from '@plenary/shared/rules/visit/visitor-list'
import type { ListRecord, StopOfList } from './list.repository.js'

export const listLine = (list: ListRecord): ListLine => ({
  number: list.number,
  state: list.state,
  visitors: list.people.length,
  joined: list.joined,
  gone: list.gone,
  corrected: list.corrected,
  sentAt: list.sentAt,
  acknowledgedAt: list.acknowledgedAt,
  acknowledgedBy: list.acknowledgedBy,
  expiresAt: list.expiresAt,
})

export interface ListsOfStop {
  readonly stop: StopOfList
  /** Who comes now. */
  readonly visitors: readonly Visitor[]
  readonly newest: ListRecord | undefined
  /** The one that went out last. */
  readonly last: ListRecord | undefined
}

/** As organisers see it beside the stop: how many changed, never who. */
export function listForPlanner(
  { stop, visitors, newest, last }: ListsOfStop,
  maySend: boolean,
  now: Instant,
): ListOfStop {
  const over = stop.state === 'completed'
  const hostHas = last && last.state !== 'expired'
  const since = hostHas && !over ? changeOf(last.people, visitors) : null
  const facts = { stop, visitors: visitors.length, expiresAt: listExpiresAt(stop) }
  return {
    dueAt: listDueAt(stop),
    next: newest ? newest.number + (newest.state === 'draft' ? 0 : 1) : 1,
    last: last ? listLine(last) : null,
    since,
    send: maySend && !over ? maySendNews(facts, since, now) : null,
  }
}
