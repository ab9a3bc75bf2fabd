import type { Instant, LocalDateTime } from '../../language/time.js'
import { dayOf, minutesBetween, minutesLater } from '../time/wall-times.js'
import { dayOfGroup, isMeal, isStop, type Plan, type PlanStop, type PlanTransfer } from './plan.js'
import { wasAsked } from './states.js'

/** A part of the group's day that moves along, from and to. */
export interface Moved {
  readonly kind: 'stop' | 'transfer'
  readonly id: string
  readonly from: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime }
  readonly to: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime }
  /** Its host was asked for the old time, and must be asked again. */
  readonly asksHost: boolean
}

/** Free time between two parts of a day; what is longer than this gives way before the next part moves. */
const restMinutes = 30

/**
 * What moves along when a stop takes place at another time? The ride that arrives just then arrives when the stop begins now.
 * What follows on the same day moves later by as much as the stop ends later, as long as no free time takes it up; nothing
 * moves earlier by itself, because people would have to hurry for it.
 */
export function movedAlong(
  plan: Plan,
  stop: PlanStop,
  to: { readonly startsLocal: LocalDateTime; readonly endsLocal: LocalDateTime },
): Moved[] {
  const day = dayOfGroup(plan, stop.groupId, dayOf(stop.startsLocal))
  if (dayOf(to.startsLocal) !== dayOf(stop.startsLocal)) return []
  const at = day.findIndex(({ id }) => id === stop.id)
  return [...rideHere(day[at - 1], stop, to.startsLocal), ...pushed(day.slice(at + 1), stop, to.endsLocal)]
}

function rideHere(before: PlanStop | PlanTransfer | undefined, stop: PlanStop, startsLocal: LocalDateTime): Moved[] {
  if (!before || isStop(before) || isMeal(before) || before.endsLocal !== stop.startsLocal) return []
  const delta = minutesBetween(stop.startsLocal, startsLocal)
  return delta === 0 ? [] : [shifted(before, delta)]
}

function pushed(following: readonly (PlanStop | PlanTransfer)[], stop: PlanStop, endsLocal: LocalDateTime): Moved[] {
  const moved: Moved[] = []
  let delta = minutesBetween(stop.endsLocal, endsLocal)
  let end = stop.endsLocal
  for (const one of following) {
    delta -= Math.max(0, minutesBetween(end, one.startsLocal) - restMinutes)
    if (delta <= 0) break
    moved.push(shifted(one, delta))
    end = one.endsLocal
  }
  return moved
}

function shifted(one: PlanStop | PlanTransfer, minutes: number): Moved {
  const { id, startsLocal, endsLocal } = one
  return {
    kind: isStop(one) ? 'stop' : 'transfer',
    id,
    from: { startsLocal, endsLocal },
    to: { startsLocal: minutesLater(startsLocal, minutes), endsLocal: minutesLater(endsLocal, minutes) },
    asksHost: isStop(one) && wasAsked(one.state),
  }
}

/** The same plan after these moves; `at` says which instant a wall-clock time is. */
export function afterMoving(
  plan: Plan,
  moved: readonly Pick<Moved, 'id' | 'to'>[],
  at: (local: LocalDateTime) => Instant,
): Plan {
  const to = new Map(moved.map((one) => [one.id, one.to]))
  const placed = <One extends PlanStop | PlanTransfer>(one: One): One => {
    const time = to.get(one.id)
    return time ? { ...one, ...time, startsAt: at(time.startsLocal), endsAt: at(time.endsLocal) } : one
  }
  return { ...plan, stops: plan.stops.map(placed), transfers: plan.transfers.map(placed) }
}
