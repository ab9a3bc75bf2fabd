import { isUtf8 } from 'node:buffer'
import * as z from 'zod'
import { isWritable } from '../../../http/incoming/writable.js'

export interface Problem {
  readonly path: string
  readonly problem: string
}

/** An entry of the file as it stands there, and where. */
export interface FileEntry {
  readonly path: string
  /** The room under which it stands. */
  readonly room: string
  readonly raw: unknown
}

export interface ScheduleFile {
  readonly title: string
  readonly acronym: string
  readonly zone: string | null
  readonly entries: readonly FileEntry[]
}

export type ReadFile =
  | { readonly ok: true; readonly file: ScheduleFile }
  | { readonly ok: false; readonly problems: Problem[] }

const mostEntries = 2000
const deepest = 40
const mostProblems = 100

/** What surrounds the entries; whatever else a system writes there is no concern of ours. */
const frame = z.object({
  schedule: z.object({
    conference: z.object({
      title: z.string().max(1000),
      acronym: z.string().max(200),
      time_zone_name: z.string().max(100).nullish(),
      days: z.array(z.object({ rooms: z.record(z.string().max(300), z.array(z.unknown())) })).max(400),
    }),
  }),
})

/** Reads a schedule file in the interchange format as far as its frame; each entry is judged by itself. */
export function readScheduleFile(content: Uint8Array): ReadFile {
  const json = jsonIn(content)
  if (json === undefined) return unreadable([{ path: '', problem: 'notJson' }])
  const unfit = unfitParts(json)
  if (unfit.length > 0) return unreadable(unfit)
  const read = frame.safeParse(json)
  if (!read.success)
    return unreadable(read.error.issues.map(({ path, code }) => ({ path: pathOf(path), problem: code })))
  const { conference } = read.data.schedule
  if (countOf(conference.days) > mostEntries)
    return unreadable([{ path: 'schedule.conference.days', problem: 'tooMany' }])
  const entries = conference.days.flatMap(({ rooms }, day) =>
    Object.entries(rooms).flatMap(([room, inRoom]) =>
      inRoom.map((raw, position): FileEntry => {
        const path = pathOf(['schedule', 'conference', 'days', day, 'rooms', room, position])
        return { path, room, raw }
      }),
    ),
  )
  return {
    ok: true,
    file: {
      title: conference.title,
      acronym: conference.acronym,
      zone: conference.time_zone_name ?? null,
      entries,
    },
  }
}

const countOf = (days: z.infer<typeof frame>['schedule']['conference']['days']) =>
  days.flatMap(({ rooms }) => Object.values(rooms)).reduce((count, inRoom) => count + inRoom.length, 0)

const unreadable = (problems: Problem[]): ReadFile => ({ ok: false, problems: problems.slice(0, mostProblems) })

function jsonIn(content: Uint8Array): unknown {
  if (!isUtf8(content)) return undefined
  try {
    return JSON.parse(
      Buffer.from(content)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    )
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** `schedule.conference.days[0].rooms["Gray Room"][2]` */
export const pathOf = (parts: readonly PropertyKey[]): string =>
  parts
    .map((part, position) => {
      if (typeof part === 'number') return `[${part}]`
      if (/^[a-z_]\w*$/i.test(String(part))) return position === 0 ? String(part) : `.${String(part)}`
      return `[${JSON.stringify(part)}]`
    })
    .join('')

/**
 * What no place of the file may hold, because it could not be kept or given back: too deep a nesting, a name that is no
 * name but a hook of the language, letters that no text can hold. It never goes deeper than the nesting that is allowed.
 */
function unfitParts(json: unknown): Problem[] {
  const problems: Problem[] = []
  const path: PropertyKey[] = []
  const visit = (value: unknown): void => {
    const problem = unfit(value, path)
    if (problem) problems.push({ path: pathOf(path), problem })
    if (problem || value === null || typeof value !== 'object') return
    const parts: Iterable<[PropertyKey, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [key, inside] of parts) {
      if (problems.length >= mostProblems) return
      path.push(key)
      visit(inside)
      path.pop()
    }
  }
  visit(json)
  return problems
}

function unfit(value: unknown, path: readonly PropertyKey[]): string | null {
  const name = path.at(-1)
  if (path.length > deepest) return 'tooDeep'
  if (name === '__proto__' || (typeof name === 'string' && !isWritable(name))) return 'unfitName'
  return typeof value === 'string' && !isWritable(value) ? 'unfitText' : null
}
