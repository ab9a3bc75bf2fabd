import * as z from 'zod'
import { organisationId } from '../language/ids.js'
import { emailAddress, instant, languageCode, line, localDate, prose, version } from './parts.js'

/** Which parties approve what; a party that is left out approves nothing. */
export const approvalSettingsForm = z.strictObject({
  version,
  parties: z.array(z.strictObject({ organisationId, participants: z.boolean(), agenda: z.boolean() })).max(20),
})

/** Somebody who approves for a party. */
export const approverForm = z.strictObject({
  familyName: line(100).min(1, 'required'),
  givenName: line(100),
  address: emailAddress,
  position: line(200),
  /** The language of letters to somebody whom we don't know yet. */
  language: languageCode,
  lastDay: localDate.nullable(),
})
export type ApproverForm = z.infer<typeof approverForm>

/** Until when an answer is awaited; null: without end. */
export const dueAt = instant.nullable().default(null)

/** Why, in a sentence that only approvers read. */
export const objectForm = z.strictObject({ reason: prose(1000).min(1, 'required') })

export const approvalAnswer = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('approve') }),
  objectForm.extend({ action: z.literal('object') }),
])
export type ApprovalAnswer = z.infer<typeof approvalAnswer>
