import type { LocalDateTime } from '../../language/time.js'
import { dayOf } from '../time/wall-times.js'
import { headCount } from './heads.js'
import {
  dayOfGroup,
  isMeal,
  isStop,
  mostDuring,
  type Plan,
  type PlanGroup,
  type PlanSite,
  type PlanStop,
  presentAt,
} from './plan.js'
import { stands } from './states.js'

export const problemKinds = [
  'group too large',
  'site full',
  'vehicle full',
  'outside days',
  'no way between',
  'language',
  'access',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** No organiser can take these on: heads never exceed places, and nobody travels on a day without a study visit. */
const beyondAccepting: readonly ProblemKind[] = ['group too large', 'site full', 'vehicle full', 'outside days']
export const isAcceptable = (kind: ProblemKind): boolean => !beyondAccepting.includes(kind)

/** What is wrong with a stop as it is planned. */
export interface PlanProblem {
  /** The same as long as the same things stand in each other's way at the same time. */
  readonly key: string
  readonly kind: ProblemKind
  readonly stopId: string
  readonly count: number
  readonly places: number
  /** When the other thing ends or begins, for what clashes in time. */
  readonly at: LocalDateTime | null
}

/** What is wrong with the stops of this plan? Cancelled and declined ones take no place and are not looked at. */
export function problemsOf(plan: Plan): PlanProblem[] {
  const groups = new Map(plan.groups.map((group) => [group.id, group]))
  const sites = new Map(plan.sites.map((site) => [site.id, site]))
  return plan.stops
    .filter(({ state }) => stands(state) && state !== 'completed')
    .flatMap((stop) => {
      const [group, site] = [groups.get(stop.groupId), sites.get(stop.siteId)]
      return group && site
        ? [...sizeProblems(plan, stop, group, site), ...timeProblems(plan, stop), ...fitProblems(stop, group, site)]
        : []
    })
}

function sizeProblems(plan: Plan, stop: PlanStop, group: PlanGroup, site: PlanSite): PlanProblem[] {
  const there = mostDuring(
    stop,
    presentAt(plan, stop.siteId, ({ id, state }) => id !== stop.id && stands(state)),
  )
  const heads = headCount(group.travellers)
  const { largestGroup, mostAtOnce } = site
  return [
    ...(largestGroup !== null && heads > largestGroup
      ? [problem('group too large', stop, { count: heads, places: largestGroup })]
      : []),
    ...(mostAtOnce !== null && there > 0 && heads + there > mostAtOnce
      ? [problem('site full', stop, { count: heads + there, places: mostAtOnce })]
      : []),
    ...(group.vehiclePlaces !== null && heads > group.vehiclePlaces
      ? [problem('vehicle full', stop, { count: heads, places: group.vehiclePlaces })]
      : []),
  ]
}

/** A day without a study visit, or a stop elsewhere just before with nothing in between that says how one gets here; nobody gets anywhere by a meal. */
function timeProblems(plan: Plan, stop: PlanStop): PlanProblem[] {
  const day = dayOf(stop.startsLocal)
  const others = dayOfGroup(plan, stop.groupId, day).filter(({ id }) => id !== stop.id)
  const before = others.filter((one) => one.endsLocal <= stop.startsLocal && !isMeal(one)).at(-1)
  const jumps = before !== undefined && isStop(before) && before.siteId !== stop.siteId
  return [
    ...(plan.days.includes(day) ? [] : [problem('outside days', stop)]),
    ...(jumps ? [problem('no way between', stop, { with: before.id, at: before.endsLocal })] : []),
  ]
}

/** Nobody there speaks the group's language and nobody interprets; somebody may not get in. */
function fitProblems(stop: PlanStop, group: PlanGroup, site: PlanSite): PlanProblem[] {
  const spoken = site.languages.length === 0 || site.languages.includes(group.language)
  return [
    ...(spoken || group.travellers.interpreter !== null ? [] : [problem('language', stop, { with: group.language })]),
    ...(site.stepFree || group.accessNeeds === 0 ? [] : [problem('access', stop, { count: group.accessNeeds })]),
  ]
}

interface Details {
  readonly count?: number
  readonly places?: number
  readonly with?: string
  readonly at?: LocalDateTime
}

function problem(kind: ProblemKind, stop: PlanStop, details: Details = {}): PlanProblem {
  const { count = 0, places = 0, at = null } = details
  const key = ['visit', kind, stop.id, stop.siteId, stop.startsLocal, stop.endsLocal, details.with ?? '', count].join(
    ' ',
  )
  return { key, kind, stopId: stop.id, count, places, at }
}
