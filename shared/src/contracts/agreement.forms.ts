import * as z from 'zod'
import { namedOrganisation } from './organisation.forms.js'
import { line, localDate, localText, optionalLocalText, version } from './parts.js'

const agreementFields = {
  title: localText(),
  objectives: optionalLocalText(),
  /** In the order in which they are named. */
  parties: z.array(namedOrganisation).max(20),
  signedOn: localDate.nullable(),
  validUntil: localDate.nullable(),
}
type Days = { signedOn: string | null; validUntil: string | null }
const inOrder = ({ signedOn, validUntil }: Days) => signedOn === null || validUntil === null || signedOn <= validUntil
const notInOrder = { path: ['validUntil'], message: 'endsBeforeStart' }

export const newAgreementForm = z.strictObject(agreementFields).refine(inOrder, notInOrder)

export const changedAgreementForm = z.strictObject({ version, ...agreementFields }).refine(inOrder, notInOrder)

export const endForm = z.strictObject({ reason: line(500).min(1) })
