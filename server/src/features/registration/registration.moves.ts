import { randomInt } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import type { LeavingReason } from '@plenary/shared/language/categories'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { type Refusal, refuse } from '@plenary/shared/rules/decision'
import { judge } from '@plenary/shared/rules/moves'
import { countsAs } from '@plenary/shared/rules/registration/capacity'
import {
  freesSeat,
  type RegistrationAction,
  type RegistrationFacts,
  registrationMoves,
} from '@plenary/shared/rules/registration/moves'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { placesAfter } from '@plenary/shared/rules/registration/waiting-list'
import { Clock } from '../../adapters/clock.js'
import { Lots } from '../../database/lots.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Jobs } from '../../jobs/jobs.js'
import { Approvals } from '../approval/approvals.js'
import { type Act, Audit, type By } from '../audit/audit.service.js'
import { RegistrationRow } from './registration.entity.js'
import { type Around, Facts, factsOf } from './registration.facts.js'
import { columnsOf } from './registration.form.js'
import { type EventOfRegistration, type Opened, RegistrationRepository } from './registration.repository.js'
import { nameOf } from './registration.view.js'
import { Seats } from './seats.js'

/** What the person who presses says along with the move. */
export interface Pressed {
  /** What was typed last, over the version that was seen; it is kept if the move is made. */
  readonly typed?: { readonly version?: number | undefined; readonly form: Partial<RegistrationForm> }
  readonly chosen?: RegistrationFacts['chosen']
  readonly why?: string
  readonly leavingReason?: LeavingReason
  readonly onBehalf?: OnBehalf
  /** One of many: the letters wait half a minute, so that an undo can take them back. */
  readonly bulk?: true
}

/** One press of a button. */
export interface Press {
  readonly registrationId: RegistrationId
  readonly action: RegistrationAction
  readonly by: By
  readonly pressed?: Pressed
}

/** A registration that has moved, and what its rules ask now. */
export interface Moved extends Opened {
  readonly ok: true
  readonly facts: RegistrationFacts
}

/** The only writer of a registration's state. */
@Injectable()
export class RegistrationMoves {
  private readonly lots = new Lots<EventId, Press, Moved | Refusal>(
    ({ registrationId }) => registrationId,
    (eventId, presses) => this.makeAll(eventId, presses),
  )

  constructor(
    private readonly work: UnitOfWork,
    private readonly registrations: RegistrationRepository,
    private readonly facts: Facts,
    private readonly seats: Seats,
    private readonly approvals: Approvals,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Makes one move. Refuses what the row's rule refuses. */
  async make(
    action: RegistrationAction,
    { row, event }: Opened,
    by: By,
    pressed: Pressed = {},
  ): Promise<RegistrationState> {
    const [made] = await this.makeAll(event.id, [{ registrationId: row.id, action, by, pressed }])
    if (!made) throw new Error('a press has an outcome')
    refuseIf(made)
    return made.row.state
  }

  /**
   * Makes moves of one event together, one of each registration: locks the event's seats, gathers the facts, judges each
   * press by what those before it leave, writes, audits, announces; all in one transaction. Whoever is refused stays where
   * they were, and the others move. Of two who press at once the second is judged by what the first has left.
   */
  makeAll(eventId: EventId, presses: readonly Press[]): Promise<(Moved | Refusal)[]> {
    return this.work.run(async () => {
      await this.seats.lock(eventId)
      const ids = presses.map(({ registrationId }) => registrationId)
      const rows = await this.registrations.lockAll(eventId, ids)
      const event = await this.registrations.eventOf(eventId)
      const now = this.clock.now()
      const turns = new Turns(event, rows, await this.facts.around(event, rows, now), now)
      const judged = presses.map((press) => turns.judge(press))
      const made = judged.filter((one) => one.ok)

      await this.write(made)
      const moved = made.map(({ to }) => to.id)
      if (event.asksParties) await this.approvals.askAgain(eventId, moved)
      await this.tell(event, made)
      return judged.map((one) => (one.ok ? { ok: true, row: one.to, event, facts: turns.factsOf(one.to) } : one))
    })
  }

  /**
   * As `makeAll`, with whoever else presses for this event meanwhile. Inside of a transaction it goes with that one: to wait
   * for others there would keep them waiting.
   */
  async makeInTurn(eventId: EventId, press: Press): Promise<Moved | Refusal> {
    if (!this.work.isRunning) return this.lots.join(eventId, press)
    const [made] = await this.makeAll(eventId, [press])
    if (!made) throw new Error('a press has an outcome')
    return made
  }

  /** Named columns of rows that this transaction has locked; what a move does not change stays as it is. */
  private async write(made: readonly Judged[]): Promise<void> {
    if (made.length === 0) return
    const { columns } = this.work.mandatory.connection.getMetadata(RegistrationRow)
    const names = columns.map(({ databaseName }) => databaseName).join(', ')
    const named = (changes: Changes) =>
      Object.fromEntries(columns.map((column) => [column.databaseName, column.getEntityValue(changes)]))
    const changed = await this.work.write(
      `UPDATE registration SET (${names}) = (SELECT ${names} FROM jsonb_populate_record(registration, moved.changes))
       FROM jsonb_to_recordset($1::jsonb) AS moved (id uuid, changes jsonb) WHERE registration.id = moved.id`,
      [JSON.stringify(made.map(({ from, changes }) => ({ id: from.id, changes: named(changes) })))],
    )
    if (changed !== made.length) throw new Error('a locked registration was not there to be written')
  }

  private async tell(event: EventOfRegistration, made: readonly Judged[]): Promise<void> {
    await this.audit.recordAll(made.map(({ press, from, to }) => ({ by: press.by, act: actOf(press, from, to) })))
    await this.announcements.announceAll(
      made.map(({ press, to }) => ({
        fact: registrationMoves[press.action].announces,
        about: {
          registrationId: to.id,
          eventId: event.id,
          to: to.state,
          ...(press.pressed?.bulk && { bulk: 'yes' }),
        },
      })),
    )
    if (event.promotesByItself && made.some(({ from, to }) => freesSeat(from.category, from.state, to.state))) {
      await this.jobs.enqueue('promote', { eventId: event.id }, { key: `promote:${event.id}` })
    }
  }
}

type Changes = Partial<Omit<RegistrationRow, 'id'>>

interface Judged {
  readonly ok: true
  readonly press: Press
  readonly from: RegistrationRow
  readonly to: RegistrationRow
  readonly changes: Changes
}

/** The presses of one transaction in turn. */
class Turns {
  private readonly rows: ReadonlyMap<RegistrationId, RegistrationRow>

