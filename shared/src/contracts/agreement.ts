import * as z from 'zod'
import { agreementId, fileId, programmeId } from '../language/ids.js'
import { agreementActions, agreementStates } from '../rules/agreement/moves.js'
import { changedAgreementForm, newAgreementForm } from './agreement.forms.js'
import { eventCard } from './event/public.js'
import { organisation } from './organisation.js'
import { can, line, localDate, localText, optionalLocalText, version } from './parts.js'
import { route } from './route.js'

const agreementState = z.enum(agreementStates)
const document = z.object({ fileId, name: z.string(), sizeBytes: z.int() })

const agreementRow = z.object({
  id: agreementId,
  state: agreementState,
  title: localText(),
  parties: z.array(localText()),
  signedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
  programmes: z.int(),
  events: z.int(),
})
export type AgreementRow = z.infer<typeof agreementRow>

/** What the reader's programmes stand on, and what no programme names yet. */
export const agreementsForOrganiser = route({
  id: 'agreementsForOrganiser',
  method: 'GET',
  path: '/agreements',
  word: 'agreement',
  needs: 'agreement.read',
  answer: z.object({ rows: z.array(agreementRow) }),
  refuses: [],
  touches: [],
})

export const agreementSheet = z.object({
  id: agreementId,
  version,
  state: agreementState,
  title: localText(),
  objectives: optionalLocalText(),
  parties: z.array(organisation),
  signedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
  document: document.nullable(),
  programmes: z.array(z.object({ id: programmeId, title: localText(), events: z.int() })),
  can: can(agreementActions),
  may: z.object({ write: z.boolean() }),
})
export type AgreementSheet = z.infer<typeof agreementSheet>

const params = z.object({ agreementId })

export const agreementForOrganiser = route({
  id: 'agreementForOrganiser',
  method: 'GET',
  path: '/agreements/{agreementId}',
  word: 'agreement',
  needs: 'agreement.read',
  params,
  answer: agreementSheet,
  refuses: [],
  touches: [],
})

export const createAgreement = route({
  id: 'createAgreement',
  method: 'POST',
  path: '/agreements',
  word: 'agreement',
  needs: 'agreement.write',
  body: newAgreementForm,
  answer: agreementSheet,
  refuses: [],
  touches: ['agreement', 'organisation'],
})

export const changeAgreement = route({
  id: 'changeAgreement',
  method: 'PUT',
  path: '/agreements/{agreementId}',
  word: 'agreement',
  needs: 'agreement.write',
  params,
  body: changedAgreementForm,
  answer: agreementSheet,
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['agreement', 'organisation', 'event'],
})

export const moveAgreement = route({
  id: 'moveAgreement',
  method: 'POST',
  path: '/agreements/{agreementId}/moves',
  word: 'agreement',
  needs: 'agreement.write',
  params,
  body: z.strictObject({ action: z.enum(agreementActions), version, reason: line(500).optional() }),
  answer: agreementSheet,
  refuses: ['MOVE_NOT_ALLOWED', 'CHANGED_MEANWHILE', 'REASON_NEEDED', 'AGREEMENT_INCOMPLETE'],
  touches: ['agreement', 'event', 'audit'],
})

/** The signed text as PDF; it takes the place of an earlier one. */
export const attachDocument = route({
  id: 'attachDocument',
  method: 'PUT',
  path: '/agreements/{agreementId}/document',
  word: 'agreement',
  needs: 'agreement.write',
  params,
  upload: true,
  answer: agreementSheet,
  refuses: [],
  touches: ['agreement'],
})

/** The signed text, for who runs a programme that stands on it. */
export const documentOfAgreement = route({
  id: 'documentOfAgreement',
  method: 'GET',
  path: '/agreements/{agreementId}/document',
  word: 'agreement',
  needs: 'agreement.read',
  params,
  bytes: 'application/pdf',
  refuses: [],
  touches: [],
})

/** What came of an agreement, for anybody, from the day on which it is signed. */
export const agreementPage = z.object({
  id: agreementId,
  state: agreementState,
  title: localText(),
  objectives: optionalLocalText(),
  parties: z.array(organisation),
  signedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
  programmes: z.array(
    z.object({ id: programmeId, title: localText(), summary: optionalLocalText(), events: z.array(eventCard) }),
  ),
})
export type AgreementPage = z.infer<typeof agreementPage>

export const agreementForPublic = route({
  id: 'agreementForPublic',
  method: 'GET',
  path: '/public/agreements/{agreementId}',
  word: 'agreement',
  needs: 'public',
  params,
  answer: agreementPage,
  refuses: [],
  touches: [],
})
