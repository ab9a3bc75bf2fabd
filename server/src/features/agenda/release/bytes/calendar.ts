import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { type CalendarEntry, calendarFile } from '../../../../adapters/calendar/calendar-file.js'
import { textsOf } from '../../../../adapters/texts.js'
import type { PublishedAgenda } from '../published.repository.js'
import type { ReleasedSessionFacts } from '../snapshot.js'

/** The released agenda for calendar programs. */
export const calendarOf = (agenda: PublishedAgenda, language: OfferedLanguage, publicUrl: string): string =>
  calendarFile({
    name: readLocalText(agenda.event.title, language).text,
    zone: agenda.release.snapshot.zone,
    entries: entriesOf(agenda, language, publicUrl, () => true),
  })

/**
 * The entries of those sessions that `wanted` names, and of those that were: a session that is off must say so in every
 * calendar that holds it. All of them are off when the event is cancelled or postponed.
 */
export function entriesOf(
  { event, release }: PublishedAgenda,
  language: OfferedLanguage,
  publicUrl: string,
  wanted: (session: ReleasedSessionFacts) => boolean,
): CalendarEntry[] {
  const { sessions, removed, rooms, zone } = release.snapshot
  const say = textsOf(language, ['public-agenda'])
  const read = (text: LocalText) => readLocalText(text, language).text
  const roomNames = new Map<string, string>(rooms.map(({ id, name }) => [id, read(name)]))
  const address = `${publicUrl.replace(/\/$/, '')}/events/${event.slug}/agenda`
  const entry = (session: ReleasedSessionFacts, off: boolean): CalendarEntry => ({
    uid: session.id,
    sequence: release.number,
    stamp: event.calledOffAt ?? release.releasedAt,
    start: session.startsLocal,
    end: session.endsLocal,
    zone,
    title: read(session.title),
    description: [
      read(session.subtitle),
      ...partsOf(session).map(([role, names]) => `${say(`public.agenda.role.${role}`)}: ${names.join(', ')}`),
      read(session.abstract),
    ]
      .filter((line) => line !== '')
      .join('\n'),
    location: [session.roomId === null ? '' : roomNames.get(session.roomId), read(event.venue), read(event.city)]
      .filter(Boolean)
      .join(', '),
    url: `${address}?view=list#session-${session.id}`,
    status: off ? 'CANCELLED' : 'CONFIRMED',
    categories: [say(`public.agenda.type.${session.type}`)],
  })
  const off = event.state === 'cancelled' || event.state === 'postponed'
  return [
    ...sessions.filter(wanted).map((session) => entry(session, off)),
    ...removed.filter(wanted).map((session) => entry(session, true)),
  ]
}

/** Who does what, each role once, in the order in which the session names them. */
export function partsOf({ people }: Pick<ReleasedSessionFacts, 'people'>): [string, string[]][] {
  const byRole = new Map<string, string[]>()
  for (const { role, name } of people) byRole.set(role, [...(byRole.get(role) ?? []), name])
  return [...byRole]
}
