import { Injectable } from '@nestjs/common'
import type { Answer } from '@plenary/shared/contracts/route'
import type { groupThatILead, LedStop } from '@plenary/shared/contracts/visit/leader'
import type { GroupId, PersonId, StopId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayMarkInGroup, mayReadGroup } from '@plenary/shared/rules/visit/visitor-list'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { ListRepository } from '../list/list.repository.js'
import { LeaderRepository, type LedGroup, type StopOfLeader } from './leader.repository.js'

/** What the leader of a group reads and marks. */
@Injectable()
export class LeaderService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly groups: LeaderRepository,
    private readonly lists: ListRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who is in the group, with their needs: that it was read is written down, once an hour for each leader. */
  read(actor: Actor, id: GroupId): Promise<Answer<typeof groupThatILead>> {
    return this.work.run(async () => {
      const { eventId, letter, title, zone, accent } = await this.open(actor, id)
      const now = this.clock.now()
      const reading = { word: 'visit', act: 'read people of group', objectId: id, objectName: letter, eventId } as const
      await this.audit.recordOnce(actor, reading, instantOf(new Date(Date.parse(now) - 3_600_000)))
      const stops = await this.groups.stops(id)
      return {
        event: { title, zone, accent },
        letter,
        people: await this.groups.people(id),
        stops: stops.map((stop) => stopForLeader(stop, now)),
      }
    })
  }

  /** Writes down whether somebody of the group came. Refuses what `mayMarkInGroup` refuses. */
  mark(actor: Actor, id: GroupId, stopId: StopId, { personId, came }: { personId: PersonId; came: boolean }) {
    return this.work.run(async () => {
      await this.open(actor, id)
      const stop = (await this.groups.stops(id)).find((one) => one.id === stopId)
      if (!stop || !(await this.groups.isInGroup(id, personId))) refused('NOT_FOUND')
      refuseIf(mayMarkInGroup(stop, this.clock.now()))
      await this.lists.mark(stopId, personId, came, this.clock.now())
    })
  }

  private async open(actor: Actor, id: GroupId): Promise<LedGroup> {
    const group = await this.groups.openLed(actor, id)
    refuseIf(mayReadGroup(group, this.clock.now()))
    return group
  }
}

const stopForLeader = (stop: StopOfLeader, now: Instant): LedStop => ({
  id: stop.id,
  site: stop.site,
  host: stop.host,
  startsLocal: stop.startsLocal,
  endsLocal: stop.endsLocal,
  mayMark: mayMarkInGroup(stop, now),
  receivedBy: stop.receivedBy,
  contacts: stop.contacts,
})
