import * as z from 'zod'
import { personId } from '../../language/ids.js'
import { shownPerson } from '../person.js'
import { route } from '../route.js'
import { byRegistration } from './parts.js'

/** Who takes part in the event of one's own seat: of each what they show to participants. Who hides their name is not on it. */
export const participantsOfMine = route({
  id: 'participantsOfMine',
  method: 'GET',
  path: '/my/registrations/{registrationId}/participants',
  word: 'registration',
  needs: 'registration.own',
  params: byRegistration,
  query: z.object({
    search: z.string().max(100).default(''),
    /** The registration with which the page before ended. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({
    event: z.object({ title: z.record(z.string(), z.string()), accent: z.string() }),
    /** By family name. */
    rows: z.array(shownPerson),
    next: z.string().nullable(),
    /** How many take part, those who hide their name among them. */
    all: z.int(),
    /** Who reads. */
    me: personId,
  }),
  refuses: [],
  touches: [],
})
