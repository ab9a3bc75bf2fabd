import type { Instant } from '../../language/time.js'
import { type Placed, placesUsed } from './places.js'
import { leavesPlace, type NomineeStanding } from './standing.js'

/** What a focal point can be asked to do. In the order of weight. */
export const nominatingTasks = ['correct', 'name another', 'hand in', 'use places'] as const
export type NominatingTask = (typeof nominatingTasks)[number]

/** One focal point's list as far as it can ask for something. */
export interface NominatingWork {
  readonly places: number
  readonly dueAt: Instant | null
  readonly isOver: boolean
  readonly nominations: readonly (Placed & { readonly standing: NomineeStanding })[]
}

export interface AskedOfFocalPoint {
  readonly task: NominatingTask
  readonly count: number
  /** The one nomination that it is about; null where it is about several or none. */
  readonly nominationId: string | null
  readonly dueAt: Instant | null
}

/** What does a focal point's list ask for now? Nothing once the event is over; drafts and free places only until the deadline. */
export function askedOfFocalPoint(work: NominatingWork, now: Instant): AskedOfFocalPoint[] {
  const { nominations, places, dueAt } = work
  if (work.isOver) return []
  const named = new Set(nominations.filter(isOpenSuccessor).map(({ replacesId }) => replacesId))
  const left = nominations.filter(
    ({ id, state, standing }) => state === 'taken up' && leavesPlace(standing) && !named.has(id),
  )
  const drafts = nominations.filter(
    ({ state, replacesId }) => state === 'draft' && (isBefore(dueAt, now) || replacesId),
  )
  const free = isBefore(dueAt, now) ? Math.max(0, places - placesUsed(nominations) - drafts.length) : 0
  return [
    ...asked('correct', idsOf(nominations.filter(({ state }) => state === 'returned'))),
    ...asked('name another', idsOf(left)),
    ...asked('hand in', idsOf(drafts), dueAt),
    ...(free > 0 ? [{ task: 'use places' as const, count: free, nominationId: null, dueAt }] : []),
  ]
}

const isOpenSuccessor = ({ state, replacesId }: Placed) =>
  replacesId !== null && (state === 'draft' || state === 'nominated' || state === 'returned')

const isBefore = (dueAt: Instant | null, now: Instant) => dueAt === null || now < dueAt

const idsOf = (nominations: readonly Placed[]) => nominations.map(({ id }) => id)

function asked(task: NominatingTask, ids: readonly string[], dueAt: Instant | null = null): AskedOfFocalPoint[] {
  const [first] = ids
  return first === undefined ? [] : [{ task, count: ids.length, nominationId: ids.length === 1 ? first : null, dueAt }]
}
