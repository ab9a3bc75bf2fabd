import { Injectable } from '@nestjs/common'
import type { keepAnswers, RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm, WithdrawForm } from '@plenary/shared/contracts/registration.forms'
import type { Answer } from '@plenary/shared/contracts/route'
import { type Category, takesSeat } from '@plenary/shared/language/categories'
import { type EventId, type PersonId, type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayCome, mayRegister } from '@plenary/shared/rules/registration/eligibility'
import { mayFillIn, mustComplete } from '@plenary/shared/rules/registration/filling'
import { type RegistrationAction, registrationMoves } from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'
import { Facts } from './registration.facts.js'
import { columnsOf } from './registration.form.js'
import { type Pressed, RegistrationMoves } from './registration.moves.js'
import { RegistrationReads } from './registration.reads.js'
import { type EventOfRegistration, type Opened, RegistrationRepository } from './registration.repository.js'
import { fillingOf, nameOf } from './registration.view.js'

/** The form as one tab has it: what was typed, and the version that it was typed over. */
interface Typed {
  readonly version?: number | undefined
  readonly form?: Partial<RegistrationForm> | undefined
}

/** What somebody chose before the form was opened. */
interface Chosen {
  readonly category?: Category | undefined
  readonly language?: string | undefined
}

/** What delegates do with their own registrations. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly reads: RegistrationReads,
    private readonly facts: Facts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens the form for the actor. Asked again, from another tab or after a lost answer, it finds the same registration;
   * one that ended begins again as a draft with its old number, but for one that an organiser cancelled. Refuses what `mayRegister` refuses.
   */
  async start(actor: Actor, eventId: EventId, chosen: Chosen): Promise<RegistrationForDelegate> {
    const personId = ownPerson(actor)
    const id = await this.work.run(async () => {
      // One person's two tabs wait for one another here, before either looks for a registration.
      await this.work.rows('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [personId])
      const event = await this.registrations.eventOf(eventId)
      if (event.state === 'draft') refused('NOT_FOUND')
      const latest = await this.registrations.latestOf(personId, eventId)
      if (!latest) return this.draft(personId, event, chosen)
      if (mayBeginAgain(latest.state)) await this.moves.make('register again', { row: latest, event }, actor)
      return latest.id
    })
    return this.reads.forDelegate(actor, id)
  }

  /** Keeps what was typed, in a form that is open. Refuses CHANGED_MEANWHILE when another tab was faster. */
  async keep(
    actor: Actor,
    id: RegistrationId,
    { version, form }: Required<Typed>,
  ): Promise<Answer<typeof keepAnswers>> {
    return this.work.run(async () => {
      const opened = await this.registrations.openFor(actor, id, 'registration.own')
      return { version: await this.write(opened, { version, form }), savedAt: this.clock.now() }
    })
  }

  /** Hands the form in, with what was typed last. Of two presses the second is told that it is handed in. */
  submit(actor: Actor, id: RegistrationId, { version, form }: Typed): Promise<RegistrationForDelegate> {
    return this.press('submit', actor, id, form && { typed: { version, form } })
  }

  resubmit(actor: Actor, id: RegistrationId, { version, form }: Typed): Promise<RegistrationForDelegate> {
    return this.press('resubmit', actor, id, form && { typed: { version, form } })
  }

  /** A successor says that the form is complete, with what was typed last. Refuses ANSWERS_MISSING while it is not. */
  async complete(actor: Actor, id: RegistrationId, typed: Typed): Promise<RegistrationForDelegate> {
    await this.work.run(async () => {
      const opened = await this.registrations.openFor(actor, id, 'registration.own')
      if (!mustComplete(fillingOf(opened.row))) refused('MOVE_NOT_ALLOWED', { state: opened.row.state })
      await this.write(opened, { version: typed.version, form: typed.form })
      const now = await this.registrations.known(id)
      const { missing } = await this.facts.of(now)
      if (missing.length > 0) refused('ANSWERS_MISSING', { problems: missing })
      await this.registrations.change(id, now.row.version, { completedAt: new Date(this.clock.now()) })
      await this.audit.record(actor, {
        word: 'registration',
        act: 'complete form',
        objectId: id,
        objectName: nameOf(now.row),
        eventId: now.event.id,
      })
    })
    return this.reads.forDelegate(actor, id)
  }

  confirm(actor: Actor, id: RegistrationId): Promise<RegistrationForDelegate> {
    return this.press('confirm', actor, id)
  }

  withdraw(
    actor: Actor,
    id: RegistrationId,
    { leavingReason, reason }: WithdrawForm,
  ): Promise<RegistrationForDelegate> {
    return this.press('withdraw', actor, id, { leavingReason, why: reason })
  }

  private async press(
    action: RegistrationAction,
    actor: Actor,
    id: RegistrationId,
    pressed: Pressed = {},
  ): Promise<RegistrationForDelegate> {
    const eventId = await this.registrations.eventIdFor(actor, id, 'registration.own')
    const moved = await this.moves.makeInTurn(eventId, { registrationId: id, action, by: actor, pressed })
    refuseIf(moved)
    return this.reads.asDelegate(moved, moved.facts)
  }

  /** A successor's category is that of the seat, and so is who may come in it. */
  private async write(
    { row, event }: Opened,
    { version, form }: { version?: number | undefined; form?: Partial<RegistrationForm> | undefined },
  ): Promise<number> {
    refuseIf(mayFillIn(fillingOf(row)))
    const seen = version ?? row.version
    const columns = columnsOf(row, mustComplete(fillingOf(row)) ? { ...form, category: row.category } : (form ?? {}))
    if (mustComplete(fillingOf(row)) && columns.country)
      refuseIf(mayCome(event, columns.country, row.category !== null && takesSeat(row.category)))
    await this.registrations.change(row.id, seen, columns)
    return seen + 1
  }

  private async draft(personId: PersonId, event: EventOfRegistration, chosen: Chosen): Promise<RegistrationId> {
    refuseIf(mayRegister({ event, invited: false }, this.clock.now()))
    const id = newId(registrationId)
    await this.registrations.insertDraft({
      id,
      personId,
      eventId: event.id,
      category: chosen.category ?? null,
      language: chosen.language ?? 'en',
      at: this.clock.now(),
    })
    return id
  }
}

const mayBeginAgain = (state: RegistrationState) => registrationMoves['register again'].from.includes(state)

function ownPerson(actor: Actor): PersonId {
  if (!actor.personId) throw new Error(`account ${actor.accountId} has no person`)
  return actor.personId
}
