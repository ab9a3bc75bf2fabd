import type { OfferedLanguage } from '@plenary/shared/language/languages'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import { clockOf, dayOf, minutesBetween } from '@plenary/shared/rules/time/wall-times'
import { readableAccent } from '../../../../adapters/accent.js'
import { daysFrom } from '../../../../adapters/time/days.js'
import { instantAt, offsetOf } from '../../../../adapters/time/wall-clock.js'
import { type EntryFacts, readEntry } from '../../import/entry.js'
import { guidOf } from '../../import/plan.js'
import type { PublishedAgenda } from '../published.repository.js'
import type { ReleasedSessionFacts } from '../snapshot.js'
import { givenBack, personGivenBack } from './interchange.js'

interface Reading {
  readonly agenda: PublishedAgenda
  readonly address: string
  readonly acronym: string
  readonly room: (session: ReleasedSessionFacts) => string
  readonly read: (text: LocalText) => string
}

/** The released agenda in the interchange format (voc/schedule). What came from a file and was not changed since goes out as it came. */
export function scheduleOf(agenda: PublishedAgenda, language: OfferedLanguage, publicUrl: string): object {
  const { event, release } = agenda
  const base = publicUrl.replace(/\/$/, '')
  const read = (text: LocalText) => readLocalText(text, language).text
  const rooms = new Map<string | null, string>(release.snapshot.rooms.map(({ id, name }) => [id, read(name)]))
  const reading: Reading = {
    agenda,
    address: `${base}/events/${event.slug}/agenda`,
    acronym: acronymOf(event.acronym),
    room: ({ roomId }) => rooms.get(roomId) ?? '',
    read,
  }
  return {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Plenary' },
    schedule: { version: String(release.number), base_url: `${base}/`, conference: conferenceOf(reading) },
  }
}

function conferenceOf(reading: Reading): object {
  const { event, release } = reading.agenda
  const { rooms, sessions, zone } = release.snapshot
  const days = daysFrom(event.startsOn, event.endsOn)
  const held = [...new Set([...days, ...sessions.map(({ startsLocal }) => dayOf(startsLocal))])].sort()
  return {
    acronym: reading.acronym,
    title: reading.read(event.title),
    start: held[0],
    end: held.at(-1),
    daysCount: held.length,
    timeslot_duration: '00:05',
    ...(zoneOfFormat.test(zone) && { time_zone_name: zone }),
    colors: { primary: readableAccent(event.accent) },
    url: reading.address,
    rooms: rooms.map(({ id, name, capacity }) => ({ name: reading.read(name), guid: id, capacity })),
    tracks: [...new Set(sessions.flatMap(({ track }) => track ?? []))].sort().map((name) => ({ name })),
    days: held.map((day, position) => dayFor(reading, day, position + 1)),
  }
}

/** The zones that the format can name. */
const zoneOfFormat = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/

function dayFor(reading: Reading, date: string, index: number): object {
  const { rooms, sessions, zone } = reading.agenda.release.snapshot
  const held = sessions.filter(({ startsLocal }) => dayOf(startsLocal) === date)
  const names = [...new Set([...rooms.map(({ name }) => reading.read(name)), ...held.map(reading.room)])]
  const inRoom = (name: string) => held.filter((session) => reading.room(session) === name)
  return {
    index,
    date,
    day_start: withOffset(`${date}T00:00`, zone),
    day_end: withOffset(`${date}T23:59`, zone),
    rooms: Object.fromEntries(names.map((name) => [name, inRoom(name).map((session) => entryFor(reading, session))])),
  }
}

const withOffset = (local: string, zone: string) => `${local}:00${offsetOf(instantAt(local, zone), zone)}`

/** Each field goes out as it came while the session still says the same, else in our own words. */
function entryFor(reading: Reading, session: ReleasedSessionFacts): object {
  const { origin } = session
  const zone = reading.agenda.release.snapshot.zone
  const came = origin && readEntry(origin, reading.room(session), zone)
  const facts = came?.ok ? came.facts : null
  const id = numberOf(session.id)
  const text = (field: 'subtitle' | 'abstract' | 'description') =>
    asItCame(facts, field, reading.read(session[field]), '')
  const url = `${reading.address}?view=list#session-${session.id}`
  const { origin_url = origin?.['url'], ...extras } = givenBack(origin ?? {})
  return {
    id,
    slug: `${reading.acronym}-${id}`,
    links: [],
    ...extras,
    ...(typeof origin_url === 'string' && URL.canParse(origin_url) && { origin_url }),
    guid: guidOf(session),
    ...timesOf(session, facts, zone),
    room: reading.room(session),
    url,
    title: reading.read(session.title),
    subtitle: text('subtitle'),
    abstract: text('abstract'),
    description: text('description'),
    track: asItCame(facts, 'track', session.track, null),
    type: asItCame(facts, 'type', session.type, session.type),
    language: asItCame(facts, 'language', session.languages[0] ?? null, null),
    persons: session.people.map(personFor),
  }
}

function asItCame<Own extends string | null>(
  facts: EntryFacts | null,
  field: 'subtitle' | 'abstract' | 'description' | 'track' | 'type' | 'language',
  own: Own,
  without: Own,
): unknown {
  if (facts === null || facts[field] !== own) return own
  const raw = facts.raw[field]
  return raw === undefined ? without : raw
}

function timesOf(session: ReleasedSessionFacts, facts: EntryFacts | null, zone: string): object {
  const raw = facts?.raw ?? {}
  const stands = facts?.startsAt === session.startsAt && facts.endsAt === session.endsAt
  const start = clockOf(session.startsLocal)
  if (!stands)
    return {
      date: withOffset(session.startsLocal, zone),
      start,
      duration: durationOf(minutesBetween(session.startsLocal, session.endsLocal)),
    }
  const date = String(raw['date'])
  const clock = /^([01]\d|2[0-3]):[0-5]\d$/.test(String(raw['start'])) ? raw['start'] : date.slice(11, 16)
  return { date, start: clock, duration: raw['duration'] }
}

const durationOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** Exactly `{name}`, or what the file said of somebody who still has that name. */
function personFor({ name, origin }: ReleasedSessionFacts['people'][number]): object {
  const came = origin?.['name'] ?? origin?.['public_name']
  return origin && came === name ? personGivenBack(origin) : { name }
}

/** The format asks for a number as well; the same session always has the same. */
const numberOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(-8), 16) & 0x7fffffff || 1

const acronymOf = (acronym: string): string =>
  acronym
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9_]/g, '')
    .padEnd(4, '_')
