import type { GroupOfPlan, StopOfPlan, Taking } from '@plenary/shared/contracts/visit/organiser'
import { groupId, type PersonId, personId } from '@plenary/shared/language/ids'
import { headCount } from '@plenary/shared/rules/visit/heads'
import { occupanciesOfPlan } from '@plenary/shared/rules/visit/occupants'
import type { PlanGroup } from '@plenary/shared/rules/visit/plan'
import { obstaclesOf } from '@plenary/shared/rules/visit/standing'
import { movedAlong } from '@plenary/shared/rules/visit/taking'
import type { StopRecord } from '../visit.repository.js'
import { conflictsForPlanner, type Named } from './conflicts.view.js'
import { planIfTaken, type Situation, stopIn } from './situation.js'

export interface GroupNames {
  readonly people: ReadonlyMap<string, string>
  readonly versions: ReadonlyMap<string, number>
}

export function groupForPlanner(group: PlanGroup, { people, versions }: GroupNames): GroupOfPlan {
  const named = (id: string) => ({ personId: personId.parse(id), name: people.get(id) ?? '' })
  const { leader, interpreter, escorts, delegates } = group.travellers
  return {
    id: groupId.parse(group.id),
    letter: group.letter,
    language: group.language,
    leader: leader === null ? null : named(leader),
    interpreter: interpreter === null ? null : named(interpreter),
    escorts: escorts.map(named),
    vehicle: group.vehicle,
    vehiclePlaces: group.vehiclePlaces,
    delegates: delegates as PersonId[],
    heads: headCount(group.travellers),
    accessNeeds: group.accessNeeds,
    version: versions.get(group.id) ?? 1,
  }
}

export function stopForPlanner(row: StopRecord): Omit<StopOfPlan, 'taking' | 'list' | 'can'> {
  return {
    id: row.id,
    groupId: groupId.parse(row.groupId),
    siteId: row.siteId,
    state: row.state,
    stateSince: row.stateSince,
    startsLocal: row.startsLocal,
    endsLocal: row.endsLocal,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    programme: row.programme,
    receivedBy: row.receivedBy,
    asked: row.asked as StopOfPlan['asked'],
    counter: row.counter as StopOfPlan['counter'],
    reason: row.reason,
    answeredBy: row.answeredBy,
    channel: row.channel,
    answeredAt: row.answeredAt,
    requestedAt: row.requestedAt,
    answerDueAt: row.answerDueAt,
    version: row.version,
  }
}

/** What follows from taking the host's counter-proposal, before it is taken. */
export function takingFor(situation: Situation, row: StopRecord, named: Named): Taking | null {
  if (row.counter === null || row.state !== 'counter-proposed') return null
  const stop = stopIn(situation.plan, row.id)
  const then = planIfTaken(situation, stop, row.counter, true)
  const obstacles = obstaclesOf(then, situation.sessions)
  const known = new Set([...situation.obstacles.problems, ...situation.obstacles.clashes].map(({ key }) => key))
  const concerned = new Set([row.id, ...movedAlong(situation.plan, stop, row.counter).map(({ id }) => id)])
  const fresh = conflictsForPlanner(obstacles, { ...named, plan: then }, new Map()).filter(
    ({ key, stopIds }) => !known.has(key) && stopIds.some((id) => concerned.has(id)),
  )
  return {
    moved: movedAlong(situation.plan, stop, row.counter),
    vehicleFree: vehicleFree(then, row.groupId, fresh),
    conflicts: fresh,
  }
}

/** Whether the group has a vehicle at all, and nobody else needs it at the new times. */
function vehicleFree(
  plan: Situation['plan'],
  group: string,
  conflicts: readonly { readonly kind: string }[],
): boolean | null {
  const needs = occupanciesOfPlan(plan).some(({ kind }) => kind === 'vehicle')
  const has = plan.groups.find(({ id }) => id === group)?.vehicle
  return needs && has ? conflicts.every(({ kind }) => kind !== 'vehicle') : null
}

export type { SiteLine } from './conflicts.view.js'
