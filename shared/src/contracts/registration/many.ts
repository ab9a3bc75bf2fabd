import * as z from 'zod'
import { eventId, registrationId } from '../../language/ids.js'
import { registrationActions } from '../../rules/registration/moves.js'
import { carried, instant, refusalCode } from '../parts.js'
import { route } from '../route.js'
import { organiserMove } from './parts.js'

const someIds = z.array(registrationId).min(1).max(500)

/** What a selection may do: for each of the reader's actions how many it can be done for, and why not for the others. */
export const verdictsOfRegistrations = route({
  id: 'verdictsOfRegistrations',
  method: 'POST',
  path: '/events/{eventId}/registrations/verdicts',
  word: 'registration',
  needs: 'registration.read',
  params: z.object({ eventId }),
  body: z.strictObject({ ids: someIds }),
  answer: z.object({
    actions: z.array(
      z.object({
        action: z.enum(registrationActions),
        allowed: z.int(),
        refused: z.array(z.object({ code: refusalCode, count: z.int(), carries: carried })),
      }),
    ),
    /** For how many the parties can be asked; null: no party approves the list, or asking is not this reader's. */
    ask: z
      .object({
        allowed: z.int(),
        refused: z.array(z.object({ code: refusalCode, count: z.int(), carries: carried })),
      })
      .nullable(),
    /** How many of them could be the same person as a nominee, and nobody has said so yet. */
    possiblySame: z.int(),
    /** When an offer made now would usually end. */
    usualExpiry: instant,
  }),
  refuses: [],
  touches: [],
})

/** One move for many, each judged again by itself: what can be done is done, the rest is answered with its reason. */
export const moveRegistrations = route({
  id: 'moveRegistrations',
  method: 'POST',
  path: '/events/{eventId}/registrations/moves',
  word: 'registration',
  needs: 'registration.read',
  params: z.object({ eventId }),
  body: z.strictObject({ ids: someIds, move: organiserMove }),
  answer: z.object({
    done: z.array(registrationId),
    refused: z.array(z.object({ id: registrationId, code: refusalCode, carries: carried })),
    /** The move that takes this one back, where the table has one. */
    undo: organiserMove.nullable(),
  }),
  refuses: [],
  touches: ['registration', 'event', 'audit'],
})
