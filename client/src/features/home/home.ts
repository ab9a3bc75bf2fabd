import type { myHome } from '@plenary/shared/contracts/home'
import type { Received } from '@plenary/shared/contracts/route'
import type { Instant } from '@plenary/shared/language/time'
import type { ToBeAt } from '@plenary/shared/rules/home/waiting'
import type { Texts } from '../../i18n/texts.js'
import { paths } from '../../lib/paths.js'

export type Home = Received<typeof myHome>
export type Mine = Home['registrations'][number]
export type Session = Home['sessions'][number]
export type Visit = Home['visits'][number]
export type Waiting = Home['waiting'][number]

/** With a code to show, as long as the seat is held. */
export const holdsBadge = ({ badgeCode, state }: Mine): boolean => badgeCode !== null && state === 'confirmed'

/** One session of each event in which the person has a part without a registration. */
export function partsUnregistered({ sessions, registrations }: Home): Session[] {
  const registered = new Set(registrations.map(({ event }) => event.id))
  const parts = sessions.filter(({ eventId, roles }) => roles.length > 0 && !registered.has(eventId))
  return parts.filter(({ eventId }, index) => parts.findIndex((part) => part.eventId === eventId) === index)
}

/** Where somebody has to be, the next first: at a session, or with the group that they travel with. */
export type PlaceToBe = ToBeAt & { readonly zone: string } & (
    | { readonly session: Session }
    | { readonly visit: Visit; readonly site: NonNullable<Visit['next']>['site'] }
  )

export function placesToBe({ visits, sessions }: Home): PlaceToBe[] {
  const travelling = visits.flatMap((visit) => (visit.next ? { ...visit.next, zone: visit.zone, visit } : []))
  const sitting = sessions.map((session) => ({ ...session, session }))
  return [...travelling, ...sitting].sort((one, other) =>
    one.startsAt === other.startsAt ? 0 : one.startsAt < other.startsAt ? -1 : 1,
  )
}

/** A delegate's days hang on their registration, those of who guides the group on the group. */
export const wayToDays = ({ registrationId, groupId }: Visit): string =>
  registrationId ? paths.myVisit(registrationId) : paths.myGroup(groupId)

/** Somewhere to be, with a seat or without: who speaks or guides a group needs none. */
export const isExpected = ({ sessions, visits }: Home): boolean => sessions.length > 0 || visits.length > 0

export const hasNothing = (home: Home): boolean =>
  home.registrations.length + home.delegations.length === 0 && !isExpected(home)

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How far away it is, in the largest unit that says something: minutes below two hours, hours below two days. */
export function distanceTo(at: Instant, now: Instant, { t }: Texts): string {
  const ms = Math.max(0, Date.parse(at) - Date.parse(now))
  if (ms < 2 * hour) return t('my.home.inMinutes', { count: Math.round(ms / minute) })
  if (ms < 2 * day) return t('my.home.inHours', { count: Math.round(ms / hour) })
  return t('my.home.inDays', { count: Math.round(ms / day) })
}
