import { Injectable } from '@nestjs/common'
import type { keepAnswers, RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationForm, WithdrawForm } from '@plenary/shared/contracts/registration.forms'
import type { Answer } from '@plenary/shared/contracts/route'
import type { Category } from '@plenary/shared/language/categories'
import { type EventId, type PersonId, type RegistrationId, registrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { mayRegister } from '@plenary/shared/rules/registration/eligibility'
import { type RegistrationAction, registrationMoves } from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { columnsOf } from './registration.form.js'
import { type Pressed, RegistrationMoves } from './registration.moves.js'
import { RegistrationReads } from './registration.reads.js'
import { type EventOfRegistration, RegistrationRepository } from './registration.repository.js'

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

  /** Keeps what was typed, in a draft or a returned form. Refuses CHANGED_MEANWHILE when another tab was faster. */
  async keep(
    actor: Actor,
    id: RegistrationId,
    { version, form }: Required<Typed>,
  ): Promise<Answer<typeof keepAnswers>> {
    return this.work.run(async () => {
      const { row } = await this.registrations.openFor(actor, id, 'registration.own')
      if (row.state !== 'draft' && row.state !== 'returned') refused('MOVE_NOT_ALLOWED', { state: row.state })
      const seen = version ?? row.version
      await this.registrations.change(id, seen, columnsOf(row, form ?? {}))
      return { version: seen + 1, savedAt: this.clock.now() }
    })
  }

  /** Hands the form in, with what was typed last. Of two presses the second is told that it is handed in. */
  submit(actor: Actor, id: RegistrationId, { version, form }: Typed): Promise<RegistrationForDelegate> {
    return this.press('submit', actor, id, form && { typed: { version, form } })
  }

  resubmit(actor: Actor, id: RegistrationId, { version, form }: Typed): Promise<RegistrationForDelegate> {
    return this.press('resubmit', actor, id, form && { typed: { version, form } })
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
