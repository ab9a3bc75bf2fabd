import type { SessionType } from '@plenary/shared/language/events'
import { sessionTypes } from '@plenary/shared/language/events'
import { languageTag } from '@plenary/shared/language/languages'
import { type Instant, instantOf, type LocalDateTime } from '@plenary/shared/language/time'
import * as z from 'zod'
import { localAt } from '../../../adapters/time/wall-clock.js'
import type { Origin } from '../agenda.repository.js'
import { type Problem, pathOf } from './schedule-file.js'

/** What an entry says in the domain's terms. The rest of it is kept as it came and given back. */
export interface EntryFacts {
  readonly guid: string
  readonly title: string
  readonly subtitle: string
  readonly abstract: string
  readonly description: string
  readonly track: string | null
  readonly type: SessionType
  /** null where the file names none, or none that is a language tag. */
  readonly language: string | null
  /** null: in no room. */
  readonly room: string | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** By the event's own clocks. */
  readonly startsLocal: LocalDateTime
  readonly endsLocal: LocalDateTime
  /** How far its author's clocks were from UTC: `+01:00`. */
  readonly offset: string
  readonly people: readonly EntryPerson[]
  readonly raw: Origin
}

export interface EntryPerson {
  readonly name: string
  /** The other system's number for the person; tells two people of one name apart. */
  readonly id: number | null
  readonly raw: Origin
}

export type ReadEntry =
  | { readonly ok: true; readonly facts: EntryFacts }
  | { readonly ok: false; readonly problems: Problem[] }

/** Line breaks and tabs are text; other signs that steer a terminal are not. */
const writable = /^[\n\r\t\P{Cc}]*$/u
const text = (max: number) => z.string().max(max).regex(writable, 'controlCharacters')
const name = text(200).refine((given) => given.trim() !== '', 'required')

/** A person is exactly `{name}` or `{public_name, id}`, with whatever else. */
const person = z.union([
  z.looseObject({ name, public_name: z.undefined().optional() }),
  z.looseObject({ public_name: name, id: z.int(), name: z.undefined().optional() }),
])

const entry = z.looseObject({
  guid: z.guid(),
  date: z.iso.datetime({ offset: true }),
  duration: z.string().regex(/^\d{1,3}:[0-5]\d$/, 'noDuration'),
  title: text(300).refine((given) => given.trim() !== '', 'required'),
  room: text(300).nullish(),
  subtitle: text(300).nullish(),
  abstract: text(5000).nullish(),
  description: text(20_000).nullish(),
  track: text(100).nullish(),
  type: text(100).nullish(),
  language: text(100).nullish(),
  persons: z.array(person).max(60).optional(),
})

/** Reads one entry. The offset in its `date` decides when it is, whatever zone the file names. */
export function readEntry(raw: unknown, roomOfPath: string, zone: string): ReadEntry {
  const read = entry.safeParse(raw)
  if (!read.success) return { ok: false, problems: read.error.issues.map(problemOf) }
  const { data } = read
  const startsAt = instantOf(new Date(data.date))
  const minutes = minutesOf(data.duration)
  if (minutes === 0) return { ok: false, problems: [{ path: 'duration', problem: 'noDuration' }] }
  const endsAt = instantOf(new Date(Date.parse(startsAt) + minutes * 60_000))
  const room = (data.room ?? roomOfPath).trim()
  return {
    ok: true,
    facts: {
      guid: data.guid,
      title: data.title,
      subtitle: unlessBlank(data.subtitle),
      abstract: unlessBlank(data.abstract),
      description: unlessBlank(data.description),
      track: unlessBlank(data.track) || null,
      type: typeOf(data.type ?? ''),
      language: data.language && languageTag.test(data.language) ? data.language : null,
      room: room === '' ? null : room,
      startsAt,
      endsAt,
      startsLocal: localAt(startsAt, zone),
      endsLocal: localAt(endsAt, zone),
      offset: /(Z|[+-]\d\d:?\d\d)$/.exec(data.date)?.[0].replace('Z', '+00:00') ?? '+00:00',
      people: (data.persons ?? []).map(personOf),
      raw: raw as Origin,
    },
  }
}

const personOf = (raw: z.infer<typeof person>): EntryPerson => ({
  name: String(raw.name ?? raw.public_name),
  id: typeof raw['id'] === 'number' ? raw['id'] : null,
  raw,
})

/** A union's own problem says nothing; what is asked of a person is said instead. */
const problemOf = ({ path, code, message }: z.core.$ZodIssue): Problem => ({
  path: pathOf(path),
  problem:
    code === 'invalid_union'
      ? 'personUnclear'
      : code === 'custom' || code === 'invalid_format'
        ? ownWord(message, code)
        : code,
})

const ownWord = (message: string, code: string) => (/^[a-z]+[A-Za-z]*$/.test(message) ? message : code)

const unlessBlank = (given: string | null | undefined) => (given?.trim() ? given : '')

function minutesOf(duration: string): number {
  const [hours, minutes] = duration.split(':').map(Number)
  return (hours ?? 0) * 60 + (minutes ?? 0)
}

/** What other systems call their sessions; a talk runs beside other talks. */
const otherNames: Readonly<Record<string, SessionType>> = {
  keynote: 'plenary',
  'hands-on': 'training',
  tutorial: 'training',
  course: 'training',
  discussion: 'panel',
  'panel discussion': 'panel',
  'round table': 'panel',
  meeting: 'side event',
  'poster session': 'poster',
  reception: 'networking',
  coffee: 'break',
  pause: 'break',
  lunch: 'meal',
  dinner: 'meal',
  excursion: 'site visit',
}

function typeOf(given: string): SessionType {
  const lower = given.trim().toLowerCase()
  return sessionTypes.find((type) => type === lower) ?? otherNames[lower] ?? 'breakout'
}
