import { Injectable } from '@nestjs/common'
import type { OnBehalf } from '@plenary/shared/contracts/audit.forms'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { judge } from '@plenary/shared/rules/moves'
import { type StopAction, type StopFacts, type StopForm, stopMoves } from '@plenary/shared/rules/visit/moves'
import { occupanciesOfPlan } from '@plenary/shared/rules/visit/occupants'
import type { StopState } from '@plenary/shared/rules/visit/states'
import { Clock } from '../../adapters/clock.js'
import { instantAt } from '../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Audit, type By } from '../audit/audit.service.js'
import { OccupancyRepository } from '../event/occupancy.repository.js'
import { factsOf, type Situation, Situations } from './plan/situation.js'
import { marked } from './stop/mark.js'
import { type OpenedStop, VisitRepository } from './visit.repository.js'
import { nameOfStop } from './visit.view.js'

/** What the person who presses says along with the move. */
export interface Pressed {
  /** The version that they saw: an answer to what has changed since is no answer. */
  readonly version?: number
  readonly why?: string
  readonly onBehalf?: OnBehalf
  /** What the host offers instead. */
  readonly counter?: Omit<StopForm, 'siteId'>
  /** Whether what follows on the day moves along when a counter-proposal is taken. */
  readonly moveOthers?: boolean
}

type Columns = Readonly<Record<string, unknown>>

/** The only writer of a stop's state. */
@Injectable()
export class StopMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly situations: Situations,
    private readonly occupancies: OccupancyRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes one move: locks the event's stops and the site, gathers the facts, judges once, writes, audits, announces; all or
   * nothing. Refuses what the row's rule refuses. Of two who press at once the second is judged by what the first has left.
   */
  make(action: StopAction, { row: seen }: Pick<OpenedStop, 'row'>, by: By, pressed: Pressed = {}): Promise<StopState> {
    return this.work.run(async () => {
      await this.visits.lock(seen.eventId)
      await this.visits.lockSites([seen.siteId])
      const opened = await this.visits.known(seen.id)
      if (by !== 'clock' && 'accountId' in by && !(await this.mayPress(action, opened, by, pressed)))
        refused('FORBIDDEN')
      if (pressed.version !== undefined && pressed.version !== opened.row.version) refused('CHANGED_MEANWHILE')
      const situation = await this.situations.of(opened.event)
      const facts = factsOf(situation, opened.row, pressed.moveOthers)
      const now = this.clock.now()
      const judged = judge(stopMoves[action], opened.row.state, facts, now)
      refuseIf(judged)
      if ('reason' in stopMoves[action] && !pressed.why) refused('REASON_NEEDED')

      await this.write(opened, judged.to, columnsOf(action, opened, facts, now, by, pressed))
      await this.occupy(opened, situation, judged.to)
      await this.tell(action, opened, judged.to, by, pressed)

      return judged.to
    })
  }

  /** The host for its sites; an organiser by their role, and for the host where they record an answer. */
  private async mayPress(action: StopAction, opened: OpenedStop, actor: Actor, pressed: Pressed): Promise<boolean> {
    const { by } = stopMoves[action]
    if (by !== 'visit.host') return mayAt(actor, by, opened.event)
    if (pressed.onBehalf) return mayAt(actor, 'visit.answer', opened.event)
    return this.visits.isHost(actor.personId, opened.organisationId)
  }

  private async write({ row }: OpenedStop, to: StopState, columns: Columns): Promise<void> {
    const place = (name: string) => `$${Object.keys(columns).indexOf(name) + 4}`
    const set = Object.keys(columns).map((name) => `${name} = ${place(name)}`)
    if ('starts_local' in columns) {
      const [starts, ends] = [place('starts_local'), place('ends_local')]
      set.push(marked({ starts, ends, site: 'site_id', now: place('state_since') }))
    }
    const changed = await this.work.write(
      `UPDATE visit_stop SET ${['state = $3', 'version = version + 1', ...set].join(', ')} WHERE id = $1 AND state = $2`,
      [row.id, row.state, to, ...Object.values(columns)],
    )
    if (changed !== 1) refused('MOVE_NOT_ALLOWED', { state: row.state })
    if ('ends_at' in columns) await this.visits.keepLists(row.eventId)
    if (to === 'requested')
      await this.work.write(
        `UPDATE visit_stop SET answer_due_at = study_visit.answers_due_at FROM study_visit
         WHERE visit_stop.id = $1 AND study_visit.event_id = visit_stop.event_id`,
        [row.id],
      )
  }

  /** Who and what the stop needs, or no longer needs, at its time. */
  private async occupy({ row, event }: OpenedStop, { plan }: Situation, to: StopState): Promise<void> {
    const taken = to === 'confirmed' && row.state === 'counter-proposed' ? row.counter : null
    const time = taken && { ...timeOf(taken), ...instantsOf(taken, event.zone) }
    const stops = plan.stops.filter(({ id }) => id === row.id).map((stop) => ({ ...stop, ...time, state: to }))
    await this.occupancies.replace(event.id, 'stop', [row.id], occupanciesOfPlan({ ...plan, stops, transfers: [] }))
  }

  private async tell(action: StopAction, opened: OpenedStop, to: StopState, by: By, pressed: Pressed): Promise<void> {
    const { row, event } = opened
    await this.audit.record(by, {
      word: 'visit',
      act: action,
      objectId: row.id,
      objectName: nameOfStop(opened),
      eventId: event.id,
      from: row.state,
      to,
      why: pressed.why ?? null,
      onBehalf: pressed.onBehalf ?? null,
    })
    await this.announcements.announce(stopMoves[action].announces, {
      stopId: row.id,
      eventId: event.id,
      groupId: row.groupId,
      to,
    })
  }
}

