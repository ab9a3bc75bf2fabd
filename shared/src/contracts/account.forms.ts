import * as z from 'zod'
import { isCountry } from '../language/countries.js'
import { programmeId } from '../language/ids.js'
import { offeredLanguages } from '../language/languages.js'
import { eventRoles } from '../language/roles.js'
import { emailAddress, line, localDate } from './parts.js'

/** Six digits, however they were typed or copied: `429 175`. */
export const code = z
  .string()
  .max(40)
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'sixDigits'))

/** Long rather than strange: length is what makes a password hard to guess. */
export const newPassword = z.string().min(12, 'tooShort').max(200)

/** The language of the page that asks, so that the letter comes in it. */
const pageLanguage = z.enum(offeredLanguages).default('en')

export const codeRequestForm = z.strictObject({ address: emailAddress, language: pageLanguage })
export const languageOnlyForm = z.strictObject({ language: pageLanguage })
export const codeForm = z.strictObject({ address: emailAddress, code, language: pageLanguage })
export const passwordForm = z.strictObject({ address: emailAddress, password: z.string().min(1).max(200) })
export const newPasswordForm = z.strictObject({ address: emailAddress, code, password: newPassword })
export const newAddressForm = z.strictObject({ address: emailAddress, codeBefore: code, codeAfter: code })
export const leaveForm = z.strictObject({ code })

export type CodeRequestForm = z.output<typeof codeRequestForm>
export type CodeForm = z.output<typeof codeForm>
export type PasswordForm = z.output<typeof passwordForm>
export type NewPasswordForm = z.output<typeof newPasswordForm>
export type NewAddressForm = z.output<typeof newAddressForm>

/** A day until which a role is given, the whole of it in the event's zone; null: no end. */
export const lastDay = localDate.nullable()

const named = { name: line(200).pipe(z.string().min(1)), address: emailAddress, language: z.enum(offeredLanguages) }
/** A head of delegation leads that of one country. */
export const invitationForm = z
  .strictObject({
    ...named,
    role: z.enum(eventRoles),
    country: z.string().refine(isCountry, 'unknownCountry').nullish(),
    lastDay,
  })
  .refine(({ role, country }) => role !== 'head of delegation' || Boolean(country), {
    error: 'required',
    path: ['country'],
  })
export const platformInvitationForm = z.discriminatedUnion('role', [
  z.strictObject({ ...named, role: z.literal('administrator'), lastDay }),
  z.strictObject({ ...named, role: z.literal('programme manager'), programmeId, lastDay }),
])
export type InvitationForm = z.output<typeof invitationForm>
export type PlatformInvitationForm = z.output<typeof platformInvitationForm>

export const grantEndForm = z.strictObject({ lastDay })
export const resendingForm = z.strictObject({ language: z.enum(offeredLanguages) })
