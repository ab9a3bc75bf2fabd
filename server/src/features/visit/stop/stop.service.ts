import { Injectable } from '@nestjs/common'
import type { StopFields } from '@plenary/shared/contracts/visit/organiser.forms'
import { type EventId, type StopId, stopId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { wasAsked } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { HostLetters } from '../letters/host.letters.js'
import { VisitorLists } from '../list/list.service.js'
import { type OpenedStop, VisitRepository } from '../visit.repository.js'
import { nameOfStop } from '../visit.view.js'
import { AskingAgain } from './asking-again.js'
import { StopRepository } from './stop.repository.js'

/** Organisers at work on the days of their groups, a stop at a time. A plan may hold conflicts; a request may not. */
@Injectable()
export class StopService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly stops: StopRepository,
    private readonly askingAgain: AskingAgain,
    private readonly letters: HostLetters,
    private readonly lists: VisitorLists,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  add(actor: Actor, eventId: EventId, fields: StopFields): Promise<{ id: StopId }> {
    return this.work.run(async () => {
      const event = await this.visits.openEvent(actor, eventId, 'visit.write')
      await this.visits.lock(eventId)
      await this.mustBelong(eventId, fields)
      const id = newId(stopId)

      await this.stops.insert(event, id, fields, this.clock.now())
      await this.stops.occupy(eventId)

      await this.record(actor, 'add stop', await this.visits.known(id))
      return { id }
    })
  }

  /** Refuses a change of what a host was asked, unless the organiser agreed that it is asked again. */
  change(
    actor: Actor,
    id: StopId,
    { fields, version, askAgain }: { fields: StopFields; version: number; askAgain: boolean },
  ): Promise<void> {
    return this.work.run(async () => {
      const { event, row: seen } = await this.visits.openStop(actor, id, 'visit.write')
      await this.visits.lock(event.id)
      const before = await this.visits.known(id)
      await this.mustBelong(event.id, fields)
      if (seen.state === 'completed' || seen.state === 'cancelled') refused('MOVE_NOT_ALLOWED', { state: seen.state })

      if (await this.leavesHost(before, fields)) await this.takeLeave(id)
      await this.stops.change(event, id, version, fields)
      await this.stops.occupy(event.id)
      await this.askingAgain.whereNeeded(actor, event, askAgain)

      await this.record(actor, 'change stop', before)
    })
  }

  remove(actor: Actor, id: StopId, version: number): Promise<void> {
    return this.work.run(async () => {
      const opened = await this.visits.openStop(actor, id, 'visit.write')
      await this.visits.lock(opened.event.id)
      const { row } = await this.visits.known(id)
      if (row.state !== 'proposed' || row.requestedAt !== null) refused('MOVE_NOT_ALLOWED', { state: row.state })

      await this.stops.remove(id, version)

      await this.record(actor, 'remove stop', opened)
    })
  }

  private async leavesHost({ row, organisationId }: OpenedStop, { siteId }: StopFields): Promise<boolean> {
    return wasAsked(row.state) && (await this.visits.hostOf(siteId)) !== organisationId
  }

  /** The host that was asked learns that it no longer is, and has no list of who comes any more. */
  private async takeLeave(id: StopId): Promise<void> {
    const farewell = await this.letters.farewellTo(id)
    if (farewell) await this.letters.leave(farewell)
    await this.lists.takeFromHost(id)
  }

  private async mustBelong(eventId: EventId, fields: StopFields): Promise<void> {
    if (!(await this.stops.belong(eventId, fields))) refused('NOT_FOUND')
  }

  private record(actor: Actor, act: string, opened: OpenedStop): Promise<void> {
    const { id: objectId } = opened.row
    return this.audit.record(actor, {
      word: 'visit',
      act,
      objectId,
      objectName: nameOfStop(opened),
      eventId: opened.event.id,
    })
  }
}
