import { Injectable } from '@nestjs/common'
import type { GroupForm, NamedPerson } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, GroupId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayTravel } from '@plenary/shared/rules/visit/heads'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { NamedPeople } from '../../person/named-people.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { headsIn } from '../plan/situation.js'
import { AskingAgain } from '../stop/asking-again.js'
import { StopRepository } from '../stop/stop.repository.js'
import { type VisitEvent, VisitRepository } from '../visit.repository.js'
import { GroupRepository, type GroupWrite } from './group.repository.js'

export interface Moving {
  readonly registrationIds: readonly RegistrationId[]
  readonly groupId: GroupId | null
  readonly pinned: boolean
  readonly askAgain: boolean
}

/** Who travels together. Heads are counted under the lock of the visit: never more than the vehicle, or a host, takes. */
@Injectable()
export class GroupService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly groups: GroupRepository,
    private readonly plans: PlanRepository,
    private readonly stops: StopRepository,
    private readonly askingAgain: AskingAgain,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
  ) {}

  add(actor: Actor, eventId: EventId, form: GroupForm): Promise<{ id: GroupId }> {
    return this.work.run(async () => {
      await this.open(actor, eventId)
      if (await this.groups.letterIsTaken(eventId, form.letter, null)) refused('LETTER_TAKEN')
      const id = await this.groups.insert(eventId, await this.written(eventId, form))
      await this.mustTravel(eventId, id)
      await this.record(actor, 'add group', eventId, id, form.letter)
      return { id }
    })
  }

  change(
    actor: Actor,
    eventId: EventId,
    id: GroupId,
    { form, version, askAgain }: { form: GroupForm; version: number; askAgain: boolean },
  ): Promise<void> {
    return this.work.run(async () => {
      const event = await this.open(actor, eventId)
      await this.groups.ofEvent(eventId, id)
      if (await this.groups.letterIsTaken(eventId, form.letter, id)) refused('LETTER_TAKEN')
      await this.groups.change(id, version, await this.written(eventId, form))
      await this.mustTravel(eventId, id)
      await this.follow(actor, event, askAgain)
      await this.record(actor, 'change group', eventId, id, form.letter)
    })
  }

  remove(actor: Actor, eventId: EventId, id: GroupId, version: number): Promise<void> {
    return this.work.run(async () => {
      await this.open(actor, eventId)
      const { letter } = await this.groups.ofEvent(eventId, id)
      const stops = await this.groups.askedStops(id)
      if (stops > 0) refused('GROUP_IN_USE', { stops })
      await this.groups.remove(id, version)
      await this.record(actor, 'remove group', eventId, id, letter)
    })
  }

  /** All of them, or none: a group that would be too large for its vehicle or a host is refused whole. */
  moveDelegates(actor: Actor, eventId: EventId, moving: Moving): Promise<void> {
    return this.work.run(async () => {
      const event = await this.open(actor, eventId)
      await this.assign(eventId, moving)
      await this.follow(actor, event, moving.askAgain)
    })
  }

  /** For many groups at once, as a proposal fills them: checked when all are placed. */
  moveAll(
    actor: Actor,
    eventId: EventId,
    movings: readonly Omit<Moving, 'askAgain'>[],
    askAgain: boolean,
  ): Promise<void> {
    return this.work.run(async () => {
      const event = await this.open(actor, eventId)
      for (const moving of movings) await this.assign(eventId, moving, 'later')
      await this.mustTravel(eventId, ...movings.flatMap(({ groupId }) => groupId ?? []))
      await this.follow(actor, event, askAgain)
    })
  }

  private async assign(eventId: EventId, moving: Omit<Moving, 'askAgain'>, check?: 'later'): Promise<void> {
    const { registrationIds, groupId, pinned } = moving
    if (groupId === null) {
      await this.groups.release(eventId, registrationIds)
      return
    }
    await this.groups.ofEvent(eventId, groupId)
    const assigned = await this.groups.assign(eventId, registrationIds, groupId, pinned)
    if (assigned !== new Set(registrationIds).size) refused('NOT_FOUND')
    if (check !== 'later') await this.mustTravel(eventId, groupId)
  }

  /** Under the lock of the visit, which it takes. */
  private async open(actor: Actor, eventId: EventId): Promise<VisitEvent> {
    const event = await this.visits.openEvent(actor, eventId, 'visit.write')
    await this.visits.ensure(eventId)
    await this.visits.lock(eventId)
    return event
  }

  private async mustTravel(eventId: EventId, ...ids: GroupId[]): Promise<void> {
    const plan = await this.plans.of(eventId)
    for (const { id, vehiclePlaces } of plan.groups)
      if (ids.some((one) => one === id)) refuseIf(mayTravel(headsIn(plan, id), vehiclePlaces))
  }

  /** What follows when people of groups change: who is needed where, and hosts who must be asked again. Visitor lists follow by the clock. */
  private async follow(actor: Actor, event: VisitEvent, askAgain: boolean): Promise<void> {
    await this.stops.occupy(event.id)
    await this.askingAgain.whereNeeded(actor, event, askAgain)
  }

  private async written(eventId: EventId, form: GroupForm): Promise<GroupWrite> {
    const { letter, language, vehicleName, vehiclePlaces } = form
    const named = [form.leader, form.interpreter, ...form.escorts].flatMap((one) => one ?? [])
    const chosen = named.flatMap((one) => ('personId' in one ? one.personId : []))
    const belonging = await this.groups.belonging(eventId, chosen)
    if (chosen.some((id) => !belonging.has(id))) refused('NOT_FOUND')
    const escorts: PersonId[] = []
    for (const one of form.escorts) escorts.push(await this.idOf(one))
    return {
      letter,
      language,
      leaderId: form.leader && (await this.idOf(form.leader)),
      interpreterId: form.interpreter && (await this.idOf(form.interpreter)),
      escorts: [...new Set(escorts)],
      vehicleName: vehicleName || null,
      vehiclePlaces,
    }
  }

  private async idOf(named: NamedPerson): Promise<PersonId> {
    return 'personId' in named ? named.personId : this.people.one({ ...named })
  }

  private record(actor: Actor, act: string, eventId: EventId, objectId: string, objectName: string): Promise<void> {
    return this.audit.record(actor, { word: 'visit', act, objectId, objectName, eventId })
  }
}
