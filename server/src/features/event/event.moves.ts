import { Injectable, type OnModuleInit } from '@nestjs/common'
import type { EventId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { type EventAction, eventMoves, moveDue } from '@plenary/shared/rules/event/moves'
import type { EventState } from '@plenary/shared/rules/event/states'
import { judge } from '@plenary/shared/rules/moves'
import { Clock } from '../../adapters/clock.js'
import { localAt } from '../../adapters/time/wall-clock.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused, refuseIf } from '../../http/refused.js'
import { Announcements } from '../../jobs/announcements.js'
import { Sweep } from '../../jobs/sweep.js'
import { Audit, type By } from '../audit/audit.service.js'
import { type EventRecord, factsOf, nameOf } from './event.record.js'
import { type Changes, EventRepository } from './event.repository.js'

export interface EventMoved {
  readonly eventId: EventId
  readonly by: By
  readonly reason: string
}
export type Follower = (moved: EventMoved) => Promise<void>

/** The only writer of an event's state. */
@Injectable()
export class EventMoves implements OnModuleInit {
  private readonly cancelling: Follower[] = []
  private readonly announcingAnew: Follower[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventRepository,
    private readonly audit: Audit,
    private readonly announcements: Announcements,
    private readonly sweep: Sweep,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweep.add('events by the clock', (now) => this.makeDue(now))
  }

  /**
   * What must happen together with a cancellation: registrations are cancelled in the same transaction, under the event's
   * lock, or the event is not cancelled. Words above add theirs when their module starts.
   */
  whenCancelled(follower: Follower): void {
    this.cancelling.push(follower)
  }

  /** The same for a postponed event whose new days are announced. */
  whenAnnouncedAnew(follower: Follower): void {
    this.announcingAnew.push(follower)
  }

  /** Makes one move for an actor who saw this version. Of two who press at once the second is told that it changed. */
  make(action: EventAction, eventId: EventId, actor: Actor, pressed: { version: number; reason?: string | undefined }) {
    return this.work.run(async () => {
      const event = await this.events.lockFor(actor, eventId, eventMoves[action].by, pressed.version)
      await this.move(action, event, actor, pressed.reason ?? null)
    })
  }

  /** Makes what the clock makes; one event's failure does not hold up the others. */
  private async makeDue(now: Instant): Promise<void> {
    const failures: unknown[] = []
    for (const id of await this.events.perhapsDue(now)) {
      await this.work.run(() => this.makeAllDue(id, now)).catch((error: unknown) => failures.push(error))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'some events did not move')
  }

  private async makeAllDue(id: EventId, now: Instant): Promise<void> {
    for (;;) {
      const event = await this.events.lock(id)
      const due = moveDue(factsOf(event), now)
      if (!due) return
      await this.move(due, event, 'clock', null)
    }
  }

  private async move(action: EventAction, event: EventRecord, by: By, reason: string | null): Promise<void> {
    const move = eventMoves[action]
    const now = this.clock.now()
    const judged = judge(move, event.state, factsOf(event), now)
    refuseIf(judged)
    if ('reason' in move && !reason) refused('REASON_NEEDED')
    await this.write(event, judged.to, columnsOf(action, event, now))
    for (const follow of this.followersOf(action, event.state))
      await follow({ eventId: event.id, by, reason: reason ?? '' })
    await this.audit.record(by, {
      word: 'event',
      act: action,
      objectId: event.id,
      objectName: nameOf(event),
      eventId: event.id,
      from: event.state,
      to: judged.to,
      why: reason,
    })
    await this.announcements.announce(move.announces, { eventId: event.id, from: event.state, to: judged.to })
  }

  private followersOf(action: EventAction, from: EventState): readonly Follower[] {
    if (action === 'cancel') return this.cancelling
    return action === 'announce' && from === 'postponed' ? this.announcingAnew : []
  }

  private async write(event: EventRecord, to: EventState, columns: Changes): Promise<void> {
    const set = Object.keys(columns).map((name, at) => `${name} = $${at + 4}`)
    const changed = await this.work.write(
      `UPDATE event SET ${['state = $3', 'version = version + 1', ...set].join(', ')} WHERE id = $1 AND state = $2`,
      [event.id, event.state, to, ...Object.values(columns)],
    )
    if (changed !== 1) refused('MOVE_NOT_ALLOWED', { state: event.state })
  }
}

/** What else changes with the state. */
function columnsOf(action: EventAction, event: EventRecord, now: Instant): Changes {
  if (action === 'announce') return { announced_at: event.announcedAt ?? now, postponed_from: null }
  if (action === 'postpone') return { postponed_from: event.startsOn }
  return action === 'open' && event.opensAt !== null && event.opensAt > now ? openedEarly(event.zone, now) : {}
}

/** Opened by hand before the planned minute: the window begins in this one, else nobody could register until then. */
function openedEarly(zone: string, now: Instant): Changes {
  const minute = instantOf(new Date(Math.floor(Date.parse(now) / 60_000) * 60_000))
  return { opens_at: minute, opens_local: localAt(minute, zone) }
}
