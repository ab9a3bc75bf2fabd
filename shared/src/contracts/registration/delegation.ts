import * as z from 'zod'
import { eventId, registrationId } from '../../language/ids.js'
import { route } from '../route.js'
import { category, state } from './parts.js'

const delegate = z.object({
  id: registrationId,
  number: z.int(),
  familyName: z.string(),
  givenName: z.string(),
  ownScriptName: z.string(),
  ownScriptLanguage: z.string(),
  organisation: z.string(),
  position: z.string(),
  category: category.nullable(),
  country: z.string().nullable(),
  state,
})
export type DelegateOfMine = z.infer<typeof delegate>

/** Who of one's own delegation is registered, for its head, who only reads; what nobody sent yet is nobody's but its writer's. */
export const delegationOfMine = route({
  id: 'delegationOfMine',
  method: 'GET',
  path: '/events/{eventId}/delegation',
  word: 'registration',
  needs: 'delegation.own',
  params: z.object({ eventId }),
  answer: z.object({
    event: z.object({ title: z.record(z.string(), z.string()), accent: z.string() }),
    countries: z.array(z.string()),
    /** By family name; the first thousand. */
    rows: z.array(delegate),
  }),
  refuses: [],
  touches: [],
})
