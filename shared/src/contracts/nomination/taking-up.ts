import * as z from 'zod'
import { nominationId, registrationId } from '../../language/ids.js'
import { likenesses } from '../../rules/nomination/same.js'
import { addAddressForm } from '../nomination.forms.js'
import { byRegistration } from '../registration/parts.js'
import { route } from '../route.js'
import { byNomination, evidenceThere, nominatedBy, nominationState } from './parts.js'

/** What happens to a nomination together with a registration; the registration's feature serves it. */
const decided = {
  method: 'POST',
  word: 'registration',
  needs: 'nomination.decide',
  params: byNomination,
  touches: ['nomination', 'registration', 'event', 'audit'],
} as const

/** Which registration came of it; the nomination is read again. */
const cameOf = z.object({ registrationId: registrationId.nullable() })

/** Makes the draft registration, or finds the live one, and invites the nominee; in somebody's place, their seat goes over. */
export const takeUpNomination = route({
  ...decided,
  id: 'takeUpNomination',
  path: '/nominations/{nominationId}/take-up',
  answer: cameOf,
  refuses: [
    'MOVE_NOT_ALLOWED',
    'EVENT_OVER',
    'NOT_OPEN',
    'NOT_OPEN_YET',
    'CLOSED',
    'ALREADY_REGISTERED',
    'OFFER_EXPIRED',
    'COUNTRY_NOT_ELIGIBLE',
  ],
})

/** Says that the nominee is the person of another nomination or of a registration. Both nominations keep their state. */
export const mergeNomination = route({
  ...decided,
  id: 'mergeNomination',
  path: '/nominations/{nominationId}/merge',
  body: z.union([z.strictObject({ registrationId }), z.strictObject({ nominationId })]),
  answer: cameOf,
  refuses: ['MERGED_ALREADY', 'EVENT_OVER'],
})

/** Takes a merging back, as long as nothing came of it. */
export const partNomination = route({
  ...decided,
  id: 'partNomination',
  path: '/nominations/{nominationId}/part',
  answer: cameOf,
  refuses: ['NOT_MERGED'],
})

/** By an organiser, for a nominee without an address. */
export const addAddressOfNominee = route({
  ...decided,
  id: 'addAddressOfNominee',
  path: '/nominations/{nominationId}/address',
  body: addAddressForm,
  answer: cameOf,
  refuses: ['MOVE_NOT_ALLOWED', 'ALREADY_REGISTERED'],
})

/** By whom somebody who registered was nominated, for the organiser who reads the registration. */
export const nominationsOfRegistration = route({
  id: 'nominationsOfRegistration',
  method: 'GET',
  path: '/registrations/{registrationId}/nominations',
  word: 'nomination',
  needs: 'registration.read',
  params: byRegistration,
  answer: z.object({
    rows: z.array(
      z.object({
        id: nominationId,
        state: nominationState,
        by: nominatedBy,
        rank: z.int(),
        evidence: evidenceThere,
        /** Why it could be the same person; null for a nomination that points to this registration. */
        why: z.enum(likenesses).nullable(),
      }),
    ),
  }),
  refuses: [],
  touches: [],
})
