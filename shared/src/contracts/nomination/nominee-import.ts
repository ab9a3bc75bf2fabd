import * as z from 'zod'
import { route } from '../route.js'
import { byFocalPoint } from './parts.js'

/** A table of nominees: at most so many bytes, and so many rows below its head. */
export const nomineeTableLimit = 2 * 1024 * 1024
export const mostRows = 200

/** What a column of the table can be read as. */
export const nomineeColumns = [
  'familyName',
  'givenName',
  'gender',
  'address',
  'organisation',
  'position',
  'country',
  'category',
  'language',
  'noteNumber',
  'noteOn',
] as const
export type NomineeColumn = (typeof nomineeColumns)[number]

/** For each column of the table, in its order, what it is read as: `familyName,givenName,,address`. Empty: left out. */
const mapping = z
  .string()
  .max(1000)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(['', ...nomineeColumns])).max(60))
  .optional()

const problem = z.object({ path: z.string(), problem: z.string() })

export const nomineePreview = z.object({
  /** Of the file, its reading and the list as they are now; an import that was previewed otherwise is stale. */
  digest: z.string(),
  /** The table's own headings, with what each is read as and the first values below it. */
  columns: z.array(
    z.object({ heading: z.string(), readAs: z.enum(['', ...nomineeColumns]), examples: z.array(z.string()) }),
  ),
  rows: z.array(
    z.object({
      /** As the spreadsheet numbers it; the head is 1. */
      line: z.int(),
      familyName: z.string(),
      givenName: z.string(),
      organisation: z.string(),
      address: z.string(),
      becomes: z.enum(['made', 'refused']),
      problems: z.array(problem),
      /** Whether somebody on the list could be the same person; a warning, not a refusal. */
      possiblySame: z.string().nullable(),
    }),
  ),
  /** Whether it can be applied: there are rows, and none is refused. */
  ok: z.boolean(),
})
export type NomineePreview = z.infer<typeof nomineePreview>

/** What a table would add to the list. Nothing is written. */
export const previewNominees = route({
  id: 'previewNominees',
  method: 'POST',
  path: '/nominate/focal-points/{focalPointId}/import/preview',
  word: 'nomination',
  needs: 'nomination.own',
  params: byFocalPoint,
  query: z.object({ mapping }),
  upload: true,
  answer: nomineePreview,
  refuses: ['FILE_UNREADABLE'],
  touches: [],
})

/** Does what the preview said, all of it or nothing; the same file is sent again, with the digest of its preview. */
export const importNominees = route({
  id: 'importNominees',
  method: 'POST',
  path: '/nominate/focal-points/{focalPointId}/import',
  word: 'nomination',
  needs: 'nomination.own',
  params: byFocalPoint,
  query: z.object({ mapping, digest: z.string().max(200) }),
  upload: true,
  answer: z.object({ made: z.int() }),
  refuses: ['FILE_UNREADABLE', 'IMPORT_STALE', 'NOMINATIONS_FULL', 'EVENT_OVER'],
  touches: ['nomination'],
})
