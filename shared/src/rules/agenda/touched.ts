import type { SessionRole, SessionType } from '../../language/events.js'
import type { Instant } from '../../language/time.js'
import { overlaps, type Slot } from '../time/slots.js'
import type { Change, ComparedSession } from './changes.js'

export const noticed = ['new', 'moved', 'renamed', 'cancelled', 'speakers'] as const
export type Noticed = (typeof noticed)[number]

/** What of a change would make somebody who meant to be there act otherwise? A corrected abstract would not. */
export function noticedIn({
  change,
  moved,
  edited,
}: Pick<Change<ComparedSession>, 'change' | 'moved' | 'edited'>): Noticed[] {
  if (change === 'added') return ['new']
  if (change === 'removed') return ['cancelled']
  return [
    ...(moved.time || moved.room ? (['moved'] as const) : []),
    ...(edited.includes('title') ? (['renamed'] as const) : []),
    ...(edited.includes('people') ? (['speakers'] as const) : []),
  ]
}

/** Why a change is somebody's business. */
export type Because = 'speaks' | 'interprets' | 'starred' | 'travels'

export interface Touched {
  readonly personId: string
  readonly sessions: readonly { readonly sessionId: string; readonly because: Because }[]
}

/** People who travel together, and when they are at a site. */
export interface Travelling {
  readonly personIds: readonly string[]
  readonly slots: readonly Slot[]
}

/** Whose business a session is beside those who have a part in it. */
export interface Audience {
  readonly stars: readonly { readonly personId: string; readonly sessionId: string }[]
  readonly groups: readonly Travelling[]
}

type Lasting = ComparedSession & Slot

/**
 * Whom does a release concern, and with which sessions? Each person once: who has a part in a changed session or had one
 * before, who starred it, and of a site visit whose group is at a site while it lasts or did. What was over anyway concerns
 * nobody.
 */
export function touchedBy(changes: readonly Change<Lasting>[], { stars, groups }: Audience, now: Instant): Touched[] {
  const touched = new Map<string, Map<string, Because>>()
  const touch = (personId: string, sessionId: string, because: Because) => {
    const sessions = touched.get(personId) ?? new Map<string, Because>()
    if (!sessions.has(sessionId)) sessions.set(sessionId, because)
    touched.set(personId, sessions)
  }
  for (const change of changes.filter((one) => noticedIn(one).length > 0 && isAhead(one, now))) {
    const { id, people } = partsIn(change)
    for (const { personId, role } of people) if (personId) touch(personId, id, becauseOf(role))
    for (const star of stars) if (star.sessionId === id) touch(star.personId, id, 'starred')
    for (const group of groups) if (isAway(group, change)) for (const one of group.personIds) touch(one, id, 'travels')
  }
  return [...touched]
    .map(([personId, sessions]) => ({
      personId,
      sessions: [...sessions].map(([sessionId, because]) => ({ sessionId, because })),
    }))
    .sort((a, b) => (a.personId < b.personId ? -1 : 1))
}

const becauseOf = (role: string): Because => (role === ('interpreter' satisfies SessionRole) ? 'interprets' : 'speaks')

const isAway = ({ slots }: Travelling, { before, after }: Change<Lasting>): boolean =>
  [before, after].some(
    (session) =>
      session?.type === ('site visit' satisfies SessionType) && slots.some((slot) => overlaps(slot, session)),
  )

const isAhead = ({ before, after }: Change<Lasting>, now: Instant) =>
  [before, after].some((session) => session !== null && session.endsAt > now)

const partsIn = ({ before, after }: Change<Lasting>) => ({
  id: (after ?? before)?.id ?? '',
  people: [...(after?.people ?? []), ...(before?.people ?? [])],
})
