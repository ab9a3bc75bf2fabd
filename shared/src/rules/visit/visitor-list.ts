import type { PersonId } from '../../language/ids.js'
import { type Instant, instantOf } from '../../language/time.js'
import { accept, type Decision, firstRefusal, refuse } from '../decision.js'
import { defineMoves, type Machine } from '../moves.js'
import { type StopState, type VisitorListState, visitorListStates } from './states.js'

/** As what somebody comes to a stop. */
export const visitorParts = ['delegate', 'leader', 'interpreter', 'escort'] as const
export type VisitorPart = (typeof visitorParts)[number]

/** Those who travel with a group without a seat of their own in it. */
export const guideParts = ['leader', 'interpreter', 'escort'] as const satisfies readonly VisitorPart[]
export type GuidePart = (typeof guideParts)[number]

/** With what somebody shows at the gate who they are; the number is nobody's business. */
export const documentKinds = ['passport', 'identity card'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** All that a host learns of somebody who comes. */
export interface Visitor {
  readonly personId: PersonId
  readonly part: VisitorPart
  /** As in the passport; either may be empty. */
  readonly familyName: string
  readonly givenName: string
  readonly ownScriptName: string | null
  readonly ownScriptLanguage: string | null
  /** ISO 3166-1 alpha-2 of the country represented. */
  readonly country: string | null
  readonly organisation: string | null
  readonly position: string | null
  readonly document: DocumentKind
  readonly accessNeeds: string | null
  readonly foodNeeds: string | null
}

const hour = 3_600_000
const later = (at: Instant, hours: number): Instant => instantOf(new Date(Date.parse(at) + hours * hour))

/** When must the list be with the host? So many hours before the stop as its site asks for. */
export const listDueAt = (stop: { readonly startsAt: Instant; readonly leadHours: number }): Instant =>
  later(stop.startsAt, -stop.leadHours)

/** When does a list become unreadable? Seven days after the stop; exclusive. */
export const listExpiresAt = (stop: { readonly endsAt: Instant }): Instant => later(stop.endsAt, 7 * 24)

/** Which document does the gate see? People of the country in which the site lies show the card of their country. */
export const documentOf = (person: { readonly country: string | null }, siteCountry: string | null): DocumentKind =>
  person.country !== null && person.country === siteCountry ? 'identity card' : 'passport'

/** In the order of a gate: by family name as it is written in capitals, then by given name. */
export const inGateOrder = (visitors: readonly Visitor[]): Visitor[] =>
  [...visitors].sort((a, b) => gateName(a).localeCompare(gateName(b), 'en') || (a.personId < b.personId ? -1 : 1))

/** As a gate reads it: the family name in capitals first; either may be empty. */
export const gateName = ({ familyName, givenName }: Pick<Visitor, 'familyName' | 'givenName'>): string =>
  `${familyName.toUpperCase()} ${givenName}`.trim()

export interface ListChange {
  readonly joined: number
  readonly gone: number
  /** Those who were on both, with another name, organisation or need. */
  readonly corrected: number
}

/** What changed from one list to the next? "1 out, 1 new." */
export function changeOf(before: readonly Visitor[], after: readonly Visitor[]): ListChange {
  const known = new Map(before.map((visitor) => [visitor.personId, visitor]))
  const present = new Set(after.map(({ personId }) => personId))
  const both = after.flatMap((visitor) => {
    const earlier = known.get(visitor.personId)
    return earlier ? [[earlier, visitor] as const] : []
  })
  return {
    joined: after.length - both.length,
    gone: before.filter(({ personId }) => !present.has(personId)).length,
    corrected: both.filter(([earlier, visitor]) => !sameVisitor(earlier, visitor)).length,
  }
}

const sameVisitor = (a: Visitor, b: Visitor) =>
  (Object.keys(a) as (keyof Visitor)[]).every((field) => a[field] === b[field])

/** Is there something that the host does not know yet? */
export const isChanged = ({ joined, gone, corrected }: ListChange): boolean => joined + gone + corrected > 0

export interface VisitorListFacts {
  readonly stop: { readonly state: StopState; readonly startsAt: Instant; readonly leadHours: number }
  readonly visitors: number
  readonly expiresAt: Instant
}

/** May the list go to the host? Only for a visit that it confirmed, not before the lead time, and not empty. */
export function maySendList({ stop, visitors, expiresAt }: VisitorListFacts, now: Instant): Decision {
  const dueAt = listDueAt(stop)
  return firstRefusal(
    stop.state === 'confirmed' ? accept : refuse('STOP_NOT_CONFIRMED'),
    now < dueAt ? refuse('LIST_NOT_DUE', { dueAt }) : accept,
    now >= expiresAt ? refuse('LIST_EXPIRED') : accept,
    visitors === 0 ? refuse('GROUP_EMPTY') : accept,
  )
}

/** May an organiser send who comes now? Only what the host does not know yet (`since` is null where it has no list), and as `maySendList` says. */
export const maySendNews = (facts: VisitorListFacts, since: ListChange | null, now: Instant): Decision =>
  firstRefusal(since && !isChanged(since) ? refuse('NOTHING_NEW_FOR_HOST') : accept, maySendList(facts, now))

/** May the host still read it, and say that it has it? */
export const mayReadList = (
  { expiresAt }: Pick<VisitorListFacts, 'expiresAt'>,
  now: Instant,
): Decision<'LIST_EXPIRED'> => (now < expiresAt ? accept : refuse('LIST_EXPIRED'))

/** May it be written down who came? From the first minute of the visit until its list can no longer be read. */
export function mayMarkWhoCame(
  { startsAt, expiresAt }: { readonly startsAt: Instant; readonly expiresAt: Instant },
  now: Instant,
): Decision<'STOP_NOT_BEGUN' | 'LIST_EXPIRED'> {
  return firstRefusal(now < startsAt ? refuse('STOP_NOT_BEGUN', { startsAt }) : accept, mayReadList({ expiresAt }, now))
}

export interface GroupFacts {
  /** Of the group's last visit that was not called off, else of the event. */
  readonly endsAt: Instant
  /** The event was cancelled or postponed: nobody travels. */
  readonly off: boolean
}

/** May the leader of a group read who is in it? Until seven days after its last visit, as hosts may; exclusive. */
export const mayReadGroup = ({ endsAt, off }: GroupFacts, now: Instant): Decision<'GROUP_OVER'> =>
  off || now >= listExpiresAt({ endsAt }) ? refuse('GROUP_OVER') : accept

export interface LedStop {
  readonly state: StopState
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** May the leader write down who came to a stop of the group? From its first minute until seven days after; only where the host said yes. */
export const mayMarkInGroup = (
  { state, startsAt, endsAt }: LedStop,
  now: Instant,
): Decision<'STOP_NOT_CONFIRMED' | 'STOP_NOT_BEGUN' | 'GROUP_OVER'> =>
  firstRefusal(
    state === 'confirmed' || state === 'completed' ? accept : refuse('STOP_NOT_CONFIRMED'),
    now < startsAt ? refuse('STOP_NOT_BEGUN', { startsAt }) : accept,
    mayReadGroup({ endsAt, off: false }, now),
  )

/** Each row is one button, or what the clock does. */
export const visitorListMoves = defineMoves<VisitorListState, VisitorListFacts>()({
  send: { from: ['draft'], to: ['sent'], by: 'visit.write', when: maySendList, announces: 'visitor list.sent' },
  acknowledge: {
    from: ['sent'],
    to: ['acknowledged'],
    by: 'visit.host',
    when: mayReadList,
    onBehalf: true,
    announces: 'visitor list.acknowledged',
  },
  /** The next number was sent. */
  supersede: {
    from: ['sent', 'acknowledged'],
    to: ['superseded'],
    by: 'visit.write',
    clock: true,
    announces: 'visitor list.superseded',
  },
  expire: {
    from: ['draft', 'sent', 'acknowledged', 'superseded'],
    to: ['expired'],
    by: 'visit.write',
    clock: true,
    announces: 'visitor list.expired',
  },
})
export type VisitorListAction = keyof typeof visitorListMoves

export const visitorListMachine: Machine<VisitorListState, VisitorListFacts> = {
  states: visitorListStates,
  initial: 'draft',
  final: ['expired'],
  moves: visitorListMoves,
}
