import * as z from 'zod'
import { categories, genders } from '../language/categories.js'
import { isCountry } from '../language/countries.js'
import { offeredLanguages } from '../language/languages.js'
import { representations } from '../rules/nomination/representations.js'
import { emailAddress, line, localDate, localDateTime } from './parts.js'

const country = z.string().refine(isCountry, 'unknownCountry')

/** What is written about a nominee: every field may still be empty, none may be of the wrong kind. */
export const nominationForm = z.strictObject({
  familyName: line(120).default(''),
  givenName: line(120).default(''),
  gender: z.enum(genders).nullable().default(null),
  /** None for somebody whom the focal point reaches by other ways. */
  address: emailAddress.nullable().default(null),
  organisation: line(300).default(''),
  position: line(300).default(''),
  country: country.nullable().default(null),
  category: z.enum(categories).nullable().default(null),
  /** The language of the invitation. */
  language: z.enum(offeredLanguages).default('en'),
  noteNumber: line(100).default(''),
  noteOn: localDate.nullable().default(null),
})
export type NominationForm = z.output<typeof nominationForm>

/** Why, in a sentence that the organisers will read. */
const reason = line(1000).min(1)

export const withdrawNomineeForm = z.strictObject({ reason })
export const nameSuccessorForm = nominationForm.extend({ reason })
export const addAddressForm = z.strictObject({ address: emailAddress })
export const returnNominationForm = z.strictObject({ reason })
export const notRetainForm = z.strictObject({ reason: line(1000).default('') })

/** What somebody nominates for: a country by itself; everything else has a name. */
const mandate = {
  represents: z.enum(representations),
  country: country.nullable().default(null),
  name: line(200).default(''),
  places: z.int().min(1).max(300),
  /** The last moment, by the event's own clocks; none: until the event is over. */
  dueLocal: localDateTime.nullable().default(null),
}

type Mandate = { readonly represents: string; readonly country: string | null; readonly name: string }

function isNamed({ value, issues }: z.core.ParsePayload<Mandate>): void {
  const needsCountry = value.represents === 'country'
  const there = needsCountry ? value.country !== null : value.name !== ''
  if (!there)
    issues.push({ code: 'custom', message: 'required', path: [needsCountry ? 'country' : 'name'], input: value })
}

export const changeFocalPointForm = z.strictObject(mandate).check(isNamed)

export const focalPointForm = z
  .strictObject({
    givenName: line(120).default(''),
    familyName: line(120).min(1),
    address: emailAddress,
    language: z.enum(offeredLanguages).default('en'),
    ...mandate,
  })
  .check(isNamed)
export type FocalPointForm = z.output<typeof focalPointForm>
