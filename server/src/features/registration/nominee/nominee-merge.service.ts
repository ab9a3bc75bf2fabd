import { Injectable } from '@nestjs/common'
import type { mergeNomination } from '@plenary/shared/contracts/nomination/taking-up'
import type { Asked } from '@plenary/shared/contracts/route'
import type { NominationId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isAhead } from '@plenary/shared/rules/nomination/moves'
import { isLive } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused, refuseIf } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import type { NominationRow } from '../../nomination/nomination.entity.js'
import { NominationRepository, type Opened } from '../../nomination/nomination.repository.js'
import { nameOf } from '../../nomination/nomination.view.js'
import { RegistrationMoves } from '../registration.moves.js'
import { RegistrationRepository } from '../registration.repository.js'
import { nameOf as nameOfRegistration } from '../registration.view.js'
import { Seats } from '../seats.js'

type Into = Asked<typeof mergeNomination>['body']
type CameOf = { registrationId: RegistrationId | null }

/** Who a nominee turns out to be. */
interface SamePerson {
  readonly personId: PersonId | null
  readonly registrationId: RegistrationId | null
  /** As the audit names it. */
  readonly name: string
}

/** One person under two names: put together without loss, and parted again as long as nothing came of it. */
@Injectable()
export class NomineeMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly seats: Seats,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Both nominations keep their state; both point to one registration as soon as there is one. */
  async merge(actor: Actor, id: NominationId, into: Into): Promise<CameOf> {
    return this.work.run(async () => {
      const opened = await this.locked(actor, id)
      refuseIf(isAhead(opened, this.clock.now()))
      const other = 'nominationId' in into ? await this.locked(actor, into.nominationId) : null
      if (other && (other.event.id !== opened.event.id || other.row.id === id)) refused('NOT_FOUND')
      const isMadeHere = opened.row.registrationId !== null && other !== null && other.row.registrationId === null
      return isMadeHere
        ? this.joinTo(actor, other, this.personOf(opened))
        : this.joinTo(actor, opened, other ? this.personOf(other) : await this.registered(actor, opened, into))
    })
  }

  /** The nomination is what it was before, another person without a registration. */
  async part(actor: Actor, id: NominationId): Promise<CameOf> {
    return this.work.run(async () => {
      const { row, ...around } = await this.locked(actor, id)
      if (row.mergedAt === null || row.state === 'taken up') refused('NOT_MERGED')
      await this.nominations.change(id, row.version, {
        personId: row.mergedPersonId,
        registrationId: null,
        mergedPersonId: null,
        mergedAt: null,
      })
      await this.record(actor, 'part', { row, ...around }, null)
      return { registrationId: null }
    })
  }

  /** Takings-up, mergings and address changes of one event follow one another. */
  private async locked(actor: Actor, id: NominationId): Promise<Opened> {
    const { event } = await this.nominations.openFor(actor, id, 'nomination.decide')
    await this.seats.lock(event.id)
    return this.nominations.known(id)
  }

  private personOf({ row, focalPoint }: Opened): SamePerson {
    return { personId: row.personId, registrationId: row.registrationId, name: nameOf(row, focalPoint) }
  }

  private async registered(actor: Actor, { event }: Opened, into: Into): Promise<SamePerson> {
    if (!('registrationId' in into)) throw new Error('a nomination was taken for a registration')
    const { row } = await this.registrations.openFor(actor, into.registrationId, 'registration.decide')
    if (row.eventId !== event.id) refused('NOT_FOUND')
    return { personId: row.personId, registrationId: row.id, name: nameOfRegistration(row) }
  }

  private async joinTo(actor: Actor, opened: Opened, same: SamePerson): Promise<CameOf> {
    const { row } = opened
    const isOne = row.registrationId === same.registrationId && row.personId === same.personId && row.personId !== null
    if (row.mergedAt !== null || isOne) refused('MERGED_ALREADY')
    await this.endOwn(actor, row, same)
    await this.nominations.change(row.id, row.version, {
      personId: same.personId,
      registrationId: same.registrationId,
      mergedPersonId: row.personId,
      mergedAt: new Date(this.clock.now()),
    })
    await this.record(actor, 'merge', opened, same.name)
    return { registrationId: same.registrationId }
  }

  /** A registration that was made for the nominee, and turns out to be a second one of the same person, is cancelled with that reason. */
  private async endOwn(actor: Actor, { registrationId }: NominationRow, same: SamePerson): Promise<void> {
    if (registrationId === null || registrationId === same.registrationId) return
    const own = await this.registrations.known(registrationId)
    if (isLive(own.row.state)) await this.moves.make('cancel', own, actor, { why: same.name })
  }

  private record(actor: Actor, act: string, { row, focalPoint, event }: Opened, why: string | null): Promise<void> {
    return this.audit.record(actor, {
      word: 'nomination',
      act,
      objectId: row.id,
      objectName: nameOf(row, focalPoint),
      eventId: event.id,
      why,
    })
  }
}
