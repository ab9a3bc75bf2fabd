import * as z from 'zod'
import { eventId } from '../language/ids.js'
import { editedFields } from '../rules/agenda/changes.js'
import { localDateTime } from './parts.js'
import { route } from './route.js'

/** The interchange file of another system: at most so many bytes. */
export const scheduleFileLimit = 5 * 1024 * 1024

const problem = z.object({ path: z.string(), problem: z.string() })

/** One entry of the file: what would become of it in the draft. */
const importEntry = z.object({
  /** Where it stands in the file: `schedule.conference.days[0].rooms["Gray Room"][2]`. */
  path: z.string(),
  guid: z.string(),
  title: z.string(),
  room: z.string().nullable(),
  /** By the event's own clocks. */
  startsLocal: localDateTime.nullable(),
  endsLocal: localDateTime.nullable(),
  becomes: z.enum(['made', 'changed', 'same', 'refused']),
  /** The fields in which a session that is there already would change. */
  changes: z.array(z.enum(['time', 'room', 'origin', ...editedFields])),
  problems: z.array(problem),
})
export type ImportEntry = z.infer<typeof importEntry>

export const importPreview = z.object({
  /** Of the file and of the draft as they are now; an import that was previewed otherwise is stale. */
  digest: z.string(),
  conference: z.object({ title: z.string(), acronym: z.string(), zone: z.string().nullable() }),
  /** Offsets from UTC in the file that are not the event's: times are moved to the event's own clocks, `+01:00`. */
  otherOffsets: z.array(z.string()),
  entries: z.array(importEntry),
  rooms: z.object({ made: z.array(z.string()), matched: z.array(z.string()) }),
  people: z.object({ made: z.array(z.string()), matched: z.array(z.string()) }),
  /** Whether it can be applied: nothing is refused. */
  ok: z.boolean(),
})
export type ImportPreview = z.infer<typeof importPreview>

/** What a file would do to the draft. Nothing is written. */
export const previewImport = route({
  id: 'previewImport',
  method: 'POST',
  path: '/events/{eventId}/agenda/import/preview',
  word: 'agenda',
  needs: 'agenda.write',
  params: z.object({ eventId }),
  upload: true,
  answer: importPreview,
  refuses: ['FILE_UNREADABLE'],
  touches: [],
})

/** Does what the preview said, all of it or nothing; the same file is sent again, with the digest of its preview. */
export const applyImport = route({
  id: 'applyImport',
  method: 'POST',
  path: '/events/{eventId}/agenda/import',
  word: 'agenda',
  needs: 'agenda.write',
  params: z.object({ eventId }),
  query: z.object({ digest: z.string().max(200) }),
  upload: true,
  answer: z.object({ made: z.int(), changed: z.int(), same: z.int(), rooms: z.int(), people: z.int() }),
  refuses: ['FILE_UNREADABLE', 'IMPORT_STALE'],
  touches: ['agenda', 'event'],
})
