import { Injectable } from '@nestjs/common'
import type { changeFocalPoint, FocalPointForOrganiser } from '@plenary/shared/contracts/nomination/organiser'
import type { FocalPointForm } from '@plenary/shared/contracts/nomination.forms'
import type { Asked } from '@plenary/shared/contracts/route'
import type { EventId, FocalPointId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isAhead } from '@plenary/shared/rules/nomination/moves'
import { longestList } from '@plenary/shared/rules/nomination/representations'
import { Clock } from '../../../adapters/clock.js'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit } from '../../audit/audit.service.js'
import { EventRepository } from '../../event/event.repository.js'
import { NamedPeople } from '../../person/named-people.js'
import { type FocalPoint, FocalPointRepository, type Mandate } from '../focal-point.repository.js'
import { byName } from '../nomination.view.js'
import { FocalPointReads } from './focal-point.reads.js'

type ChangeForm = Asked<typeof changeFocalPoint>['body']['form']

/** Who nominates for whom: named, changed and revoked by organisers. */
@Injectable()
export class FocalPointService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly focalPoints: FocalPointRepository,
    private readonly events: EventRepository,
    private readonly reads: FocalPointReads,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /** Names a focal point: the person of the address is found or made, and gets a letter with the way to the list. */
  async add(actor: Actor, eventId: EventId, form: FocalPointForm): Promise<FocalPointForOrganiser> {
    const id = await this.work.run(async () => {
      const event = await this.events.openFor(actor, eventId, 'nomination.decide')
      await this.events.lock(eventId)
      refuseIf(isAhead({ event }, this.clock.now()))
      if ((await this.focalPoints.countOf(eventId)) >= longestList.focalPoints)
        refused('NOMINATIONS_FULL', { limit: longestList.focalPoints })
      const mandate = mandateOf(form, event.zone)
      const made = await this.focalPoints.insert({
        ...mandate,
        eventId,
        personId: await this.people.one(form),
        language: form.language,
        at: this.clock.now(),
      })
      if (made === null) refused('ALREADY_FOCAL_POINT')
      await this.record(actor, 'name focal point', await this.focalPoints.known(made))
      await this.announcements.announce('nomination.focal point named', { focalPointId: made, eventId })
      return made
    })
    return this.reads.one(id)
  }

  /** Places can be fewer than are used: nobody loses theirs, and nobody is added until some are free. */
  async change(actor: Actor, id: FocalPointId, version: number, form: ChangeForm): Promise<FocalPointForOrganiser> {
    await this.work.run(async () => {
      const before = await this.focalPoints.openFor(actor, id, 'nomination.decide')
      const { zone } = await this.events.lock(before.eventId)
      const mandate = mandateOf(form, zone)
      if (await this.focalPoints.isTwice(before, mandate)) refused('ALREADY_FOCAL_POINT')
      await this.focalPoints.change(id, version, mandate)
      await this.record(actor, 'change focal point', before, {
        places: [before.places, mandate.places],
        dueLocal: [before.dueLocal, mandate.dueLocal],
      })
    })
    return this.reads.one(id)
  }

  /** What they nominated stays; a second press changes nothing. */
  async revoke(actor: Actor, id: FocalPointId): Promise<FocalPointForOrganiser> {
    await this.work.run(async () => {
      const focalPoint = await this.focalPoints.openFor(actor, id, 'nomination.decide')
      if (focalPoint.revokedAt !== null) return
      await this.focalPoints.revoke(id, this.clock.now())
      await this.record(actor, 'revoke focal point', focalPoint)
    })
    return this.reads.one(id)
  }

  private record(actor: Actor, act: string, { id, eventId, ...named }: FocalPoint, details?: Record<string, unknown>) {
    return this.audit.record(actor, {
      word: 'nomination',
      act,
      objectId: id,
      objectName: byName(named),
      eventId,
      ...(details && { details }),
    })
  }
}

/** What is not a country is called by its name; a country needs none. */
const mandateOf = ({ represents, country, name, places, dueLocal }: ChangeForm, zone: string): Mandate => ({
  represents,
  country,
  name,
  places,
  dueLocal,
  dueAt: dueLocal === null ? null : instantAt(dueLocal, zone),
})
