import type { Category } from '../../language/categories.js'
import { takesSeat } from '../../language/categories.js'
import type { Instant } from '../../language/time.js'
import { mayOfferSeat, type Places, type Taken } from './capacity.js'

/** Somebody on the waiting list. */
export interface Waiting {
  readonly id: string
  readonly category: Category
  readonly rank: number | null
  readonly submittedAt: Instant
}

/** An event's places for all categories at one instant. */
export interface PlacesOfEvent {
  readonly seats: number
  readonly offerLimit: number
  readonly event: Taken
  readonly categories: ReadonlyMap<Category, { readonly quota: number | null; readonly taken: Taken }>
}

const none: Taken = { confirmed: 0, offered: 0, waiting: 0 }

/** The part of an event's places that concerns one category; one that the event does not offer has no place. */
export function placesFor(all: PlacesOfEvent, category: Category): Places {
  const own = all.categories.get(category)
  return {
    takesSeat: takesSeat(category),
    seats: all.seats,
    offerLimit: all.offerLimit,
    event: all.event,
    quota: own ? own.quota : 0,
    category: own?.taken ?? none,
  }
}

/** How are the places used once a registration of this category, that counted as `from`, counts as `to`? */
export function placesAfter(
  all: PlacesOfEvent,
  category: Category,
  from: keyof Taken | null,
  to: keyof Taken | null,
): PlacesOfEvent {
  const moved = (taken: Taken): Taken => {
    const left = from === null ? taken : { ...taken, [from]: taken[from] - 1 }
    return to === null ? left : { ...left, [to]: left[to] + 1 }
  }
  const own = all.categories.get(category)
  return {
    ...all,
    event: takesSeat(category) ? moved(all.event) : all.event,
    categories: own ? new Map(all.categories).set(category, { ...own, taken: moved(own.taken) }) : all.categories,
  }
}

/** Who stands before whom: a rank that was given, then who submitted first, then the id. */
export function beforeInLine(a: Waiting, b: Waiting): number {
  const byRank = (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY)
  if (byRank !== 0 && !Number.isNaN(byRank)) return byRank
  if (a.submittedAt !== b.submittedAt) return a.submittedAt < b.submittedAt ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Who moves up next: the first in line whose category and event have room; null when nobody can. */
export function nextInLine(waiting: readonly Waiting[], places: PlacesOfEvent): Waiting | null {
  const line = [...waiting].sort(beforeInLine)
  return line.find(({ category }) => mayOfferSeat(placesFor(places, category)).ok) ?? null
}

/** How many of those who wait could be offered a seat at once? */
export function howManyMoveUp({ offerLimit, event, categories }: PlacesOfEvent): number {
  const fitting = [...categories].map(([category, { quota, taken }]) => {
    const left = quota === null ? taken.waiting : Math.max(0, quota - taken.confirmed - taken.offered)
    return { seated: takesSeat(category), count: Math.min(taken.waiting, left) }
  })
  const sum = (seated: boolean) =>
    fitting.filter((one) => one.seated === seated).reduce((total, { count }) => total + count, 0)
  return sum(false) + Math.min(sum(true), Math.max(0, offerLimit - event.confirmed - event.offered))
}
