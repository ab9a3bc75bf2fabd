import { Injectable } from '@nestjs/common'
import type { OrganiserStopMove } from '@plenary/shared/contracts/visit/organiser.forms'
import type { StopId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { stepsToCounter } from '@plenary/shared/rules/visit/moves'
import { movedAlong } from '@plenary/shared/rules/visit/taking'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { PlanRepository } from '../plan/plan.repository.js'
import { stopIn } from '../plan/situation.js'
import { type Pressed, StopMoves } from '../visit.moves.js'
import { type OpenedStop, VisitRepository } from '../visit.repository.js'
import { AskingAgain } from './asking-again.js'
import { StopRepository } from './stop.repository.js'

type Taking = Extract<OrganiserStopMove, { action: 'take' }>

/** What organisers press, and what hosts answered by telephone or mail. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly work: UnitOfWork,
    private readonly visits: VisitRepository,
    private readonly plans: PlanRepository,
    private readonly stops: StopRepository,
    private readonly askingAgain: AskingAgain,
    private readonly moves: StopMoves,
  ) {}

  async move(actor: Actor, id: StopId, move: OrganiserStopMove): Promise<void> {
    await this.work.run(async () => {
      const opened = await this.visits.openStop(actor, id, 'visit.read')
      if (move.action === 'take') return this.take(actor, opened, move)
      if (move.action === 'counter-propose') return this.counter(actor, opened, move)
      await this.moves.make(move.action, opened, actor, pressedFor(move))
    })
  }

  /** Takes what the host offers; what follows on the group's day moves along, and who was asked for the old time is asked again. */
  private async take(actor: Actor, opened: OpenedStop, { version, moveOthers, askAgain }: Taking): Promise<void> {
    const { event, row } = opened
    await this.visits.lock(event.id)
    await this.visits.lockSitesOf(event.id)
    const plan = await this.plans.of(event.id)
    const counter = (await this.visits.known(row.id)).row.counter
    await this.moves.make('take', opened, actor, { version, moveOthers })
    if (counter === null || !moveOthers) return
    for (const along of movedAlong(plan, stopIn(plan, row.id), counter)) await this.stops.shift(event, along)
    await this.stops.occupy(event.id)
    await this.askingAgain.whereNeeded(actor, event, askAgain)
  }

  /** The version that was seen is that of the first step. */
  private async counter(
    actor: Actor,
    opened: OpenedStop,
    move: Extract<OrganiserStopMove, { action: 'counter-propose' }>,
  ): Promise<void> {
    const { startsLocal, endsLocal, heads, onBehalf, version } = move
    if (startsLocal >= endsLocal)
      refused('INVALID', { problems: [{ path: 'body.endsLocal', problem: 'endsBeforeStarts' }] })
    const answer = { onBehalf, counter: { startsLocal, endsLocal, heads } }
    for (const [step, action] of stepsToCounter(opened.row.state).entries())
      await this.moves.make(action, opened, actor, {
        ...(step === 0 && { version }),
        ...(action === 'counter-propose' && answer),
      })
  }
}

function pressedFor(move: Exclude<OrganiserStopMove, Taking>): Pressed {
  switch (move.action) {
    case 'decline':
    case 'call off':
      return { version: move.version, why: move.reason, onBehalf: move.onBehalf }
    case 'confirm':
      return { version: move.version, onBehalf: move.onBehalf }
    case 'cancel':
      return { version: move.version, why: move.reason }
    default:
      return { version: move.version }
  }
}
