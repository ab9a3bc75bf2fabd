import * as z from 'zod'
import { nominationId } from '../../language/ids.js'
import { nominatingTasks } from '../../rules/nomination/waiting.js'
import { addAddressForm, nameSuccessorForm, nominationForm, withdrawNomineeForm } from '../nomination.forms.js'
import { instant, version } from '../parts.js'
import { route } from '../route.js'
import { byFocalPoint, byNomination, canMoveNomination, eventOfNomination, focalPoint, nomineeRow } from './parts.js'

const asked = z.object({
  task: z.enum(nominatingTasks),
  count: z.int(),
  nominationId: nominationId.nullable(),
  dueAt: instant.nullable(),
})

/** One's own list for one event: what it is for, what waits, and who was proposed, in rank. */
export const nomineeList = focalPoint.extend({
  event: eventOfNomination,
  waiting: z.array(asked),
  nominees: z.array(nomineeRow),
})
export type NomineeList = z.infer<typeof nomineeList>

/** Everything that this person nominates for, the nearest deadline first. */
export const myFocalPoints = route({
  id: 'myFocalPoints',
  method: 'GET',
  path: '/nominate/focal-points',
  word: 'nomination',
  needs: 'nomination.own',
  answer: z.object({ rows: z.array(focalPoint.extend({ event: eventOfNomination, waiting: z.array(asked) })) }),
  refuses: [],
  touches: [],
})

export const nomineesOfFocalPoint = route({
  id: 'nomineesOfFocalPoint',
  method: 'GET',
  path: '/nominate/focal-points/{focalPointId}',
  word: 'nomination',
  needs: 'nomination.own',
  params: byFocalPoint,
  answer: nomineeList,
  refuses: [],
  touches: [],
})

/** A nomination as its focal point sees it. */
export const nominationForFocalPoint = nomineeRow.extend({
  version,
  form: nominationForm,
  focalPoint,
  event: eventOfNomination,
  /** What the organisers said when they returned or did not retain it. */
  remark: z.string().nullable(),
  letter: z.string().nullable(),
  scan: z.string().nullable(),
  replaces: z.object({ id: nominationId, name: z.string() }).nullable(),
  /** Who was named in this one's place and still may take it. */
  successor: z.object({ id: nominationId, name: z.string() }).nullable(),
  /** Whether somebody may be named in this one's place. */
  mayNameSuccessor: z.boolean(),
  can: canMoveNomination,
})
export type NominationForFocalPoint = z.infer<typeof nominationForFocalPoint>

export const myNomination = route({
  id: 'myNomination',
  method: 'GET',
  path: '/nominate/nominations/{nominationId}',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  answer: nominationForFocalPoint,
  refuses: [],
  touches: [],
})

/** Begins a nomination, as a draft that only its focal point sees. */
export const addNominee = route({
  id: 'addNominee',
  method: 'POST',
  path: '/nominate/focal-points/{focalPointId}/nominations',
  word: 'nomination',
  needs: 'nomination.own',
  params: byFocalPoint,
  body: nominationForm,
  answer: nominationForFocalPoint,
  refuses: ['NOMINATIONS_FULL', 'EVENT_OVER'],
  touches: ['nomination'],
})

export const changeNominee = route({
  id: 'changeNominee',
  method: 'PUT',
  path: '/nominate/nominations/{nominationId}',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  body: z.strictObject({ version, form: nominationForm }),
  answer: nominationForFocalPoint,
  refuses: ['CHANGED_MEANWHILE', 'MOVE_NOT_ALLOWED'],
  touches: ['nomination'],
})

/** Takes away a draft that nobody else saw. */
export const removeNominee = route({
  id: 'removeNominee',
  method: 'DELETE',
  path: '/nominate/nominations/{nominationId}',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: ['nomination'],
})

export const moveNominee = route({
  id: 'moveNominee',
  method: 'POST',
  path: '/nominate/nominations/{nominationId}/moves',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  body: z.discriminatedUnion('action', [
    z.strictObject({ action: z.enum(['nominate', 'nominate again']) }),
    withdrawNomineeForm.extend({ action: z.literal('withdraw') }),
  ]),
  answer: nominationForFocalPoint,
  refuses: [
    'MOVE_NOT_ALLOWED',
    'EVENT_OVER',
    'NOMINATIONS_CLOSED',
    'NO_PLACE_LEFT',
    'ANSWERS_MISSING',
    'CATEGORY_NOT_OFFERED',
    'COUNTRY_NOT_ELIGIBLE',
  ],
  touches: ['nomination', 'audit'],
})

/** Puts the list in another order: all its nominations, the first choice first. */
export const orderNominees = route({
  id: 'orderNominees',
  method: 'PUT',
  path: '/nominate/focal-points/{focalPointId}/order',
  word: 'nomination',
  needs: 'nomination.own',
  params: byFocalPoint,
  body: z.strictObject({ ids: z.array(nominationId).min(1).max(300) }),
  answer: nomineeList,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['nomination'],
})

/** For somebody who was nominated without an address: the invitation goes out once there is one. */
export const addNomineeAddress = route({
  id: 'addNomineeAddress',
  method: 'POST',
  path: '/nominate/nominations/{nominationId}/address',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  body: addAddressForm,
  answer: nominationForFocalPoint,
  refuses: ['MOVE_NOT_ALLOWED', 'ALREADY_REGISTERED'],
  touches: ['nomination', 'registration'],
})

/** Asks that somebody else takes this one's place: a draft that knows whom it is to replace. The organisers grant it by taking it up. */
export const nameSuccessor = route({
  id: 'nameSuccessor',
  method: 'POST',
  path: '/nominate/nominations/{nominationId}/successor',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  body: nameSuccessorForm,
  answer: nominationForFocalPoint,
  refuses: ['MOVE_NOT_ALLOWED', 'SUCCESSOR_NAMED', 'NOMINATIONS_FULL', 'EVENT_OVER'],
  touches: ['nomination', 'audit'],
})

const keepsFile = {
  method: 'POST',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  upload: true,
  answer: nominationForFocalPoint,
  refuses: ['MOVE_NOT_ALLOWED'],
  touches: ['nomination'],
} as const

/** The endorsement letter, a PDF; private, as the scan is. */
export const keepEndorsement = route({
  ...keepsFile,
  id: 'keepEndorsement',
  path: '/nominate/nominations/{nominationId}/letter',
})

/** The scan of the note verbale, a PDF. It counts for every nominee of the list with the same note. */
export const keepNoteScan = route({
  ...keepsFile,
  id: 'keepNoteScan',
  path: '/nominate/nominations/{nominationId}/note',
})

const sendsFile = {
  method: 'GET',
  word: 'nomination',
  needs: 'nomination.own',
  params: byNomination,
  bytes: 'application/pdf',
  refuses: [],
  touches: [],
} as const

export const ownEndorsement = route({
  ...sendsFile,
  id: 'ownEndorsement',
  path: '/nominate/nominations/{nominationId}/letter.pdf',
})

export const ownNoteScan = route({
  ...sendsFile,
  id: 'ownNoteScan',
  path: '/nominate/nominations/{nominationId}/note.pdf',
})
