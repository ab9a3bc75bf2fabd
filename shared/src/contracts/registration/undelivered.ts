import * as z from 'zod'
import { deliveryId, eventId, registrationId } from '../../language/ids.js'
import { instant } from '../parts.js'
import { route } from '../route.js'

/** Letters of the event that the mail server did not take, the newest first. Account mail is never among them. */
export const undeliveredMail = route({
  id: 'undeliveredMail',
  method: 'GET',
  path: '/events/{eventId}/undelivered-mail',
  word: 'registration',
  needs: 'registration.decide',
  params: z.object({ eventId }),
  answer: z.object({
    rows: z.array(
      z.object({
        id: deliveryId,
        toName: z.string(),
        toAddress: z.string(),
        subject: z.string(),
        /** What the mail server said, in its own words. */
        reason: z.string(),
        tries: z.int(),
        parkedAt: instant,
        registrationId: registrationId.nullable(),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})

/** Puts one back in the queue, as it was written. Refuses with MOVE_NOT_ALLOWED one that is queued again or was sent meanwhile. */
export const sendAgain = route({
  id: 'sendAgain',
  method: 'POST',
  path: '/events/{eventId}/undelivered-mail/{deliveryId}/sending',
  word: 'registration',
  needs: 'registration.decide',
  params: z.object({ eventId, deliveryId }),
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: ['registration', 'home', 'audit'],
})
