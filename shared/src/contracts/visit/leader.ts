import * as z from 'zod'
import { groupId, personId, stopId } from '../../language/ids.js'
import { visitorParts } from '../../rules/visit/visitor-list.js'
import { localDateTime, verdict } from '../parts.js'
import { route } from '../route.js'
import { keptText } from './parts.js'

const ofGroup = z.object({ groupId })

/** Somebody of the group: what its leader needs to look after them, and no more. */
const traveller = z.object({
  personId,
  part: z.enum(visitorParts),
  familyName: z.string(),
  givenName: z.string(),
  ownScriptName: z.string().nullable(),
  ownScriptLanguage: z.string().nullable(),
  country: z.string().nullable(),
  accessNeeds: z.string().nullable(),
  foodNeeds: z.string().nullable(),
  /** The stops to which they came, and those to which they did not, as far as it was marked. */
  cameTo: z.array(stopId),
  missed: z.array(stopId),
})
export type Traveller = z.infer<typeof traveller>

const ledStop = z.object({
  id: stopId,
  site: keptText,
  host: keptText,
  startsLocal: localDateTime,
  endsLocal: localDateTime,
  mayMark: verdict,
  /** Who receives the group there, as the organisers wrote it, and who acts for the host. */
  receivedBy: z.string(),
  contacts: z.array(z.object({ name: z.string(), address: z.string().nullable() })),
})
export type LedStop = z.infer<typeof ledStop>

/** Who is in the group that I lead, and whom to turn to at its sites. Each reading is written down, so it is asked only where it is shown. */
export const groupThatILead = route({
  id: 'groupThatILead',
  method: 'GET',
  path: '/visit-groups/{groupId}/people',
  word: 'visit',
  needs: 'visit.lead',
  params: ofGroup,
  answer: z.object({
    event: z.object({ title: keptText, zone: z.string(), accent: z.string() }),
    letter: z.string(),
    /** In the order of a gate. */
    people: z.array(traveller),
    /** By time; those that were called off are left out. */
    stops: z.array(ledStop),
  }),
  refuses: ['GROUP_OVER'],
  touches: [],
})

/** Whether somebody of the group came to a stop; pressed again it corrects. The host may mark the same. */
export const markInGroup = route({
  id: 'markInGroup',
  method: 'POST',
  path: '/visit-groups/{groupId}/stops/{stopId}/came',
  word: 'visit',
  needs: 'visit.lead',
  params: z.object({ groupId, stopId }),
  body: z.strictObject({ personId, came: z.boolean() }),
  refuses: ['STOP_NOT_CONFIRMED', 'STOP_NOT_BEGUN', 'GROUP_OVER'],
  touches: ['visit'],
})
