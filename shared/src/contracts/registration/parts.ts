import * as z from 'zod'
import { categories } from '../../language/categories.js'
import { registrationId } from '../../language/ids.js'
import { registrationActions } from '../../rules/registration/moves.js'
import { attendanceStates, registrationStates } from '../../rules/registration/states.js'
import { can, instant } from '../parts.js'
import { cancelForm, confirmForm, reinstateForm, returnForm, withdrawForForm } from './organiser.forms.js'

export const state = z.enum(registrationStates)
export const category = z.enum(categories)
export const canMove = can(registrationActions)
export const byRegistration = z.object({ registrationId })

/** How places are used: those of the event, or of one category. `places` null: without a quota. */
export const used = z.object({
  places: z.int().nullable(),
  confirmed: z.int(),
  offered: z.int(),
  waiting: z.int(),
  free: z.int().nullable(),
})

/** What each move asks of the organiser who presses it. */
export const organiserMove = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['take up', 'shortlist', 'put back', 'waitlist', 'do not select']) }),
  returnForm.extend({ action: z.literal('return') }),
  z.strictObject({ action: z.literal('offer'), expiresAt: instant.optional() }),
  confirmForm.extend({ action: z.literal('confirm') }),
  withdrawForForm.extend({ action: z.literal('withdraw') }),
  cancelForm.extend({ action: z.literal('cancel') }),
  reinstateForm.extend({ action: z.literal('reinstate') }),
  z.strictObject({ action: z.literal('record attendance'), attendance: z.enum(attendanceStates) }),
])
export type OrganiserMove = z.infer<typeof organiserMove>
