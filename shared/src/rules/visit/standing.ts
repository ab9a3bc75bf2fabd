import { type Clash, clashesOf, type Occupancy } from '../event/occupancy.js'
import type { Standing } from './moves.js'
import { occupanciesOfPlan } from './occupants.js'
import { type Plan, type PlanStop, placesAtSite } from './plan.js'
import { isAcceptable, type PlanProblem, problemsOf } from './problems.js'
import { stands } from './states.js'

/** Everything that stands in the way of a study visit's stops. */
export interface Obstacles {
  readonly problems: readonly PlanProblem[]
  /** Who or what a stop needs at the same time as something else does; of a group that meets itself, the group alone is named. */
  readonly clashes: readonly Clash[]
}

/** What stands in the way of the stops of this plan, among themselves and against the sessions beside them? */
export function obstaclesOf(plan: Plan, sessions: readonly Occupancy[]): Obstacles {
  const clashes = clashesOf([...sessions, ...occupanciesOfPlan(plan)])
  const groupOf = new Map([...plan.stops, ...plan.transfers].map(({ id, groupId }) => [id, groupId]))
  const stops = new Set(plan.stops.map(({ id }) => id))
  const meetsItself = ({ kind, placeIds: [a, b] }: Clash) =>
    kind !== 'group' && groupOf.has(a) && groupOf.get(a) === groupOf.get(b)
  return {
    problems: problemsOf(plan),
    clashes: clashes.filter((clash) => clash.placeIds.some((id) => stops.has(id)) && !meetsItself(clash)),
  }
}

/** What of it concerns this stop and was accepted by nobody? What nobody can accept is judged by the places themselves. */
export const unaccepted = (
  { problems, clashes }: Obstacles,
  accepted: ReadonlySet<string>,
  stopId: string,
): string[] => [
  ...problems
    .filter((one) => one.stopId === stopId && (isAcceptable(one.kind) || one.kind === 'outside days'))
    .map(({ key }) => key)
    .filter((key) => !accepted.has(key)),
  ...clashes
    .filter(({ placeIds }) => placeIds.includes(stopId))
    .map(({ key }) => key)
    .filter((key) => !accepted.has(key)),
]

/** How would this stop stand in this plan? */
export const standingOf = (
  plan: Plan,
  obstacles: Obstacles,
  accepted: ReadonlySet<string>,
  stop: PlanStop,
): Standing => ({
  endsAt: stop.endsAt,
  places: placesAtSite(plan, stop, stop),
  conflicts: stands(stop.state) ? unaccepted(obstacles, accepted, stop.id).length : 0,
})
