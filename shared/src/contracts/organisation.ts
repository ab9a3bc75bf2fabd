import * as z from 'zod'
import { organisationKinds } from '../language/events.js'
import { organisationId } from '../language/ids.js'
import { line, localText } from './parts.js'
import { route } from './route.js'

export const organisation = z.object({
  id: organisationId,
  name: localText(),
  kind: z.enum(organisationKinds),
  /** null: international. */
  country: z.string().nullable(),
})
export type Organisation = z.infer<typeof organisation>

/** Those whose name, in any language, holds these letters; at most twenty. */
export const organisationsFound = route({
  id: 'organisationsFound',
  method: 'GET',
  path: '/organisations',
  word: 'organisation',
  needs: 'agreement.read',
  query: z.object({ name: line(100).default('') }),
  answer: z.object({ rows: z.array(organisation) }),
  refuses: [],
  touches: [],
})