const timeOf = ({ startsLocal, endsLocal }: StopForm) => ({ startsLocal, endsLocal })
const instantsOf = ({ startsLocal, endsLocal }: StopForm, zone: string) => ({
  startsAt: instantAt(startsLocal, zone),
  endsAt: instantAt(endsLocal, zone),
})

/** What else changes with the state. */
function columnsOf(
  action: StopAction,
  { row, event }: OpenedStop,
  facts: StopFacts,
  now: Instant,
  by: By,
  pressed: Pressed,
): Columns {
  const since = { state_since: now }
  const answer = { ...since, ...answerOf(by, pressed, now) }
  switch (action) {
    case 'request':
    case 'ask again':
      return { ...since, asked: facts.planned, counter: null, reason: null, requested_at: now, ...unanswered }
    case 'counter-propose':
      return { ...answer, counter: pressed.counter && { ...pressed.counter, siteId: row.siteId } }
    case 'confirm':
      return answer
    case 'take':
      return { ...since, ...takenColumns(facts, event.zone) }
    case 'decline':
    case 'call off':
      return { ...answer, reason: pressed.why ?? null }
    case 'cancel':
      return { ...since, reason: pressed.why ?? null }
    default:
      return since
  }
}

const unanswered = { answered_by: null, channel: null, answered_at: null }

const answerOf = (by: By, { onBehalf }: Pressed, now: Instant) => ({
  answered_by: onBehalf?.saidBy ?? (by === 'clock' ? null : 'linkOf' in by ? by.linkOf : by.name),
  channel: onBehalf?.channel ?? null,
  answered_at: onBehalf ? instantOf(new Date(`${onBehalf.on}T12:00Z`)) : now,
})

/** The host has said yes to what it offered; for those who come now, so that more of them are asked for first. */
function takenColumns({ counter, planned }: StopFacts, zone: string): Columns {
  if (counter === null) throw new Error('a counter-proposal was taken that is not there')
  const { startsAt, endsAt } = instantsOf(counter, zone)
  return {
    starts_local: counter.startsLocal,
    ends_local: counter.endsLocal,
    starts_at: startsAt,
    ends_at: endsAt,
    asked: { ...counter, heads: planned.heads },
    counter: null,
  }
}
