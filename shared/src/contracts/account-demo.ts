import * as z from 'zod'
import { deliveryId } from '../language/ids.js'
import { instant, page } from './parts.js'
import { route } from './route.js'

/** The nine people of the reference case, by the word that sign-in buttons, tests and pictures call them by. */
export const castMembers = [
  'helene',
  'yutong',
  'babajide',
  'losa',
  'amina',
  'tomasz',
  'siyuan',
  'zhihao',
  'nusrat',
] as const
export const castMember = z.enum(castMembers)
export type CastMember = z.output<typeof castMember>

/** Who can be signed in as; those who are not loaded yet are not there. These routes exist in the demo only. */
export const cast = route({
  id: 'cast',
  method: 'GET',
  path: '/demo/cast',
  word: 'account',
  needs: 'public',
  answer: z.object({ members: z.array(z.object({ member: castMember, name: z.string(), address: z.string() })) }),
  refuses: [],
  touches: [],
})

export const signInAs = route({
  id: 'signInAs',
  method: 'POST',
  path: '/demo/sign-in',
  word: 'account',
  needs: 'public',
  body: z.strictObject({ member: castMember }),
  refuses: [],
  touches: ['account'],
})

const letterRow = z.object({
  id: deliveryId,
  to: z.string(),
  toName: z.string().nullable(),
  subject: z.string(),
  language: z.string(),
  state: z.enum(['queued', 'sending', 'sent', 'parked']),
  queuedAt: instant,
  dueAt: instant,
})

/** All letters of the demo, the latest first, codes and links included: for this machine only. */
export const demoLetters = route({
  id: 'demoLetters',
  method: 'GET',
  path: '/demo/mail',
  word: 'account',
  needs: 'public',
  query: z.object({ before: deliveryId.optional(), to: z.string().max(254).optional() }),
  answer: page(letterRow),
  refuses: [],
  touches: [],
})

export const demoLetter = route({
  id: 'demoLetter',
  method: 'GET',
  path: '/demo/mail/{deliveryId}',
  word: 'account',
  needs: 'public',
  params: z.object({ deliveryId }),
  answer: letterRow.extend({ text: z.string(), html: z.string(), fromName: z.string().nullable() }),
  refuses: [],
  touches: [],
})
