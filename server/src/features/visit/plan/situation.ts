import { Injectable } from '@nestjs/common'
import type { LocalDateTime } from '@plenary/shared/language/time'
import type { Occupancy } from '@plenary/shared/rules/event/occupancy'
import { headCount } from '@plenary/shared/rules/visit/heads'
import type { Standing, StopFacts } from '@plenary/shared/rules/visit/moves'
import type { Plan, PlanStop } from '@plenary/shared/rules/visit/plan'
import { type Obstacles, obstaclesOf, standingOf } from '@plenary/shared/rules/visit/standing'
import { afterMoving, movedAlong } from '@plenary/shared/rules/visit/taking'
import { instantAt } from '../../../adapters/time/wall-clock.js'
import { OccupancyRepository } from '../../event/occupancy.repository.js'
import type { StopRecord, VisitEvent } from '../visit.repository.js'
import { PlanRepository } from './plan.repository.js'

/** A study visit at one moment, with what stands in the way of its stops. */
export interface Situation {
  readonly event: VisitEvent
  readonly plan: Plan
  /** The agenda beside it. */
  readonly sessions: readonly Occupancy[]
  readonly obstacles: Obstacles
  /** Keys of what a named organiser took on. */
  readonly accepted: ReadonlySet<string>
}

/** Loads all that the rules of stops ask, for one or for all of an event, in the same number of queries. */
@Injectable()
export class Situations {
  constructor(
    private readonly plans: PlanRepository,
    private readonly occupancies: OccupancyRepository,
  ) {}

  async of(event: VisitEvent): Promise<Situation> {
    const plan = await this.plans.of(event.id)
    const sessions = (await this.occupancies.of(event.id)).filter(({ placeKind }) => placeKind === 'session')
    const accepted = await this.plans.accepted(event.id)
    return { event, plan, sessions, obstacles: obstaclesOf(plan, sessions), accepted }
  }
}

/** What the rules of its moves ask about a stop. `moveOthers`: whether what follows would move along if a counter-proposal were taken. */
export function factsOf(situation: Situation, row: StopRecord, moveOthers = true): StopFacts {
  const { event, plan, obstacles, accepted } = situation
  const stop = stopIn(plan, row.id)
  const { startsLocal, endsLocal, siteId, asked, counter } = row
  return {
    event,
    planned: { startsLocal, endsLocal, siteId, heads: headsIn(plan, row.groupId) },
    now: standingOf(plan, obstacles, accepted, stop),
    asked,
    counter,
    ifTaken: counter && standingIfTaken(situation, stop, counter, moveOthers),
  }
}

/** The plan as it would be if this time were taken. */
export function planIfTaken(
  { plan, event }: Pick<Situation, 'plan' | 'event'>,
  stop: PlanStop,
  to: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime },
  moveOthers: boolean,
): Plan {
  const along = moveOthers ? movedAlong(plan, stop, to) : []
  const { startsLocal, endsLocal } = to
  return afterMoving(plan, [{ id: stop.id, to: { startsLocal, endsLocal } }, ...along], (local) =>
    instantAt(local, event.zone),
  )
}

function standingIfTaken(
  situation: Situation,
  stop: PlanStop,
  to: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime },
  moveOthers: boolean,
): Standing {
  const then = planIfTaken(situation, stop, to, moveOthers)
  return standingOf(then, obstaclesOf(then, situation.sessions), situation.accepted, stopIn(then, stop.id))
}

export function stopIn(plan: Plan, id: string): PlanStop {
  const stop = plan.stops.find((one) => one.id === id)
  if (!stop) throw new Error(`the plan lacks its stop ${id}`)
  return stop
}

export function headsIn(plan: Plan, groupId: string): number {
  const group = plan.groups.find(({ id }) => id === groupId)
  return group ? headCount(group.travellers) : 0
}
