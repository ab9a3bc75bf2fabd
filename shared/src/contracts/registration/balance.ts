import * as z from 'zod'
import { genders } from '../../language/categories.js'
import { countryGroupNames } from '../../language/country-groups.js'
import { eventId } from '../../language/ids.js'
import { regionNames } from '../../language/regions.js'
import { instant } from '../parts.js'
import { route } from '../route.js'

/** In seats: who confirmed or came, who has an open offer, and how many of them the event wants (null: as many as come). */
const share = { confirmed: z.int(), offered: z.int(), target: z.int().nullable() }

/** Who sits on the event's seats, against its targets. Whoever takes no seat is not counted. */
export const balanceOfEvent = route({
  id: 'balanceOfEvent',
  method: 'GET',
  path: '/events/{eventId}/balance',
  word: 'registration',
  needs: 'registration.read',
  params: z.object({ eventId }),
  answer: z.object({
    seats: z.int(),
    regions: z.array(z.object({ region: z.enum(regionNames).nullable(), ...share })),
    genders: z.array(z.object({ gender: z.enum(genders).nullable(), ...share })),
    groups: z.array(z.object({ groups: z.array(z.enum(countryGroupNames)), ...share })),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})
