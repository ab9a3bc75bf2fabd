import type { ConflictOfPlan, SiteOfPlan } from '@plenary/shared/contracts/visit/organiser'
import { stopId } from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Clash } from '@plenary/shared/rules/event/occupancy'
import type { Plan } from '@plenary/shared/rules/visit/plan'
import { isAcceptable, type PlanProblem } from '@plenary/shared/rules/visit/problems'
import type { Obstacles } from '@plenary/shared/rules/visit/standing'
import { localAt } from '../../../adapters/time/wall-clock.js'

export type SiteLine = SiteOfPlan
export type AcceptedBy = { readonly by: string; readonly reason: string }

export interface NamesOfPlan {
  readonly people: ReadonlyMap<string, string>
  readonly sessions: ReadonlyMap<string, LocalText>
}

export interface Named extends NamesOfPlan {
  readonly plan: Plan
  readonly sites: readonly SiteOfPlan[]
  readonly event: { readonly zone: string }
}

/** What stands in the way of stops, as organisers read it: in the order of time. */
export function conflictsForPlanner(
  { problems, clashes }: Obstacles,
  named: Named,
  accepted: ReadonlyMap<string, AcceptedBy>,
): ConflictOfPlan[] {
  return [...problems.flatMap((one) => ofProblem(one, named)), ...clashes.map((one) => ofClash(one, named))]
    .map((one) => ({ ...one, accepted: accepted.get(one.key) ?? null }))
    .sort((a, b) =>
      a.startsLocal === b.startsLocal ? (a.key < b.key ? -1 : 1) : a.startsLocal < b.startsLocal ? -1 : 1,
    )
}

type Unjudged = Omit<ConflictOfPlan, 'accepted'>

function ofProblem({ key, kind, stopId: id, count, places }: PlanProblem, named: Named): Unjudged[] {
  const stop = named.plan.stops.find((one) => one.id === id)
  if (!stop) return []
  const group = named.plan.groups.find((one) => one.id === stop.groupId)
  return [
    {
      key,
      kind,
      stopIds: [stopId.parse(id)],
      about: kind === 'language' ? (group?.language ?? '') : '',
      beside: '',
      count,
      places,
      startsLocal: stop.startsLocal,
      endsLocal: stop.endsLocal,
      acceptable: isAcceptable(kind),
    },
  ]
}

function ofClash({ key, kind, occupantId, placeIds, startsAt, endsAt }: Clash, named: Named): Unjudged {
  const stops = placeIds.filter((id) => named.plan.stops.some((stop) => stop.id === id))
  const other = placeIds.find((id) => !stops.includes(id)) ?? placeIds[1]
  return {
    key,
    kind,
    stopIds: stops.map((id) => stopId.parse(id)),
    about: occupantName(kind, occupantId, named),
    beside: placeName(other, named),
    count: 0,
    places: 0,
    startsLocal: localAt(startsAt, named.event.zone),
    endsLocal: localAt(endsAt, named.event.zone),
    acceptable: true,
  }
}

function occupantName(kind: Clash['kind'], id: string, { people, plan }: Named): string {
  const group = plan.groups.find((one) => one.id === id)
  if (kind === 'vehicle') return group?.vehicle ?? ''
  return kind === 'group' ? (group?.letter ?? '') : (people.get(id) ?? '')
}

function placeName(id: string, { plan, sites, sessions }: Named): string {
  const stop = plan.stops.find((one) => one.id === id)
  const site = sites.find((one) => one.id === stop?.siteId)
  const text = site?.name ?? sessions.get(id)
  return text ? readLocalText(text, 'en').text : (plan.transfers.find((one) => one.id === id)?.mode ?? '')
}
