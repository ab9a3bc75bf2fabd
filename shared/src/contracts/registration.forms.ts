import * as z from 'zod'
import { categories, genders, leavingReasons } from '../language/categories.js'
import { isCountry } from '../language/countries.js'
import { languageTag } from '../language/languages.js'
import { line, prose, version } from './parts.js'

const country = z.string().refine(isCountry, 'unknownCountry')

/** The form as it is typed: every field may still be empty, none may be of the wrong kind. What is missing is said at submission. */
export const registrationForm = z.strictObject({
  category: z.enum(categories).nullable(),
  familyName: line(120),
  givenName: line(120),
  badgeName: line(120),
  ownScriptName: line(120),
  ownScriptLanguage: z.string().regex(languageTag).or(z.literal('')),
  honorific: line(40),
  gender: z.enum(genders).nullable(),
  organisation: line(300),
  position: line(300),
  country: country.nullable(),
  /** International civil servants represent no country. */
  noCountry: z.boolean(),
  /** The country is not in the list: `unlistedCountry` names it, and only organisers read it. */
  notListed: z.boolean(),
  unlistedCountry: line(120),
  languages: z.array(z.string().regex(languageTag)).max(10),
  statement: prose(3000),
  expectation: prose(1000),
  accessNeeds: prose(500),
  foodNeeds: prose(500),
})
export type RegistrationForm = z.infer<typeof registrationForm>

export const keepForm = z.strictObject({ version, form: registrationForm.partial() })

export const withdrawForm = z.strictObject({ leavingReason: z.enum(leavingReasons), reason: line(1000).default('') })
export type WithdrawForm = z.infer<typeof withdrawForm>