  constructor(
    private readonly event: EventOfRegistration,
    rows: readonly RegistrationRow[],
    private around: Around,
    private readonly now: Instant,
  ) {
    this.rows = new Map(rows.map((row) => [row.id, row]))
  }

  /** Judges one press, and takes what it takes from those that come after. */
  judge(press: Press): Judged | Refusal {
    const { action, by, pressed = {} } = press
    const row = this.rows.get(press.registrationId)
    if (!row) return refuse('NOT_FOUND')
    const opened = { row, event: this.event }
    if (by !== 'clock' && 'accountId' in by && !mayPress(action, opened, by, pressed)) return refuse('FORBIDDEN')
    const move = registrationMoves[action]
    if (isBehind(row, pressed) && move.from.includes(row.state)) return refuse('CHANGED_MEANWHILE')
    const typed = pressed.typed && columnsOf(row, pressed.typed.form)
    const facts = { ...this.factsOf({ ...row, ...typed }), chosen: pressed.chosen ?? {} }
    const judged = judge<RegistrationState, RegistrationFacts>(move, row.state, facts, this.now)
    if (!judged.ok) return judged

    const changes = {
      ...typed,
      ...changesOf(action, opened, judged.to, this.now, pressed),
      state: judged.to,
      version: row.version + 1,
    }
    const to = { ...row, ...changes }
    this.place(row, to)
    return { ok: true, press, from: row, to, changes }
  }

  factsOf(row: RegistrationRow): RegistrationFacts {
    return factsOf(row, this.event, this.around)
  }

  private place(from: RegistrationRow, to: RegistrationRow): void {
    if (to.category === null) return
    const [before, after] = [from, to].map((row) => countsAs(standing(row), this.now))
    const places = placesAfter(this.around.places, to.category, before ?? null, after ?? null)
    this.around = { ...this.around, places }
  }
}

/** Another tab was faster. */
const isBehind = ({ version }: RegistrationRow, { typed }: Pressed) =>
  typed?.version !== undefined && typed.version !== version

const standing = ({ state, offerExpiresAt, askedAgainAt }: RegistrationRow) => ({
  state,
  askedAgain: askedAgainAt !== null,
  offerExpiresAt: offerExpiresAt && instantOf(offerExpiresAt),
})

const actOf = ({ action, pressed = {} }: Press, from: RegistrationRow, to: RegistrationRow): Act => ({
  word: 'registration',
  act: action,
  objectId: to.id,
  objectName: nameOf(to),
  eventId: to.eventId,
  from: from.state,
  to: to.state,
  why: [pressed.leavingReason, pressed.why].filter(Boolean).join(': ') || null,
  onBehalf: pressed.onBehalf ?? null,
})

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
      askedAgainAt: null,
      offerExpiresAt: new Date(pressed.chosen?.offerExpiresAt ?? ordinaryExpiry(event, now)),
    }
  if (action === 'ask again')
    return {
      ...since,
      offerExpiresAt: new Date(ordinaryExpiry(event, now)),
      askedAgainAt: row.state === 'confirmed' || row.askedAgainAt ? at : null,
    }
  if (action === 'confirm') return { ...since, ...confirmed(row, at) }
  if (action === 'withdraw')
    return { ...since, leavingReason: pressed.leavingReason ?? null, leavingNote: pressed.why ?? null }
  if (action === 'reinstate')
    return { ...since, leavingReason: null, leavingNote: null, askedAgainAt: null, submittedAt: row.submittedAt ?? at }
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
