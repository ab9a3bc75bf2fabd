import { Injectable } from '@nestjs/common'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { type NominationId, type PersonId, type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { stands } from '@plenary/shared/rules/nomination/states'
import { registrationMoves } from '@plenary/shared/rules/registration/moves'
import { isLive } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../../adapters/clock.js'
import { localAt } from '../../../adapters/time/wall-clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Announcements } from '../../../jobs/announcements.js'
import { Audit } from '../../audit/audit.service.js'
import { FocalPointRepository } from '../../nomination/focal-point.repository.js'
import type { NominationRow } from '../../nomination/nomination.entity.js'
import { NominationMoves } from '../../nomination/nomination.moves.js'
import { NominationRepository, type Opened as OpenedNomination } from '../../nomination/nomination.repository.js'
import { byName, nameOf } from '../../nomination/nomination.view.js'
import { NamedPeople } from '../../person/named-people.js'
import { columnsOf } from '../registration.form.js'
import { RegistrationMoves } from '../registration.moves.js'
import { type Opened, RegistrationRepository } from '../registration.repository.js'
import { SuccessionService } from '../review/succession.service.js'
import { Seats } from '../seats.js'

/** What becomes of a nomination when the organisers take it up. */
@Injectable()
export class TakingUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly nominations: NominationRepository,
    private readonly focalPoints: FocalPointRepository,
    private readonly nominationMoves: NominationMoves,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly succession: SuccessionService,
    private readonly seats: Seats,
    private readonly people: NamedPeople,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes the draft registration and invites, or points to the live registration that the person has. In somebody's place:
   * that nomination is replaced, and a seat that it holds goes over. All in one transaction; of two who press, one does it.
   */
  async takeUp(actor: Actor, id: NominationId): Promise<{ registrationId: RegistrationId }> {
    return this.work.run(async () => {
      const nominated = await this.locked(actor, id)
      await this.nominationMoves.mayMake('take up', nominated)
      const { opened, personId } = await this.withPerson(nominated)
      const predecessor = await this.predecessorOf(opened.row)
      const registrationId =
        (await this.inherited(actor, opened.row, personId, predecessor)) ??
        (await this.registrationOf(actor, opened, personId))
      if (predecessor) await this.replace(actor, predecessor, opened.row)
      await this.pointOthers(actor, opened, personId, registrationId)
      await this.invite(registrationId)
      return { registrationId }
    })
  }

  /** Tells whoever was invited, as long as the form is still to be filled in. */
  async invite(id: RegistrationId): Promise<void> {
    const { row } = await this.registrations.known(id)
    if (row.state !== 'draft') return
    await this.announcements.announce('registration.invited', {
      registrationId: id,
      eventId: row.eventId,
      to: row.state,
    })
  }

  private async locked(actor: Actor, id: NominationId): Promise<OpenedNomination> {
    const { event, focalPoint } = await this.nominations.openFor(actor, id, 'nomination.decide')
    await this.seats.lock(event.id)
    await this.focalPoints.lock(focalPoint.id)
    return this.nominations.known(id)
  }

  /** Who was nominated without an address becomes a person now. */
  private async withPerson(
    nominated: OpenedNomination,
  ): Promise<{ readonly opened: OpenedNomination; readonly personId: PersonId }> {
    const { row } = nominated
    if (row.personId !== null) return { opened: nominated, personId: row.personId }
    const personId = await this.people.one(row)
    await this.nominations.change(row.id, row.version, { personId })
    return { opened: await this.nominations.known(row.id), personId }
  }

  private async predecessorOf({ replacesId }: NominationRow): Promise<OpenedNomination | null> {
    if (replacesId === null) return null
    const predecessor = await this.nominations.known(replacesId)
    return stands(predecessor.row.state) ? predecessor : null
  }

  /** The registration that holds the predecessor's seat from now on; null where there is no seat to go over. */
  private async inherited(
    actor: Actor,
    row: NominationRow,
    personId: PersonId,
    predecessor: OpenedNomination | null,
  ): Promise<RegistrationId | null> {
    const before = predecessor?.row.registrationId
    if (!before) return null
    const held = await this.registrations.known(before)
    const reason = row.replacesBecause ?? ''
    if (held.row.state === 'accepted' || held.row.state === 'confirmed') {
      const heir = await this.succession.passOn(actor, held, { ...row, personId, reason })
      await this.nominationMoves.make('take up', await this.nominations.known(row.id), actor, { registrationId: heir })
      return heir
    }
    if (isLive(held.row.state)) await this.moves.make('cancel', held, actor, { why: reason })
    return null
  }

  private async registrationOf(actor: Actor, opened: OpenedNomination, personId: PersonId): Promise<RegistrationId> {
    const latest = await this.registrations.latestOf(personId, opened.event.id)
    const id = latest ? latest.id : await this.draftFor(opened.row, personId)
    await this.nominationMoves.make('take up', opened, actor, { registrationId: id })
    if (latest && !isLive(latest.state)) await this.beginAgain(actor, await this.registrations.known(id), opened)
    return id
  }

  /** Whoever left before begins again with the old number, on behalf of their focal point; not who was cancelled. */
  private async beginAgain(actor: Actor, registration: Opened, { focalPoint, event }: OpenedNomination): Promise<void> {
    const { state } = registration.row
    if (!registrationMoves['register again'].from.includes(state)) refused('MOVE_NOT_ALLOWED', { state })
    const on = localAt(this.clock.now(), event.zone).slice(0, 10)
    await this.moves.make('register again', registration, actor, {
      onBehalf: { saidBy: byName(focalPoint), channel: 'other', on },
    })
  }

  /** A new form with what the nomination says, where the person's own profile says nothing. */
  private async draftFor(nominee: NominationRow, personId: PersonId): Promise<RegistrationId> {
    const { eventId, category, language } = nominee
    const id = newId(registrationId)
    await this.registrations.insertDraft({ id, personId, eventId, category, language, at: this.clock.now() })
    const { row } = await this.registrations.known(id)
    const named = row.familyName !== '' || row.givenName !== ''
    await this.registrations.change(
      id,
      row.version,
      columnsOf(row, {
        category,
        familyName: named ? row.familyName : nominee.familyName,
        givenName: named ? row.givenName : nominee.givenName,
        gender: row.gender ?? nominee.gender,
        organisation: row.organisation || nominee.organisation,
        position: row.position || nominee.position,
        country: nominee.country as RegistrationForm['country'],
        noCountry: nominee.country === null,
      }),
    )
    return id
  }

  private async replace(
    actor: Actor,
    predecessor: OpenedNomination,
    { replacesBecause }: NominationRow,
  ): Promise<void> {
    await this.nominationMoves.make('replace', predecessor, actor, { why: replacesBecause ?? '' })
  }

  /** Whoever else nominated this person sees the same registration; their nominations keep their state. */
  private async pointOthers(
    actor: Actor,
    { row, event }: OpenedNomination,
    personId: PersonId,
    id: RegistrationId,
  ): Promise<void> {
    for (const other of await this.nominations.others(row, personId)) {
      await this.nominations.change(other.id, other.version, { registrationId: id })
      await this.audit.record(actor, {
        word: 'nomination',
        act: 'point to registration',
        objectId: other.id,
        objectName: nameOf(other, await this.focalPoints.known(other.focalPointId)),
        eventId: event.id,
      })
    }
  }
}
