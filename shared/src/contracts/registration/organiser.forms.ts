import * as z from 'zod'
import { genders, leavingReasons } from '../../language/categories.js'
import { onBehalf } from '../audit.forms.js'
import { country } from '../event/parts.js'
import { emailAddress, line, localDateTime } from '../parts.js'

/** Why, in a sentence that the person or the audit will read. */
const reason = line(1000).min(1)

export const returnForm = z.strictObject({ reason })
export const cancelForm = z.strictObject({ reason })
export const reinstateForm = z.strictObject({ to: z.enum(['under review', 'waitlisted']), reason })
export const confirmForm = z.strictObject({ onBehalf })
export const withdrawForForm = z.strictObject({
  leavingReason: z.enum(leavingReasons),
  reason: line(1000).default(''),
  onBehalf,
})

/** When an offer ends, by the event's clocks; the contract wants the instant. */
export const offerForm = z.strictObject({ expiresLocal: localDateTime })

export const rankForm = z.strictObject({ rank: z.int().min(1).max(100_000).nullable() })

/** Who takes over a seat. The address becomes theirs by proof, not by being written here. */
export const successor = z.strictObject({
  familyName: line(120),
  givenName: line(120),
  address: emailAddress,
  gender: z.enum(genders).nullable().default(null),
  /** The country that they represent; null: they say so themselves. */
  country: country.nullable().default(null),
  organisation: line(300).min(1),
  position: line(300).min(1),
  reason,
})
export type Successor = z.infer<typeof successor>
