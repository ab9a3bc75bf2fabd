import * as z from 'zod'
import { eventId, focalPointId, nominationId, personId, registrationId } from '../../language/ids.js'
import { likenesses } from '../../rules/nomination/same.js'
import { nominationStates } from '../../rules/nomination/states.js'
import { registrationStates } from '../../rules/registration/states.js'
import { auditLine } from '../audit.js'
import { changeFocalPointForm, focalPointForm, notRetainForm, returnNominationForm } from '../nomination.forms.js'
import { instant, several, version } from '../parts.js'
import { route } from '../route.js'
import {
  byFocalPoint,
  byNomination,
  canMoveNomination,
  evidenceThere,
  focalPoint,
  nominatedBy,
  nomineeRow,
} from './parts.js'

/** Somebody who could be the same person as a nominee, and why. */
const possiblySame = z.object({
  why: z.enum(likenesses),
  name: z.string(),
  nominationId: nominationId.nullable(),
  registrationId: registrationId.nullable(),
  /** By whom the other was nominated; null for somebody who applied. */
  by: nominatedBy.nullable(),
  state: z.string(),
  /** Whether they are one person already: one address, one registration, or merged. */
  onePerson: z.boolean(),
})
export type PossiblySame = z.infer<typeof possiblySame>

export const focalPointForOrganiser = focalPoint.extend({
  person: z.object({ id: personId, name: z.string(), address: z.string().nullable() }),
  madeAt: instant,
  revokedAt: instant.nullable(),
  /** Whether anybody was nominated yet, and how many are in each state. Drafts are the focal point's own business. */
  answered: z.boolean(),
  states: z.array(z.object({ state: z.enum(nominationStates), count: z.int() })),
})
export type FocalPointForOrganiser = z.infer<typeof focalPointForOrganiser>

/** By what they nominate for. */
export const focalPointsOfEvent = route({
  id: 'focalPointsOfEvent',
  method: 'GET',
  path: '/events/{eventId}/focal-points',
  word: 'nomination',
  needs: 'nomination.read',
  params: z.object({ eventId }),
  answer: z.object({
    rows: z.array(focalPointForOrganiser),
    /** Over all who may still nominate. */
    places: z.int(),
    used: z.int(),
    answered: z.int(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

/** Names a focal point, who gets a letter with the way to their list. */
export const addFocalPoint = route({
  id: 'addFocalPoint',
  method: 'POST',
  path: '/events/{eventId}/focal-points',
  word: 'nomination',
  needs: 'nomination.decide',
  params: z.object({ eventId }),
  body: focalPointForm,
  answer: focalPointForOrganiser,
  refuses: ['ALREADY_FOCAL_POINT', 'NOMINATIONS_FULL', 'EVENT_OVER'],
  touches: ['nomination', 'audit'],
})

export const changeFocalPoint = route({
  id: 'changeFocalPoint',
  method: 'PUT',
  path: '/focal-points/{focalPointId}',
  word: 'nomination',
  needs: 'nomination.decide',
  params: byFocalPoint,
  body: z.strictObject({ version, form: changeFocalPointForm }),
  answer: focalPointForOrganiser,
  refuses: ['CHANGED_MEANWHILE', 'ALREADY_FOCAL_POINT'],
  touches: ['nomination', 'audit'],
})

/** Ends the standing of a focal point; what they nominated stays. */
export const revokeFocalPoint = route({
  id: 'revokeFocalPoint',
  method: 'POST',
  path: '/focal-points/{focalPointId}/revoke',
  word: 'nomination',
  needs: 'nomination.decide',
  params: byFocalPoint,
  answer: focalPointForOrganiser,
  refuses: [],
  touches: ['nomination', 'audit'],
})

export const nominationLine = nomineeRow.extend({
  by: nominatedBy,
  possiblySame: z.int(),
  registration: z.object({ id: registrationId, number: z.int(), state: z.enum(registrationStates) }).nullable(),
})
export type NominationLine = z.infer<typeof nominationLine>

/** All nominations of the event but drafts, by focal point and rank. */
export const nominationsOfEvent = route({
  id: 'nominationsOfEvent',
  method: 'GET',
  path: '/events/{eventId}/nominations',
  word: 'nomination',
  needs: 'nomination.read',
  params: z.object({ eventId }),
  query: z.object({
    focalPoint: focalPointId.optional(),
    state: several(z.enum(nominationStates)),
    after: nominationId.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(60),
  }),
  answer: z.object({
    rows: z.array(nominationLine),
    next: nominationId.nullable(),
    matching: z.int(),
    asOf: instant,
  }),
  refuses: [],
  touches: [],
})

export const nominationForOrganiser = nominationLine.extend({
  version,
  eventId,
  zone: z.string(),
  address: z.string().nullable(),
  language: z.string(),
  /** What the organisers said last. */
  remark: z.string().nullable(),
  /** Why somebody's place is to be taken over. */
  replacesBecause: z.string().nullable(),
  nominatedAt: instant.nullable(),
  focalPointName: z.string(),
  evidence: evidenceThere,
  same: z.array(possiblySame),
  /** Whether it was put together with another person's registration or nomination, and can be parted again. */
  merged: z.boolean(),
  mayPart: z.boolean(),
  replaces: z.object({ id: nominationId, name: z.string() }).nullable(),
  history: z.array(auditLine),
  can: canMoveNomination,
})
export type NominationForOrganiser = z.infer<typeof nominationForOrganiser>

export const nominationOfEvent = route({
  id: 'nominationOfEvent',
  method: 'GET',
  path: '/nominations/{nominationId}',
  word: 'nomination',
  needs: 'nomination.read',
  params: byNomination,
  answer: nominationForOrganiser,
  refuses: [],
  touches: [],
})

export const moveNomination = route({
  id: 'moveNomination',
  method: 'POST',
  path: '/nominations/{nominationId}/moves',
  word: 'nomination',
  needs: 'nomination.decide',
  params: byNomination,
  body: z.discriminatedUnion('action', [
    returnNominationForm.extend({ action: z.literal('return') }),
    notRetainForm.extend({ action: z.literal('not retain') }),
  ]),
  answer: nominationForOrganiser,
  refuses: ['MOVE_NOT_ALLOWED', 'EVENT_OVER'],
  touches: ['nomination', 'audit'],
})

/** Number and date of the note, names of the files: protected, so each reading leaves an audit entry. */
export const evidenceOfNomination = route({
  id: 'evidenceOfNomination',
  method: 'POST',
  path: '/nominations/{nominationId}/evidence',
  word: 'nomination',
  needs: 'nomination.read',
  params: byNomination,
  answer: z.object({
    noteNumber: z.string(),
    noteOn: z.string().nullable(),
    letter: z.string().nullable(),
    scan: z.string().nullable(),
  }),
  refuses: [],
  touches: ['audit'],
})

const readsFile = {
  method: 'GET',
  word: 'nomination',
  needs: 'nomination.read',
  params: byNomination,
  bytes: 'application/pdf',
  refuses: [],
  touches: [],
} as const

export const endorsementOfNomination = route({
  ...readsFile,
  id: 'endorsementOfNomination',
  path: '/nominations/{nominationId}/letter.pdf',
})

export const noteScanOfNomination = route({
  ...readsFile,
  id: 'noteScanOfNomination',
  path: '/nominations/{nominationId}/note.pdf',
})
