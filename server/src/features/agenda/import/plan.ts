import type { ImportEntry } from '@plenary/shared/contracts/agenda-import'
import { type PersonId, type RoomId, type SessionId, sessionId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { changesBetween } from '@plenary/shared/rules/agenda/changes'
import { mayPlace } from '@plenary/shared/rules/agenda/placing'
import { sameValue } from '@plenary/shared/rules/same-value'
import type { AgendaEvent, PersonFacts, RoomFacts, SessionFacts } from '../agenda.repository.js'
import { type EntryFacts, type EntryPerson, readEntry } from './entry.js'
import type { FileEntry, Problem } from './schedule-file.js'

/** What the draft holds now. */
export interface DraftNow {
  readonly event: AgendaEvent
  readonly sessions: readonly SessionFacts[]
  readonly rooms: readonly RoomFacts[]
  /** Ids of the file that sessions of other events have. */
  readonly taken: ReadonlySet<string>
}

export interface PlannedEntry {
  readonly path: string
  readonly problems: readonly Problem[]
  readonly facts: EntryFacts | null
  /** The session that this entry was imported as before. */
  readonly before: SessionFacts | null
}

export interface Plan {
  readonly entries: readonly PlannedEntry[]
  readonly rooms: { readonly made: readonly string[]; readonly matched: ReadonlyMap<string, RoomId> }
  /** By `keyOf`. */
  readonly people: { readonly made: ReadonlyMap<string, string>; readonly matched: ReadonlyMap<string, PersonId> }
}

/** What would a file do to this draft? Sessions match by guid, rooms by name, people by name and number. */
export function planImport(file: readonly FileEntry[], draft: DraftNow): Plan {
  const seen = new Set<string>()
  const entries = file.map(({ path, room, raw }): PlannedEntry => {
    const read = readEntry(raw, room, draft.event.zone)
    if (!read.ok) return { path, problems: read.problems, facts: null, before: null }
    const { facts } = read
    const twice = seen.has(facts.guid.toLowerCase())
    seen.add(facts.guid.toLowerCase())
    const problems = [
      ...(twice ? [{ path: 'guid', problem: 'twice' }] : []),
      ...(mayPlace(facts, draft.event).ok ? [] : [{ path: 'date', problem: 'outsideEvent' }]),
    ]
    return { path, problems, facts, before: draft.sessions.find((session) => guidOf(session) === facts.guid) ?? null }
  })
  const facts = entries.flatMap((entry) => (entry.facts && entry.problems.length === 0 ? [entry.facts] : []))
  return { entries, rooms: roomsFor(facts, draft.rooms), people: peopleFor(facts, draft.sessions) }
}

/** Under which guid a session goes out and is found again. */
export const guidOf = (session: Pick<SessionFacts, 'id' | 'origin'>): string =>
  typeof session.origin?.['guid'] === 'string' ? session.origin['guid'] : session.id

/** The file's guid becomes the session's id where it can: a uuid as we write them, that no other session has. */
export function idFor({ guid }: EntryFacts, taken: ReadonlySet<string>): SessionId | null {
  const id = sessionId.safeParse(guid)
  return id.success && guid === guid.toLowerCase() && !taken.has(guid) ? id.data : null
}

function roomsFor(facts: readonly EntryFacts[], rooms: readonly RoomFacts[]): Plan['rooms'] {
  const names = new Set(facts.flatMap(({ room }) => room ?? []))
  const known = new Map(rooms.flatMap(({ id, name }) => Object.values(name).map((text) => [text.trim(), id] as const)))
  const matched = new Map([...names].flatMap((name) => entryOf(name, known.get(name))))
  return { made: [...names].filter((name) => !matched.has(name)), matched }
}

/** Two people of one name with two numbers are two people; without numbers, one name is one person. */
export const keyOf = ({ name, id }: Pick<EntryPerson, 'name' | 'id'>): string =>
  id === null ? name.trim().toLowerCase() : `${name.trim().toLowerCase()} #${id}`

function peopleFor(facts: readonly EntryFacts[], sessions: readonly SessionFacts[]): Plan['people'] {
  const wanted = new Map(facts.flatMap(({ people }) => people.map((person) => [keyOf(person), person] as const)))
  const sameName = countsOf([...wanted.values()].map(({ name }) => name.trim().toLowerCase()))
  const parts = sessions.flatMap(({ people }) => people)
  const byKey = new Map(parts.flatMap((part) => entryOf(keyOf(known(part)), part.personId)))
  const byName = new Map(parts.flatMap((part) => entryOf(part.name.trim().toLowerCase(), part.personId)))
  const found = (person: EntryPerson) => {
    const name = person.name.trim().toLowerCase()
    return byKey.get(keyOf(person)) ?? (sameName.get(name) === 1 ? byName.get(name) : undefined)
  }
  const matched = new Map([...wanted].flatMap(([key, person]) => entryOf(key, found(person))))
  const made = new Map([...wanted].filter(([key]) => !matched.has(key)).map(([key, { name }]) => [key, name.trim()]))
  return { made, matched }
}

const known = ({ name, origin }: PersonFacts) => ({
  name,
  id: typeof origin?.['id'] === 'number' ? origin['id'] : null,
})

const entryOf = <Key, Value>(key: Key, value: Value | null | undefined): [Key, Value][] =>
  value === null || value === undefined ? [] : [[key, value]]

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** Whom and what the plan's names have become. */
export interface Found {
  room(name: string): RoomId | null
  person(person: EntryPerson): PersonId | null
}

/** The session that an entry makes of itself; what the file has no word for stays as it was before. */
export function sessionOf(
  { facts, before }: { facts: EntryFacts; before: SessionFacts | null },
  id: SessionId,
  event: AgendaEvent,
  found: Found,
): Omit<SessionFacts, 'version'> {
  const language = facts.language ?? event.languages[0] ?? 'en'
  const into = (text: string, was: LocalText | undefined): LocalText => {
    const { [language]: _, ...others } = was ?? {}
    return text === '' ? others : { ...others, [language]: text }
  }
  const { persons: _, ...raw } = facts.raw
  return {
    id,
    type: facts.type,
    title: into(facts.title, before?.title),
    subtitle: into(facts.subtitle, before?.subtitle),
    abstract: into(facts.abstract, before?.abstract),
    description: into(facts.description, before?.description),
    languages: facts.language === null ? [] : [facts.language, ...otherLanguages(facts.language, before)],
    interpretation: before?.interpretation ?? [],
    materials: before?.materials,
    track: facts.track,
    roomId: facts.room === null ? null : found.room(facts.room),
    startsLocal: facts.startsLocal,
    endsLocal: facts.endsLocal,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    minutes: null,
    origin: raw,
    people: facts.people.map((person) => personOf(person, found.person(person), before)),
  }
}

const otherLanguages = (first: string, before: SessionFacts | null) =>
  (before?.languages ?? []).slice(1).filter((language) => language !== first)

/** Files know no roles: who has one already keeps it. */
function personOf(person: EntryPerson, personId: PersonId | null, before: SessionFacts | null): PersonFacts {
  const role = before?.people.find((part) => part.personId === personId)?.role ?? 'presenter'
  return { personId, name: person.name, role, origin: person.raw }
}

type ChangedField = ImportEntry['changes'][number]

/** Which of a session's fields an entry would change; a new one changes none. */
export function changedFields(before: SessionFacts, after: Omit<SessionFacts, 'version'>): ChangedField[] {
  if (before.startsLocal === null || before.endsLocal === null) return ['time']
  const was = { ...before, startsLocal: before.startsLocal, endsLocal: before.endsLocal }
  const is = { ...after, startsLocal: after.startsLocal ?? '', endsLocal: after.endsLocal ?? '' }
  const [change] = changesBetween([was], [is])
  const origin: ChangedField[] = sameValue(before.origin, after.origin) ? [] : ['origin']
  if (!change) return origin
  const moved = (['time', 'room'] as const).filter((what) => change.moved[what])
  return [...moved, ...change.edited]
}
