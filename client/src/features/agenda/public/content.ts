import type { agendaForPublic, ReleasedSession } from '@plenary/shared/contracts/agenda-public'
import { publicFile } from '@plenary/shared/contracts/file'
import type { Received } from '@plenary/shared/contracts/route'
import type { SessionId } from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { Instant } from '@plenary/shared/language/time'
import { type DayGrid, gridOf, sessionsOn } from '@plenary/shared/rules/agenda/layout'
import { clockOf, minutesBetween } from '@plenary/shared/rules/time/wall-times'
import type { Texts } from '../../../i18n/texts.js'
import { changeSentences } from '../../../lib/agenda/changes.js'
import { addressOf } from '../../../lib/api.js'
import { paths } from '../../../lib/paths.js'
import { addressWith, type Wishes, wishesIn } from './wishes.js'

export type PublicAgenda = Received<typeof agendaForPublic>

/** A text with the language that it really is in. */
export interface Said {
  readonly text: string
  readonly language: string
}

/** A session in finished words, for one language and one zone. */
export interface ShownSession {
  readonly id: SessionId
  readonly address: string
  readonly type: string
  readonly pause: boolean
  readonly forAll: boolean
  /** Under 45 minutes: one line. Under an hour: no room for languages. */
  readonly height: 'line' | 'low' | 'full'
  readonly times: string
  /** In the event's own time where the reader has chosen theirs. */
  readonly eventTimes: string | null
  readonly title: Said
  readonly room: string
  /** Everybody in one line, as the grid has room for. */
  readonly who: string
  readonly languages: readonly { readonly code: string; readonly name: string }[]
  readonly interpretation: string
  /** What only the list has room for; it does not travel with the grid. */
  readonly more: SessionInFull | null
}

export interface SessionInFull {
  readonly subtitle: Said
  readonly abstract: Said
  readonly description: Said
  readonly track: string | null
  readonly parts: readonly { readonly role: string; readonly names: string }[]
  readonly materials: readonly { readonly name: string; readonly address: string }[]
}

export interface ShownDay {
  readonly day: string
  readonly name: string
  readonly count: string
  readonly address: string
  readonly current: boolean
  /** None of a day that is not shown: every one of them weighs on the page. */
  readonly sessions: readonly ShownSession[]
}

export interface ShownGrid {
  readonly grid: DayGrid
  readonly columns: readonly { readonly name: string; readonly note: string }[]
  readonly hours: readonly { readonly row: number; readonly clock: string; readonly own: string | null }[]
}

/** Makes the page's content out of the release: what is wished for by the address, every text finished. */
export function contentOf(agenda: PublicAgenda, query: URLSearchParams, texts: Texts) {
  const wishes = wishesIn(query, agenda)
  const here = paths.agenda(agenda.event.slug)
  const found = inReadingOrder(agenda).filter((session) => isWished(session, agenda, wishes, texts))
  const days = agenda.days.map((day): ShownDay => {
    const current = day === wishes.day
    const sessions = wishes.asList || current ? sessionsOn(day, found) : []
    return {
      day,
      name: texts.dates.day(day),
      count: texts.t('public.agenda.sessions', { count: sessionsOn(day, agenda.sessions).length }),
      address: addressWith(here, query, { day, view: null, q: null, type: null, language: null }),
      current,
      sessions: sessions.map((session) => shown(session, agenda, wishes, texts)),
    }
  })
  const { event, release } = agenda
  return {
    slug: event.slug,
    title: readLocalText(event.title, texts.language),
    accent: event.accent,
    calledOff: event.state === 'cancelled' || event.state === 'postponed' ? event.state : null,
    release: texts.t('public.agenda.release', {
      number: release.number,
      day: texts.dates.dayAndYear(texts.dates.dayOf(release.releasedAt, event.zone)),
    }),
    releases: release.number > 1 ? `${paths.agendaReleases(event.slug)}?lang=${texts.language}` : null,
    changesTitle: agenda.changes.length > 0 ? texts.t('public.agenda.changes', { number: release.number - 1 }) : null,
    changes: changeSentences(agenda, texts),
    wishes,
    zone: { name: zoneName(agenda, event.zone, texts), id: event.zone },
    found: texts.t('public.agenda.found', { found: found.length, all: agenda.sessions.length }),
    nothing: found.length === 0,
    days,
    grid: wishes.asList ? null : shownGrid(agenda, wishes, texts),
    choices: choicesIn(agenda, wishes, texts),
  }
}
export type Content = ReturnType<typeof contentOf>

/** By time, and at one time in the order of the rooms. */
function inReadingOrder({ sessions, rooms }: PublicAgenda): ReleasedSession[] {
  const order = (session: ReleasedSession) => rooms.findIndex(({ id }) => id === session.roomId)
  return [...sessions].sort((a, b) =>
    a.startsAt === b.startsAt ? order(a) - order(b) : a.startsAt < b.startsAt ? -1 : 1,
  )
}

/** Shanghai, UTC+8 */
export const zoneName = (agenda: PublicAgenda, zone: string, texts: Texts): string => {
  const first = agenda.sessions[0]?.startsAt ?? agenda.release.releasedAt
  return `${texts.city(zone)}, ${texts.dates.offset(first, zone)}`
}

