import * as z from 'zod'
import { categories, genders, leavingReasons } from '../../language/categories.js'
import { registrationId } from '../../language/ids.js'
import { registrationActions } from '../../rules/registration/moves.js'
import { attendanceStates, registrationStates } from '../../rules/registration/states.js'
import { onBehalf } from '../audit.js'
import { can, emailAddress, instant, line } from '../parts.js'

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
  z.strictObject({ action: z.literal('return'), reason: line(1000).min(1) }),
  z.strictObject({ action: z.literal('offer'), expiresAt: instant.optional() }),
  z.strictObject({ action: z.literal('confirm'), onBehalf }),
  z.strictObject({
    action: z.literal('withdraw'),
    leavingReason: z.enum(leavingReasons),
    reason: line(1000).default(''),
    onBehalf,
  }),
  z.strictObject({ action: z.literal('cancel'), reason: line(1000).min(1) }),
  z.strictObject({
    action: z.literal('reinstate'),
    to: z.enum(['under review', 'waitlisted']),
    reason: line(1000).min(1),
  }),
  z.strictObject({ action: z.literal('record attendance'), attendance: z.enum(attendanceStates) }),
])
export type OrganiserMove = z.infer<typeof organiserMove>

/** Who takes over a seat. The address becomes theirs by proof, not by being written here. */
export const successor = z.strictObject({
  familyName: line(120),
  givenName: line(120),
  address: emailAddress,
  gender: z.enum(genders).nullable().default(null),
  organisation: line(300).min(1),
  position: line(300).min(1),
  reason: line(1000).min(1),
})
export type Successor = z.infer<typeof successor>
