import type { RegistrationId } from '../../language/ids.js'
import type { Instant } from '../../language/time.js'
import type { RegistrationState } from '../registration/states.js'

/** What somebody can be asked to do about a registration of theirs. */
export const tasks = ['confirm again', 'confirm', 'complete', 'finish', 'rank sites'] as const
export type Task = (typeof tasks)[number]

export interface Waiting {
  readonly task: Task
  readonly registrationId: RegistrationId
  /** Until when; null where nothing but the person waits. */
  readonly dueAt: Instant | null
}

interface Registered {
  readonly id: RegistrationId
  readonly state: RegistrationState
  readonly offerExpiresAt: Instant | null
  readonly closesAt: Instant | null
  /** The seat was confirmed for days that no longer hold. */
  readonly askedAgain: boolean
  /** A successor's form is still to be completed. */
  readonly mustComplete: boolean
  readonly event: { readonly state: string }
}

const isOff = (state: string) => ['cancelled', 'concluded', 'archived'].includes(state)
const isAhead = (at: Instant | null, now: Instant) => at === null || now < at

/** A registration that sites are still to be ranked for. */
export type Unranked = Omit<Waiting, 'task'>

/** What waits for this person? The nearest end first; what has none comes last. An end that has come asks for nothing any more. */
export function waitingFor(
  registrations: readonly Registered[],
  now: Instant,
  unranked: readonly Unranked[] = [],
): Waiting[] {
  const ranking = unranked.map((one): Waiting => ({ task: 'rank sites', ...one }))
  return [...registrations.flatMap((registration) => taskOf(registration)), ...ranking]
    .filter(({ dueAt }) => isAhead(dueAt, now))
    .sort((one, other) => compare(one.dueAt, other.dueAt))
}

function taskOf({ id, state, offerExpiresAt, closesAt, askedAgain, mustComplete, event }: Registered): Waiting[] {
  if (isOff(event.state)) return []
  const form: Waiting[] = mustComplete ? [{ task: 'complete', registrationId: id, dueAt: null }] : []
  if (state === 'accepted')
    return [{ task: askedAgain ? 'confirm again' : 'confirm', registrationId: id, dueAt: offerExpiresAt }, ...form]
  if (form.length > 0) return form
  if (state === 'returned') return [{ task: 'complete', registrationId: id, dueAt: null }]
  const canStillBeSubmitted =
    state === 'draft' && event.state !== 'registration closed' && event.state !== 'in progress'
  return canStillBeSubmitted ? [{ task: 'finish', registrationId: id, dueAt: closesAt }] : []
}

const compare = (one: Instant | null, other: Instant | null): number => {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  return one < other ? -1 : Number(one > other)
}

/** A place to be. */
export interface ToBeAt {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** What comes first: a place to be, or something due? A session that is going on comes before everything. */
export function firstOf<Session extends ToBeAt>(
  sessions: readonly Session[],
  waiting: readonly Waiting[],
): { readonly session: Session } | { readonly waiting: Waiting } | null {
  const [session] = sessions
  const due = waiting.find(({ dueAt }) => dueAt !== null) ?? waiting[0]
  if (session && (!due?.dueAt || session.startsAt <= due.dueAt)) return { session }
  return due ? { waiting: due } : null
}