function shownGrid(agenda: PublicAgenda, { day, zone }: Wishes, texts: Texts): ShownGrid | null {
  const rooms = agenda.rooms.map(({ id }) => id)
  const grid = gridOf(day, rooms, agenda.sessions)
  const first = sessionsOn(day, agenda.sessions)[0]
  if (!grid || !first) return null
  const columns = grid.columns.map((id) => {
    const room = agenda.rooms.find((one) => one.id === id)
    return {
      name: room ? readLocalText(room.name, texts.language).text : texts.t('public.agenda.elsewhere'),
      note: room?.capacity ? texts.t('public.agenda.places', { count: room.capacity }) : '',
    }
  })
  const hours = grid.hours.map(({ at, row }) => {
    const instant = later(first.startsAt, minutesBetween(first.startsLocal, at))
    return { row, clock: clockOf(at), own: zone === null ? null : texts.dates.time(instant, zone) }
  })
  return { grid, columns, hours }
}

const later = (at: Instant, minutes: number) => new Date(Date.parse(at) + minutes * 60_000).toISOString() as Instant

function shown(session: ReleasedSession, agenda: PublicAgenda, { zone, asList }: Wishes, texts: Texts): ShownSession {
  const say = (text: LocalText): Said => readLocalText(text, texts.language)
  const room = agenda.rooms.find(({ id }) => id === session.roomId)
  const times = (where: string) => texts.times(session.startsAt, session.endsAt, where)
  const pause = session.type === 'break' || session.type === 'meal'
  return {
    id: session.id,
    address: `${paths.agenda(agenda.event.slug)}?view=list#session-${session.id}`,
    type: texts.t(`public.agenda.type.${session.type}`),
    pause,
    forAll: session.type === 'opening' || session.type === 'plenary' || session.type === 'closing',
    height: heightOf(minutesBetween(session.startsLocal, session.endsLocal)),
    times: times(zone ?? agenda.event.zone),
    eventTimes: zone === null ? null : times(agenda.event.zone),
    title: say(session.title),
    room: room ? readLocalText(room.name, texts.language).text : '',
    who: whoIn(session, texts),
    languages: pause ? [] : session.languages.map((code) => ({ code, name: texts.languageName(code) })),
    interpretation: texts.list(session.interpretation.map(texts.languageName)),
    more: asList ? inFull(session, texts) : null,
  }
}

function inFull(session: ReleasedSession, texts: Texts): SessionInFull {
  const say = (text: LocalText): Said => readLocalText(text, texts.language)
  return {
    subtitle: say(session.subtitle),
    abstract: say(session.abstract),
    description: say(session.description),
    track: session.track,
    parts: partsOf(session, texts),
    materials: session.materials.map(({ name, sha256 }) => ({
      name,
      address: addressOf(publicFile, { params: { sha256 } }),
    })),
  }
}

const heightOf = (minutes: number) => (minutes < 45 ? 'line' : minutes < 60 ? 'low' : 'full')

const namesInGrid = 3

/** Interpreters are named in the list; the grid has room for those whom people come to hear. */
function whoIn({ people }: ReleasedSession, { t }: Texts): string {
  const names = [...new Set(people.filter(({ role }) => role !== 'interpreter').map(({ name }) => name))]
  const shown = names.slice(0, namesInGrid).join(', ')
  return names.length > namesInGrid
    ? t('public.agenda.more', { names: shown, count: names.length - namesInGrid })
    : shown
}

function partsOf({ people }: ReleasedSession, texts: Texts) {
  const roles = [...new Set(people.map(({ role }) => role))]
  return roles.map((role) => ({
    role: texts.t(`public.agenda.role.${role}`),
    names: people
      .filter((person) => person.role === role)
      .map(({ name }) => name)
      .join(', '),
  }))
}

/** Whether the search and the filters of the address leave this session. */
function isWished(session: ReleasedSession, agenda: PublicAgenda, wishes: Wishes, texts: Texts): boolean {
  const { search, types, languages } = wishes
  if (types.length > 0 && !types.includes(session.type)) return false
  if (languages.length > 0 && !spoken(session).some((language) => languages.includes(language))) return false
  if (search === '') return true
  const room = agenda.rooms.find(({ id }) => id === session.roomId)?.name ?? {}
  const written = [session.title, session.subtitle, session.abstract, room].flatMap((text) => Object.values(text))
  const names = session.people.map(({ name }) => name)
  const all = [...written, ...names, session.track ?? '', texts.t(`public.agenda.type.${session.type}`)]
  return plain(all.join(' ')).includes(plain(search))
}

/** Letters without their marks: "helene" finds Hélène. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const spoken = ({ languages, interpretation }: ReleasedSession) => [...languages, ...interpretation]

export interface Choice {
  readonly value: string
  readonly label: string
  readonly chosen: boolean
}

function choicesIn({ sessions }: PublicAgenda, wishes: Wishes, texts: Texts) {
  const types = [...new Set(sessions.map(({ type }) => type))]
  const languages = [...new Set(sessions.flatMap(spoken))]
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, texts.language)
  return {
    types: types
      .map(
        (value): Choice => ({
          value,
          label: texts.t(`public.agenda.type.${value}`),
          chosen: wishes.types.includes(value),
        }),
      )
      .sort(byLabel),
    languages: languages
      .map((value): Choice => ({ value, label: texts.languageName(value), chosen: wishes.languages.includes(value) }))
      .sort(byLabel),
  }
}
