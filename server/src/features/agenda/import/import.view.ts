import type { ImportEntry, ImportPreview } from '@plenary/shared/contracts/agenda-import'
import { offsetOf } from '../../../adapters/time/wall-clock.js'
import type { SessionFacts } from '../agenda.repository.js'
import { changedFields, type DraftNow, type Found, keyOf, type Plan, type PlannedEntry, sessionOf } from './plan.js'
import type { Problem, ScheduleFile } from './schedule-file.js'

export const problemsOf = ({ path, problems }: PlannedEntry): Problem[] =>
  problems.map((one) => ({ path: `${path}.${one.path}`, problem: one.problem }))

export const statusOf = (before: SessionFacts, after: Omit<SessionFacts, 'version'>): 'changed' | 'same' =>
  changedFields(before, after).length > 0 ? 'changed' : 'same'

export function previewOf(file: ScheduleFile, draft: DraftNow, plan: Plan, digest: string): ImportPreview {
  const found: Found = {
    room: (name) => plan.rooms.matched.get(name) ?? null,
    person: (person) => plan.people.matched.get(keyOf(person)) ?? null,
  }
  return {
    digest,
    conference: { title: file.title, acronym: file.acronym, zone: file.zone },
    otherOffsets: otherOffsets(plan, draft.event.zone),
    entries: plan.entries.map((entry) => entryForPreview(entry, draft, found)),
    rooms: { made: [...plan.rooms.made], matched: [...plan.rooms.matched.keys()] },
    people: { made: [...plan.people.made.values()], matched: namesOfMatched(plan) },
    ok: plan.entries.every(({ problems }) => problems.length === 0),
  }
}

function entryForPreview(entry: PlannedEntry, { event }: DraftNow, found: Found): ImportEntry {
  const { path, problems, facts, before } = entry
  if (!facts) return { ...nothing, path, problems: [...problems], becomes: 'refused', guid: '', title: '', changes: [] }
  const changes = before ? changedFields(before, sessionOf({ facts, before }, before.id, event, found)) : []
  const becomes = before ? (changes.length > 0 ? 'changed' : 'same') : 'made'
  return {
    path,
    guid: facts.guid,
    title: facts.title,
    room: facts.room,
    startsLocal: facts.startsLocal,
    endsLocal: facts.endsLocal,
    becomes: problems.length > 0 ? 'refused' : becomes,
    changes,
    problems: [...problems],
  }
}

const nothing = { room: null, startsLocal: null, endsLocal: null } as const

/** Where the file's clocks are not the event's, its times look different in the draft. */
function otherOffsets(plan: Plan, zone: string): string[] {
  const others = plan.entries.flatMap(({ facts, problems }) =>
    facts && problems.length === 0 && facts.offset !== offsetOf(facts.startsAt, zone) ? [facts.offset] : [],
  )
  return [...new Set(others)].sort()
}

function namesOfMatched(plan: Plan): string[] {
  const people = plan.entries.flatMap(({ facts }) => facts?.people ?? [])
  const names = people.filter((person) => plan.people.matched.has(keyOf(person))).map(({ name }) => name.trim())
  return [...new Set(names)]
}
