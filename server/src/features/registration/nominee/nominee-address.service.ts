import { Injectable } from '@nestjs/common'
import type { NominationId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { isLive } from '@plenary/shared/rules/registration/states'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { FocalPointRepository } from '../../nomination/focal-point.repository.js'
import type { NominationRow } from '../../nomination/nomination.entity.js'
import { NominationRepository, type Opened } from '../../nomination/nomination.repository.js'
import { nameOf } from '../../nomination/nomination.view.js'
import { NamedPeople } from '../../person/named-people.js'
import { RegistrationRepository } from '../registration.repository.js'
import { Seats } from '../seats.js'
import { TakingUp } from './taking-up.service.js'

/** A nominee without an address gets one later, and with it the invitation. */
@Injectable()
export class NomineeAddress {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly registrations: RegistrationRepository,
    private readonly takingUp: TakingUp,
    private readonly seats: Seats,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
  ) {}

  /** By the focal point for their own, or by an organiser. Where the address is somebody's already, the nominee is that person. */
  async add(
    actor: Actor,
    id: NominationId,
    by: 'nomination.own' | 'nomination.decide',
    address: string,
  ): Promise<{ registrationId: RegistrationId | null }> {
    return this.work.run(async () => {
      const seen = await this.nominations.openFor(actor, id, by)
      await this.seats.lock(seen.event.id)
      await this.focalPoints.lock(seen.focalPoint.id)
      const opened = await this.nominations.known(id)
      const { row } = opened
      if (row.address !== null || (row.state !== 'nominated' && row.state !== 'taken up'))
        refused('MOVE_NOT_ALLOWED', { state: row.state })
      const personId = await this.personOf(row, address)
      const registrationId = await this.registrationOf(row, personId)
      await this.nominations.change(id, row.version, { address, personId, registrationId })
      await this.record(actor, opened)
      if (registrationId !== null) await this.takingUp.invite(registrationId)
      return { registrationId }
    })
  }

  private personOf(row: NominationRow, address: string): Promise<PersonId> {
    return row.personId === null ? this.people.one({ ...row, address }) : this.people.giveAddress(row.personId, address)
  }

  /** The registration goes with the person. Where the person has a live one already, an organiser merges the two. */
  private async registrationOf(row: NominationRow, personId: PersonId): Promise<RegistrationId | null> {
    if (row.registrationId === null || row.personId === personId) return row.registrationId
    const there = await this.registrations.latestOf(personId, row.eventId)
    if (there && isLive(there.state)) refused('ALREADY_REGISTERED')
    const own = await this.registrations.known(row.registrationId)
    await this.registrations.change(own.row.id, own.row.version, { personId })
    return own.row.id
  }

  private record(actor: Actor, { row, focalPoint, event }: Opened): Promise<void> {
    return this.audit.record(actor, {
      word: 'nomination',
      act: 'add address',
      objectId: row.id,
      objectName: nameOf(row, focalPoint),
      eventId: event.id,
    })
  }
}
