import { Injectable } from '@nestjs/common'
import type { ListOfStop } from '@plenary/shared/contracts/visit/organiser'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { ListRepository } from './list.repository.js'
import { listForPlanner } from './list.view.js'

/** Where the visitor lists of a study visit stand. */
@Injectable()
export class ListsOfPlan {
  constructor(
    private readonly lists: ListRepository,
    private readonly clock: Clock,
  ) {}

  /** Of every stop whose host was asked, in the same number of queries for one as for all. `maySend`: whether the reader sends lists. */
  async of(eventId: EventId, maySend: boolean): Promise<ReadonlyMap<StopId, ListOfStop>> {
    const stops = (await this.lists.stopsOf(eventId)).filter(({ state }) => wasAsked(state) || state === 'completed')
    const ids = stops.map(({ id }) => id)
    const visitors = await this.lists.visitorsOf(ids)
    const newest = await this.lists.newestOf(ids)
    const sentLast = await this.lists.sentLastOf(ids)
    const now = this.clock.now()
    return new Map(
      stops.map((stop) => {
        const { id } = stop
        const of = { stop, visitors: visitors.get(id) ?? [], newest: newest.get(id), last: sentLast.get(id) }
        return [id, listForPlanner(of, maySend, now)]
      }),
    )
  }
}
