import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { clockOf, dayOf } from '@plenary/shared/rules/time/wall-times'
import { readableAccent } from '../../../../adapters/accent.js'
import type { AgendaOnPaper, SessionOnPaper } from '../../../../adapters/documents/documents.js'
import { textsOf } from '../../../../adapters/texts.js'
import { offsetOf } from '../../../../adapters/time/wall-clock.js'
import { cityOf, languageNames, longDay, shortDayAt, shortDays } from '../../../../adapters/time/written.js'
import type { PublishedAgenda } from '../published.repository.js'
import type { ReleasedSessionFacts } from '../snapshot.js'
import { partsOf } from './calendar.js'

/** The released agenda for paper, in finished texts. */
export function paperOf(agenda: PublishedAgenda, language: OfferedLanguage): AgendaOnPaper {
  const { event, release } = agenda
  const { snapshot } = release
  const say = textsOf(language, ['paper', 'public-agenda'])
  const days = [...new Set(snapshot.sessions.map(({ startsLocal }) => dayOf(startsLocal)))].sort()
  const drawn = snapshot.sessions.map((session) => ({
    day: dayOf(session.startsLocal),
    ...sessionOf(agenda, session, language),
  }))
  return {
    language,
    title: readLocalText(event.title, language).text,
    facts: factsOf(agenda, language),
    release: say('paper.release', {
      number: release.number,
      day: shortDayAt(language, release.releasedAt, snapshot.zone),
    }),
    accent: readableAccent(event.accent),
    words: { time: say('paper.time'), session: say('paper.session'), room: say('paper.room') },
    days: days.map((day) => ({
      heading: longDay(language, day),
      sessions: drawn.filter((session) => session.day === day).map(({ day, ...session }) => session),
    })),
  }
}

function factsOf({ event, release }: PublishedAgenda, language: OfferedLanguage): string[] {
  const say = textsOf(language, ['paper'])
  const { zone, sessions } = release.snapshot
  const read = (text: LocalText) => readLocalText(text, language).text
  const offset = sessions[0] ? offsetOf(sessions[0].startsAt, zone) : ''
  const off = event.state === 'cancelled' || event.state === 'postponed' ? [say(`paper.off.${event.state}`)] : []
  return [
    ...off,
    shortDays(language, event.startsOn, event.endsOn),
    [read(event.venue), read(event.city)].filter((part) => part !== '').join(', '),
    say('paper.zone', { city: cityOf(zone), offset }),
  ].filter((line) => line !== '')
}

function sessionOf(
  { release }: PublishedAgenda,
  session: ReleasedSessionFacts,
  language: OfferedLanguage,
): SessionOnPaper {
  const say = textsOf(language, ['paper', 'public-agenda'])
  const read = (text: LocalText) => readLocalText(text, language).text
  const room = release.snapshot.rooms.find(({ id }) => id === session.roomId)
  const pause = session.type === 'break' || session.type === 'meal'
  return {
    starts: clockOf(session.startsLocal),
    ends: clockOf(session.endsLocal),
    room: room ? read(room.name) : '',
    kind: say(`public.agenda.type.${session.type}`),
    title: read(session.title),
    subtitle: read(session.subtitle),
    languages: pause ? '' : spoken(session, language),
    people: partsOf(session).map(([role, names]) => ({ role: say(`public.agenda.role.${role}`), names })),
    pause,
  }
}

function spoken({ languages, interpretation }: ReleasedSessionFacts, language: OfferedLanguage): string {
  const say = textsOf(language, ['paper'])
  const names = languageNames(language, languages)
  return interpretation.length === 0
    ? names
    : say('paper.interpreted', { languages: names, into: languageNames(language, interpretation) })
}
