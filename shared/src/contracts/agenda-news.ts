import * as z from 'zod'
import { eventId } from '../language/ids.js'
import { instant } from './parts.js'
import { route } from './route.js'

/** What a release changed for people, and whether they were told. */
export const releaseNews = z.object({
  number: z.int(),
  /** The release it is compared with. */
  since: z.int(),
  /** How many people it concerns, each with one message. */
  touched: z.int(),
  /** Of these, how many have no address that we know. */
  unreachable: z.int(),
  decided: z
    .object({
      decision: z.enum(['sent', 'not sent', 'in the next']),
      at: instant,
      by: z.string(),
      /** Letters that went out; less than touched where somebody has left since, or has no address. */
      sent: z.int(),
    })
    .nullable(),
})
export type ReleaseNews = z.infer<typeof releaseNews>

/** Tells those whom a release concerns, each once, or decides not to. Nothing is told before. */
export const decideNews = route({
  id: 'decideNews',
  method: 'POST',
  path: '/events/{eventId}/agenda/releases/{number}/news',
  word: 'agenda',
  needs: 'agenda.release',
  params: z.object({ eventId, number: z.coerce.number().int().min(1).max(100_000) }),
  body: z.strictObject({ send: z.boolean() }),
  answer: releaseNews,
  refuses: ['NEWS_DECIDED'],
  touches: ['agenda'],
})
