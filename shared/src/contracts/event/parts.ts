import * as z from 'zod'
import { categories, formSections, genders, localities } from '../../language/categories.js'
import { isCountry } from '../../language/countries.js'
import { countryGroupNames } from '../../language/country-groups.js'
import { eventTypes, modalities, registrationPolicies } from '../../language/events.js'
import { roomId } from '../../language/ids.js'
import { regionNames } from '../../language/regions.js'
import { deadlines } from '../../rules/event/deadlines.js'
import { eventStates } from '../../rules/event/states.js'
import { instant, line, localText, optionalLocalText } from '../parts.js'

export const eventState = z.enum(eventStates)
export const eventType = z.enum(eventTypes)
export const modality = z.enum(modalities)
export const policy = z.enum(registrationPolicies)
export const country = z.string().refine(isCountry, 'unknownCountry')
/** `Asia/Shanghai`; whether there is such a zone, the server says. */
export const zoneName = z.string().max(60)
/** `#0b5f60` */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/)

export const placesInUse = z.object({ confirmed: z.int(), offered: z.int(), waiting: z.int() })
export type PlacesInUse = z.infer<typeof placesInUse>

/** What became of those who were asked to confirm again for new days. */
export const askedAgain = z.object({ unanswered: z.int(), confirmed: z.int(), gone: z.int() })
export type AskedAgain = z.infer<typeof askedAgain>

export const deadline = z.object({ what: z.enum(deadlines), at: instant })

/** The share of seats that an event wants for women, a region, or any of some country groups. */
export const target = z.strictObject({
  of: z.union([
    z.strictObject({ gender: z.enum(genders) }),
    z.strictObject({ region: z.enum(regionNames) }),
    z.strictObject({ groups: z.array(z.enum(countryGroupNames)).min(1) }),
  ]),
  percent: z.int().min(1).max(100),
})
export type Target = z.infer<typeof target>

/** What the form asks somebody of this category, and how many of them may come (null: as many as there are seats). */
export const category = z.strictObject({
  category: z.enum(categories),
  quota: z.int().min(0).max(100_000).nullable(),
  description: optionalLocalText(500),
  locality: z.enum(localities).default('international'),
  sections: z.array(z.enum(formSections)).max(formSections.length),
})

export const room = z.strictObject({
  /** Absent: a new one. */
  id: roomId.optional(),
  name: localText(120),
  capacity: z.int().min(1).max(100_000).nullable(),
  /** Step-free from the street. */
  accessible: z.boolean(),
})

export const themes = z.array(line(80).min(1)).max(20)
