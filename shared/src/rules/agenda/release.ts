import { mayGoOn, type PartyStanding } from '../approval/standing.js'
import { type Decision, refuse } from '../decision.js'
import type { Conflict } from './conflicts.js'

export interface ReleaseFacts {
  /** Each with its name, to say which are open. */
  readonly conflicts: readonly (Pick<Conflict, 'key'> & { readonly name: string })[]
  /** Keys of the conflicts that a named organiser accepted with a reason. */
  readonly accepted: ReadonlySet<string>
  /** The parties that approve releases, and where each stands to exactly this draft; empty: none does. */
  readonly approvals: readonly PartyStanding[]
  /** How many sessions the event has left behind when its days moved. */
  readonly outside: number
  /** How many sessions differ from the last release. */
  readonly changes: number
  /** 0: none yet. */
  readonly lastRelease: number
}

/** The conflicts that nobody has accepted. */
export const openConflicts = <C extends Pick<Conflict, 'key'>>(
  conflicts: readonly C[],
  accepted: ReadonlySet<string>,
): C[] => conflicts.filter(({ key }) => !accepted.has(key))

/** May the draft be released now? Conflicts must be solved or accepted first; a draft that nobody would see a difference in is none, and every party that approves must have said yes to this one. */
export function mayRelease({
  conflicts,
  accepted,
  outside,
  approvals,
  changes,
  lastRelease,
}: ReleaseFacts): Decision<'OUTSIDE_EVENT' | 'AGENDA_CONFLICTS' | 'NOTHING_CHANGED' | 'OBJECTED' | 'AWAITS_APPROVAL'> {
  if (outside > 0) return refuse('OUTSIDE_EVENT')
  const open = openConflicts(conflicts, accepted)
  if (open.length > 0)
    return refuse('AGENDA_CONFLICTS', { conflicts: open.length, which: open.map(({ name }) => name) })
  return changes === 0 ? refuse('NOTHING_CHANGED', { release: lastRelease }) : mayGoOn(approvals)
}
