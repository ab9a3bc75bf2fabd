import type { LocalDate, LocalDateTime } from '../../language/time.js'
import { overlaps, type Slot } from '../time/slots.js'
import { headCount, type SitePlaces, type Travellers } from './heads.js'
import type { StopForm } from './moves.js'
import { type StopState, stands, type TransferMode, wasAsked } from './states.js'

/** A stretch of a group's day, on the event's clocks and as instants. */
export interface Stretch extends Slot {
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
}

export interface PlanGroup {
  readonly id: string
  readonly letter: string
  readonly language: string
  readonly travellers: Travellers
  readonly vehicle: string | null
  readonly vehiclePlaces: number | null
  /** How many of its delegates stated needs of access. */
  readonly accessNeeds: number
}

export interface PlanSite {
  readonly id: string
  readonly languages: readonly string[]
  readonly stepFree: boolean
  readonly largestGroup: number | null
  readonly mostAtOnce: number | null
}

export interface PlanStop extends Stretch {
  readonly id: string
  readonly groupId: string
  readonly siteId: string
  readonly state: StopState
  readonly counter: StopForm | null
  /** How many its host was asked for; they keep their places although fewer may come. */
  readonly askedHeads: number
}

export interface PlanTransfer extends Stretch {
  readonly id: string
  readonly groupId: string
  readonly mode: TransferMode
}

/** Visitors of another event at one of the sites. */
export interface Others extends Slot {
  readonly siteId: string
  readonly heads: number
}

/** All days of a study visit at one moment: what its rules are asked about. */
export interface Plan {
  readonly days: readonly LocalDate[]
  readonly groups: readonly PlanGroup[]
  readonly sites: readonly PlanSite[]
  readonly stops: readonly PlanStop[]
  readonly transfers: readonly PlanTransfer[]
  readonly elsewhere: readonly Others[]
}

/** How many of these are there at the fullest moment of the slot? Those who leave at 10:00 are gone when others come at 10:00. */
export function mostDuring(slot: Slot, present: readonly (Slot & { readonly heads: number })[]): number {
  const there = present.filter((one) => overlaps(one, slot))
  const moments = there.map(({ startsAt }) => (startsAt < slot.startsAt ? slot.startsAt : startsAt))
  return moments.reduce((most, at) => {
    const then = there.filter((one) => one.startsAt <= at && at < one.endsAt)
    return Math.max(
      most,
      then.reduce((sum, { heads }) => sum + heads, 0),
    )
  }, 0)
}

/** Who else is at a site, counted in heads: other stops of the plan, and visitors of other events. Whoever was asked for keeps their place. */
export function presentAt(
  plan: Plan,
  siteId: string,
  counts: (stop: PlanStop) => boolean,
): (Slot & { readonly heads: number })[] {
  const heads = new Map(plan.groups.map((group) => [group.id, headCount(group.travellers)]))
  const own = plan.stops.filter((stop) => stop.siteId === siteId && counts(stop))
  return [
    ...own.map(({ startsAt, endsAt, groupId, state, askedHeads }) => ({
      startsAt,
      endsAt,
      heads: Math.max(heads.get(groupId) ?? 0, wasAsked(state) ? askedHeads : 0),
    })),
    ...plan.elsewhere.filter((others) => others.siteId === siteId),
  ]
}

/** What may a site take of this stop during this slot? Others count once their host was asked; a proposal takes nobody's place. */
export function placesAtSite(plan: Plan, stop: Pick<PlanStop, 'id' | 'siteId'>, slot: Slot): SitePlaces {
  const site = plan.sites.find(({ id }) => id === stop.siteId)
  const others = presentAt(
    plan,
    stop.siteId,
    ({ id, state }) => id !== stop.id && (wasAsked(state) || state === 'completed'),
  )
  return {
    perGroup: site?.largestGroup ?? null,
    atOnce: site?.mostAtOnce ?? null,
    othersThen: mostDuring(slot, others),
  }
}

/** The day of a group in order: what takes its time, stops and transfers together. */
export const dayOfGroup = (plan: Plan, groupId: string, day: LocalDate): (PlanStop | PlanTransfer)[] =>
  [...plan.stops.filter(({ state }) => stands(state)), ...plan.transfers]
    .filter((one) => one.groupId === groupId && one.startsLocal.startsWith(day))
    .sort((a, b) => (a.startsLocal === b.startsLocal ? 0 : a.startsLocal < b.startsLocal ? -1 : 1))

export const isStop = (one: PlanStop | PlanTransfer): one is PlanStop => 'siteId' in one

export const isMeal = (one: PlanStop | PlanTransfer): boolean => !isStop(one) && one.mode === 'meal'
