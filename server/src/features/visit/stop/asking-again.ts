import { Injectable } from '@nestjs/common'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { stillHolds } from '@plenary/shared/rules/visit/moves'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import { refused } from '../../../http/refused.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { headsIn } from '../plan/situation.js'
import { StopMoves } from '../visit.moves.js'
import { type StopRecord, type VisitEvent, VisitRepository } from '../visit.repository.js'

/** After a change of times, sites or groups: no host is left with another visit in mind than the one that is planned. */
@Injectable()
export class AskingAgain {
  constructor(
    private readonly visits: VisitRepository,
    private readonly plans: PlanRepository,
    private readonly moves: StopMoves,
  ) {}

  /**
   * Asks the hosts again whose visit no longer is what they were asked for; fewer heads keep what was agreed. Refuses where
   * the organiser has not agreed to it, with the number of stops. Call in the transaction of the change, under the lock.
   */
  async whereNeeded(actor: Actor, event: VisitEvent, agreed: boolean): Promise<void> {
    const changed = await this.changed(event)
    if (changed.length > 0 && !agreed) refused('HOST_MUST_BE_ASKED', { stops: changed.length })
    if (changed.length > 0) await this.visits.lockSitesOf(event.id)
    for (const row of changed) await this.ask(actor, row)
  }

  private async changed(event: VisitEvent): Promise<StopRecord[]> {
    const plan = await this.plans.of(event.id)
    const rows = await this.visits.stopsOf(event.id)
    return rows.filter((row) => {
      const { startsLocal, endsLocal, siteId, groupId } = row
      const planned = { startsLocal, endsLocal, siteId, heads: headsIn(plan, groupId) }
      return wasAsked(row.state) && !stillHolds(row.asked, planned)
    })
  }

  private async ask(actor: Actor, row: StopRecord): Promise<void> {
    if (row.state !== 'requested') {
      await this.moves.make('ask again', { row }, actor)
      return
    }
    await this.moves.make('take back', { row }, actor)
    await this.moves.make('request', { row }, actor)
  }
}
