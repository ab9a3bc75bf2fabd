import * as z from 'zod'
import { accountId, eventId } from '../language/ids.js'
import { onBehalf } from './audit.forms.js'
import { instant, page } from './parts.js'
import { route, words } from './route.js'

export const auditLine = z.object({
  id: z.uuid(),
  at: instant,
  accountId: accountId.nullable(),
  actorName: z.string(),
  act: z.string(),
  word: z.enum(words),
  objectId: z.uuid(),
  objectName: z.string(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  why: z.string().nullable(),
  onBehalf: onBehalf.nullable(),
})
export type AuditLine = z.infer<typeof auditLine>

export const auditOfEvent = route({
  id: 'auditOfEvent',
  method: 'GET',
  path: '/events/{eventId}/audit',
  word: 'audit',
  needs: 'event.audit',
  params: z.object({ eventId }),
  query: z.object({ before: z.uuid().optional(), word: z.enum(words).optional() }),
  answer: page(auditLine),
  refuses: [],
  touches: [],
})
