import { randomInt } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { LeavingReason } from '@plenary/shared/language/categories'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { judge } from '@plenary/shared/rules/moves'
import {
  freesSeat,
  type RegistrationAction,
  type RegistrationFacts,
  registrationMoves,
} from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Clock } from '../../adapters/clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Jobs } from '../../jobs/jobs.js'
import { Audit, type By } from '../audit/audit.service.js'
import { RegistrationRow } from './registration.entity.js'
import { Facts } from './registration.facts.js'
import { type Opened, RegistrationRepository } from './registration.repository.js'
import { nameOf } from './registration.view.js'
import { Seats } from './seats.js'

/** What the person who presses says along with the move. */
export interface Pressed {
  readonly chosen?: RegistrationFacts['chosen']
  readonly why?: string
  readonly leavingReason?: LeavingReason
  readonly onBehalf?: OnBehalf
  /** One of many: the letters wait half a minute, so that an undo can take them back. */
  readonly bulk?: true
}

type Changes = Partial<Omit<RegistrationRow, 'id' | 'state' | 'version'>>

/** The only writer of a registration's state. */
@Injectable()
export class RegistrationMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly facts: Facts,
    private readonly seats: Seats,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes one move: locks the event's seats, gathers the facts, judges once, writes, audits, announces; all or nothing.
   * Refuses what the row's rule refuses. Of two who press at once the second is judged by what the first has left.
   */
  make(
    action: RegistrationAction,
    { row: seen, event }: Opened,
    by: By,
    pressed: Pressed = {},
  ): Promise<RegistrationState> {
    return this.work.run(async () => {
      await this.seats.lock(event.id)
      const opened = await this.registrations.known(seen.id)
      if (by !== 'clock' && 'accountId' in by && !mayPress(action, opened, by, pressed)) refused('FORBIDDEN')
      const facts = { ...(await this.facts.of(opened)), chosen: pressed.chosen ?? {} }
      const now = this.clock.now()
      const judged = judge(registrationMoves[action], opened.row.state, facts, now)
      refuseIf(judged)

      await this.write(opened.row, judged.to, changesOf(action, opened, judged.to, now, pressed))
      await this.tell(action, opened, judged.to, by, pressed)

      return judged.to
    })
  }

  private async write({ id, state, version }: RegistrationRow, to: RegistrationState, changes: Changes): Promise<void> {
    const { affected } = await this.work.mandatory.update(
      RegistrationRow,
      { id, state },
      { ...changes, state: to, version: version + 1 },
    )
    if (affected !== 1) refused('MOVE_NOT_ALLOWED', { state })
  }

  private async tell(
    action: RegistrationAction,
    { row, event }: Opened,
    to: RegistrationState,
    by: By,
    pressed: Pressed,
  ): Promise<void> {
    await this.audit.record(by, {
      word: 'registration',
      act: action,
      objectId: row.id,
      objectName: nameOf(row),
      eventId: event.id,
      from: row.state,
      to,
      why: [pressed.leavingReason, pressed.why].filter(Boolean).join(': ') || null,
      onBehalf: pressed.onBehalf ?? null,
    })
    await this.announcements.announce(registrationMoves[action].announces, {
      registrationId: row.id,
      eventId: event.id,
      to,
      ...(pressed.bulk && { bulk: 'yes' }),
    })
    if (event.promotesByItself && freesSeat(row.category, row.state, to)) {
      await this.jobs.enqueue('promote', { eventId: event.id }, { key: `promote:${event.id}` })
    }
  }
}

/** The delegate for what is theirs; an organiser by their role, and for the delegate where they record an answer. */
export function mayPress(action: RegistrationAction, { row, event }: Opened, actor: Actor, pressed: Pressed): boolean {
  const { by } = registrationMoves[action]
  if (by !== 'registration.own') return mayAt(actor, by, event)
  return pressed.onBehalf ? mayAt(actor, 'registration.decide', event) : row.personId === actor.personId
}

/** What else changes with the state. */
function changesOf(
  action: RegistrationAction,
  { row, event }: Opened,
  to: RegistrationState,
  now: Instant,
  pressed: Pressed,
): Changes {
  const at = new Date(now)
  const since = { stateSince: at }
  if (action === 'submit') return { ...since, submittedAt: at, ...(to === 'confirmed' && confirmed(row, at)) }
  if (action === 'offer')
    return {
      ...since,
      offeredAt: at,
      offerExpiresAt: new Date(pressed.chosen?.offerExpiresAt ?? ordinaryExpiry(event, now)),
    }
  if (action === 'confirm') return { ...since, ...confirmed(row, at) }
  if (action === 'withdraw')
    return { ...since, leavingReason: pressed.leavingReason ?? null, leavingNote: pressed.why ?? null }
  if (action === 'reinstate')
    return { ...since, leavingReason: null, leavingNote: null, submittedAt: row.submittedAt ?? at }
  return since
}

const confirmed = (row: RegistrationRow, at: Date): Changes => ({
  confirmedAt: at,
  badgeCode: row.badgeCode ?? newBadgeCode(),
})

/** An offer stands for the event's usual hours, but never beyond its start. */
export function ordinaryExpiry(event: { offerHours: number; startsAt: Instant }, now: Instant): Instant {
  const usual = instantOf(new Date(Date.parse(now) + event.offerHours * 3_600_000))
  return usual < event.startsAt ? usual : event.startsAt
}

/** Letters and digits that nobody confuses on a badge: no 0 and O, no 1, I and L. Ten of 31 are 49 bits. */
const badgeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const newBadgeCode = (): string =>
  Array.from({ length: 10 }, () => badgeLetters[randomInt(badgeLetters.length)]).join('')
