import { Injectable } from '@nestjs/common'
import type { moveRegistrations, verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { needsOfRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { Answer } from '@plenary/shared/contracts/route'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type { Attendance, RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { Refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { NomineeReads } from '../nominee/nominee.reads.js'
import { Facts } from '../registration.facts.js'
import { ordinaryExpiry, type Pressed, RegistrationMoves } from '../registration.moves.js'
import { asksFor } from '../registration.reads.js'
import { type Opened, RegistrationRepository } from '../registration.repository.js'
import { nameOf } from '../registration.view.js'
import { verdictOnAsking, verdictsOfMany } from './verdicts.js'

/** What organisers and reviewers do with registrations. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly moves: RegistrationMoves,
    private readonly facts: Facts,
    private readonly nominees: NomineeReads,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async move(actor: Actor, id: RegistrationId, move: OrganiserMove): Promise<void> {
    await this.work.run(async () => {
      const opened = await this.registrations.openFor(actor, id, 'registration.read')
      await this.moves.make(move.action, opened, actor, pressedFor(move))
    })
  }

  /** For the desk, which may do this and nothing else. */
  async attend(actor: Actor, id: RegistrationId, attendance: Attendance): Promise<void> {
    await this.work.run(async () => {
      const opened = await this.registrations.openFor(actor, id, 'registration.attend')
      await this.moves.make('record attendance', opened, actor, { chosen: { attendance } })
    })
  }

  /**
   * One move for many: each in a transaction of its own, in the order of their numbers, judged when its turn comes. What
   * the first ones take, the last ones find taken. A crash between two leaves each either moved or not.
   */
  async moveMany(
    actor: Actor,
    eventId: EventId,
    ids: readonly RegistrationId[],
    move: OrganiserMove,
  ): Promise<Answer<typeof moveRegistrations>> {
    const opened = await this.registrations.openMany(actor, eventId, ids, 'registration.read')
    const done: Opened[] = []
    const refused: Answer<typeof moveRegistrations>['refused'] = []
    for (const one of opened) {
      const refusal = await this.tryMove(actor, one, move)
      if (refusal) refused.push({ id: one.row.id, code: refusal.code, carries: { ...refusal.carries } })
      else done.push(one)
    }
    return {
      done: done.map(({ row }) => row.id),
      refused,
      undo: undoOf(
        move,
        done.map(({ row }) => row.state),
      ),
    }
  }

  /** What a selection may do, with the facts of all loaded in a constant number of queries. */
  async verdicts(
    actor: Actor,
    eventId: EventId,
    ids: readonly RegistrationId[],
  ): Promise<Answer<typeof verdictsOfRegistrations>> {
    const opened = await this.registrations.openMany(actor, eventId, ids, 'registration.read')
    const event = await this.registrations.openEvent(actor, eventId, 'registration.read')
    const now = this.clock.now()
    const facts = await this.facts.ofMany(opened)
    return {
      actions: verdictsOfMany(opened, facts, actor, now),
      ask: asksFor(actor, event) ? verdictOnAsking(opened, facts) : null,
      possiblySame: await this.nominees.possiblySame(
        eventId,
        opened.map(({ row }) => row.id),
      ),
      usualExpiry: ordinaryExpiry(event, now),
    }
  }

  /** Where in the waiting line somebody stands, before all who have no rank. */
  async rank(
    actor: Actor,
    id: RegistrationId,
    { version, rank }: { version: number; rank: number | null },
  ): Promise<void> {
    await this.work.run(async () => {
      const { row, event } = await this.registrations.openFor(actor, id, 'registration.decide')
      await this.registrations.change(id, version, { rank })
      await this.audit.record(actor, {
        word: 'registration',
        act: 'rank',
        objectId: id,
        objectName: nameOf(row),
        eventId: event.id,
        details: { from: row.rank, to: rank },
      })
    })
  }

  /** Reads what is protected, and writes down who did. */
  async needs(actor: Actor, id: RegistrationId): Promise<Answer<typeof needsOfRegistration>> {
    return this.work.run(async () => {
      const { row, event } = await this.registrations.openFor(actor, id, 'registration.evidence')
      await this.audit.record(actor, {
        word: 'registration',
        act: 'read needs',
        objectId: id,
        objectName: nameOf(row),
        eventId: event.id,
      })
      return { accessNeeds: row.needs.accessNeeds ?? '', foodNeeds: row.needs.foodNeeds ?? '' }
    })
  }

  private async tryMove(actor: Actor, opened: Opened, move: OrganiserMove): Promise<Refused | null> {
    try {
      await this.moves.make(move.action, opened, actor, { ...pressedFor(move), bulk: true })
      return null
    } catch (error) {
      if (error instanceof Refused) return error
      throw error
    }
  }
}

function pressedFor(move: OrganiserMove): Pressed {
  switch (move.action) {
    case 'offer':
      return { chosen: move.expiresAt ? { offerExpiresAt: move.expiresAt } : {} }
    case 'reinstate':
      return { chosen: { reinstateTo: move.to }, why: move.reason }
    case 'record attendance':
      return { chosen: { attendance: move.attendance } }
    case 'withdraw':
      return { leavingReason: move.leavingReason, why: move.reason, onBehalf: move.onBehalf }
    case 'confirm':
      return { onBehalf: move.onBehalf }
    case 'return':
    case 'cancel':
      return { why: move.reason }
    default:
      return {}
  }
}

/** The row of the table that brings them all back to where they were; null where the table has none. */
export function undoOf(move: OrganiserMove, before: readonly RegistrationState[]): OrganiserMove | null {
  const [from] = before
  if (from === undefined || before.some((state) => state !== from)) return null
  if (move.action === 'shortlist') return { action: 'put back' }
  if (move.action === 'put back') return { action: 'shortlist' }
  if (
    (move.action === 'do not select' || move.action === 'cancel') &&
    (from === 'under review' || from === 'waitlisted')
  ) {
    return { action: 'reinstate', to: from, reason: 'undo' }
  }
  if (
    move.action === 'record attendance' &&
    (from === 'attended' || from === 'partly attended' || from === 'no show')
  ) {
    return { action: 'record attendance', attendance: from }
  }
  return null
}
