import { Injectable } from '@nestjs/common'
import type { createEvent, EventSheet, moveEvent } from '@plenary/shared/contracts/event/organiser'
import type { Asked } from '@plenary/shared/contracts/route'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { slugFrom } from '@plenary/shared/rules/event/slug'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Grants } from '../account/granting/grant.service.js'
import { Audit } from '../audit/audit.service.js'
import { checkZone, instantsOf } from './event.dates.js'
import { EventMoves } from './event.moves.js'
import { EventReads } from './event.reads.js'
import { nameOf } from './event.record.js'
import { EventRepository } from './event.repository.js'
import { Slugs } from './settings/slugs.js'

type NewEvent = Asked<typeof createEvent>['body']
type Pressed = Asked<typeof moveEvent>['body']

/** Making, moving and removing events. */
@Injectable()
export class EventService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly slugs: Slugs,
    private readonly moves: EventMoves,
    private readonly reads: EventReads,
    private readonly grants: Grants,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Makes a draft in a programme of the actor's; they become its organiser. An unknown programme is as one of others. */
  async create(actor: Actor, form: NewEvent): Promise<EventSheet> {
    checkZone(form.zone)
    const id = await this.work.run(() => this.insert(actor, form))
    return this.reads.sheet(withRole(actor, id), id)
  }

  private async insert(actor: Actor, form: NewEvent): Promise<EventId> {
    if (!(await this.events.isProgrammeFor(actor, form.programmeId))) refused('NOT_FOUND')
    const now = this.clock.now()
    const id = newId(eventId)
    const { startsAt, endsAt } = instantsOf({ ...form, opensLocal: null, closesLocal: null })
    await this.events.insert({
      id,
      programme_id: form.programmeId,
      state: 'draft',
      slug: await this.slugs.freeFrom(slugFrom(form.title, form.acronym), form.startsOn.slice(0, 4)),
      type: form.type,
      title: form.title,
      acronym: form.acronym,
      starts_on: form.startsOn,
      ends_on: form.endsOn,
      zone: form.zone,
      starts_at: startsAt,
      ends_at: endsAt,
      city: form.city,
      modality: form.type === 'webinar' ? 'online' : 'in person',
      seats: 0,
      policy: 'selection',
      made_at: now,
    })
    const event = await this.events.lock(id)
    await this.audit.record(actor, {
      word: 'event',
      act: 'create',
      objectId: id,
      objectName: nameOf(event),
      eventId: id,
      to: 'draft',
    })
    await this.grants.give(actor, { accountId: actor.accountId, role: 'organiser', eventId: id })
    return id
  }

  /** Presses one button; answers the event as it is then. */
  async move(actor: Actor, id: EventId, { action, ...pressed }: Pressed): Promise<EventSheet> {
    await this.moves.make(action, id, actor, pressed)
    return this.reads.sheet(actor, id)
  }

  /** Removes a draft that nobody but its organisers ever saw. Everything else ends in a state. */
  remove(actor: Actor, id: EventId): Promise<void> {
    return this.work.run(async () => {
      await this.events.openFor(actor, id, 'event.write')
      const event = await this.events.lock(id)
      if (event.state !== 'draft') refused('MOVE_NOT_ALLOWED', { state: event.state })
      await this.events.remove(id)
      await this.audit.record(actor, {
        word: 'event',
        act: 'remove',
        objectId: id,
        objectName: nameOf(event),
        from: 'draft',
      })
    })
  }
}

/** The request's standing was read before the role was granted. */
const withRole = (actor: Actor, id: EventId): Actor => ({
  ...actor,
  grants: [...actor.grants, { role: 'organiser', programmeId: null, eventId: id }],
})
