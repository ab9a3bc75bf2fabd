import type { EventId } from '../../language/ids.js'
import type { Instant } from '../../language/time.js'
import type { Permission } from '../access/permissions.js'
import { type ApprovalStanding, type PartyStanding, standingOfAll } from '../approval/standing.js'
import type { Missing } from '../event/completeness.js'
import type { EventState } from '../event/states.js'

/** What an event can ask of those who run it, and which permission whoever is asked must have. In the order of weight. */
export const organiserTasks = {
  'offers expire': 'registration.decide',
  'registration closes': 'event.write',
  'registration opens': 'event.write',
  'send lists': 'visit.write',
  'remind hosts': 'visit.write',
  'solve conflicts': 'agenda.write',
  'release letters': 'event.move',
  'mail parked': 'registration.decide',
  'answer hosts': 'visit.write',
  'find another host': 'visit.write',
  'party objected': 'registration.decide',
  'agenda objected': 'agenda.write',
  'offer free seats': 'registration.decide',
  'take up': 'registration.review',
  'review nominations': 'nomination.decide',
  'remind returned': 'registration.review',
  'release agenda': 'agenda.release',
  describe: 'event.write',
} as const satisfies Record<string, Permission>
export type OrganiserTask = keyof typeof organiserTasks
export const organiserTaskNames = Object.keys(organiserTasks) as [OrganiserTask, ...OrganiserTask[]]

/** How many wait for the same thing, and since when the first of them does. */
export interface Pile {
  readonly count: number
  readonly since: Instant | null
}

/** How many have an end, and when the first of them does; for some it is over. */
export interface DuePile {
  readonly count: number
  readonly first: Instant | null
}

/** What a study visit waits for. */
export interface VisitWork {
  /** Hosts offer another time or size. */
  readonly countered: Pile
  /** Hosts declined, and the group has nothing else at that time. */
  readonly declined: Pile
  /** Hosts have not answered, and by when the first of them should have. */
  readonly unanswered: DuePile
  /** Visitor lists that wait for an organiser, and when the first of them was due. */
  readonly lists: DuePile
}

/** How far a draft is from being released. */
export interface AgendaWork {
  readonly conflicts: number
  readonly changes: number
  readonly lastRelease: number
  /** Where the parties that approve releases stand to it. */
  readonly approvals: readonly Pick<PartyStanding, 'standing'>[]
}

/** One event as far as it can ask for something. */
export interface EventWork {
  readonly eventId: EventId
  readonly state: EventState
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly endsAt: Instant
  readonly missing: readonly Missing[]
  readonly submitted: Pile
  /** Returned forms and since when the oldest of those that wait too long does. */
  readonly returned: Pile
  /** Offers that end soon, and when the first does. */
  readonly expiring: DuePile
  /** Nominations that nobody has decided on. */
  readonly nominated: Pile
  /** Those to whom a party objects. */
  readonly objected: Pile
  readonly visit: VisitWork
  /** How many of the waiting list could be offered a seat now; who waits for a party is none of them. */
  readonly promotable: number
  readonly agenda: AgendaWork
  readonly parked: number
  /** Letters that are written and wait for a release. */
  readonly lettersWaiting: number
}

export interface AskedOfOrganiser {
  readonly task: OrganiserTask
  readonly eventId: EventId
  readonly count: number
  readonly since: Instant | null
  readonly dueAt: Instant | null
}

const hours = 3_600_000
/** How near an end must be before somebody is told. */
export const near = { offers: 72 * hours, closing: 72 * hours, opening: 7 * 24 * hours, returned: 7 * 24 * hours }

const isNear = (at: Instant | null, now: Instant, within: number) =>
  at !== null && at > now && Date.parse(at) - Date.parse(now) <= within

/** What do these events ask for? What has an end comes first, the nearest before the others; then by weight, then the oldest. */
export function askedByEvents(works: readonly EventWork[], now: Instant): AskedOfOrganiser[] {
  return works.flatMap((work) => askedByEvent(work, now)).sort(byUrgency)
}

const over: readonly EventState[] = ['cancelled', 'concluded', 'archived']

function askedByEvent(work: EventWork, now: Instant): AskedOfOrganiser[] {
  const { eventId, state, opensAt, closesAt, submitted, returned, expiring, agenda } = work
  const mail = [...ask('release letters', eventId, work.lettersWaiting), ...ask('mail parked', eventId, work.parked)]
  if (over.includes(state) || now >= work.endsAt) return mail
  if (state === 'draft') return [...mail, ...askedByVisit(work), ...ask('describe', eventId, work.missing.length)]
  const opens = state === 'announced' && isNear(opensAt, now, near.opening)
  const closes = state === 'registration open' && isNear(closesAt, now, near.closing)
  const said = standingOfAll(agenda.approvals)
  const draftStands = agenda.conflicts === 0 && agenda.changes > 0 && !isWithParties(said)
  return [
    ...mail,
    ...ask('offers expire', eventId, expiring.count, { dueAt: expiring.first }),
    ...ask('registration closes', eventId, closes ? 1 : 0, { dueAt: closesAt }),
    ...ask('registration opens', eventId, opens ? 1 : 0, { dueAt: opensAt }),
    ...ask('solve conflicts', eventId, agenda.conflicts),
    ...ask('party objected', eventId, work.objected.count, { since: work.objected.since }),
    ...ask('agenda objected', eventId, said === 'objected' ? 1 : 0),
    ...ask('offer free seats', eventId, work.promotable),
    ...ask('take up', eventId, submitted.count, { since: submitted.since }),
    ...ask('remind returned', eventId, returned.count, { since: returned.since }),
    ...ask('review nominations', eventId, work.nominated.count, { since: work.nominated.since }),
    ...ask('release agenda', eventId, draftStands ? agenda.changes : 0),
    ...askedByVisit(work),
  ]
}

/** Does a draft wait for what parties say, or for another draft, so that there is nobody to ask and nothing to release? */
const isWithParties = (said: ApprovalStanding | null) => said === 'asked' || said === 'objected'

/** Hosts are asked before an event is announced as well; a postponed one asks them for nothing. */
function askedByVisit({ eventId, state, visit }: EventWork): AskedOfOrganiser[] {
  if (state === 'postponed') return []
  const { countered, declined, unanswered, lists } = visit
  return [
    ...ask('send lists', eventId, lists.count, { dueAt: lists.first }),
    ...ask('remind hosts', eventId, unanswered.count, { dueAt: unanswered.first }),
    ...ask('answer hosts', eventId, countered.count, { since: countered.since }),
    ...ask('find another host', eventId, declined.count, { since: declined.since }),
  ]
}

function ask(
  task: OrganiserTask,
  eventId: EventId,
  count: number,
  { since = null, dueAt = null }: { readonly since?: Instant | null; readonly dueAt?: Instant | null } = {},
): AskedOfOrganiser[] {
  return count > 0 ? [{ task, eventId, count, since, dueAt }] : []
}

const weight = (task: OrganiserTask) => organiserTaskNames.indexOf(task)
const byTime = (one: Instant | null, other: Instant | null) => {
  if (one === other) return 0
  if (one === null || other === null) return one === null ? 1 : -1
  return one < other ? -1 : 1
}

const byUrgency = (one: AskedOfOrganiser, other: AskedOfOrganiser): number =>
  byTime(one.dueAt, other.dueAt) || weight(one.task) - weight(other.task) || byTime(one.since, other.since)
