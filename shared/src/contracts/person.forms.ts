import * as z from 'zod'
import { genders, stakeholderGroups } from '../language/categories.js'
import { isCountry } from '../language/countries.js'
import { languageLevels } from '../language/spoken-languages.js'
import { audiences, shownFields } from '../rules/person/visibility.js'
import { languageCode, line, prose, sdg } from './parts.js'

const optionalLine = (max: number) =>
  line(max)
    .nullable()
    .transform((text) => text || null)

export const spokenLanguage = z.strictObject({ tag: languageCode, level: z.enum(languageLevels) })
export const visibility = z.partialRecord(z.enum(shownFields), z.enum(audiences))

/** The names of a passport; one of the two may be empty, for whoever has one name. */
export const names = { familyName: line(120), givenName: line(120) }

/** What people say about themselves, kept across events. */
export const profileForm = z
  .strictObject({
    ...names,
    badgeName: optionalLine(120),
    ownScriptName: optionalLine(120),
    ownScriptLanguage: languageCode.nullable(),
    honorific: optionalLine(40),
    gender: z.enum(genders).nullable(),
    birthYear: z.int().min(1900).max(2100).nullable(),
    organisation: optionalLine(300),
    position: optionalLine(300),
    country: z.string().refine(isCountry, 'unknownCountry').nullable(),
    languages: z.array(spokenLanguage).max(20),
    expertise: prose(2000)
      .nullable()
      .transform((text) => text || null),
    sdgs: z.array(sdg).max(17),
    stakeholderGroups: z.array(z.enum(stakeholderGroups)).max(stakeholderGroups.length),
    biography: prose(5000)
      .nullable()
      .transform((text) => text || null),
    zone: z.string().max(60).nullable(),
    visibility,
  })
  .refine(({ familyName, givenName }) => familyName !== '' || givenName !== '', {
    path: ['familyName'],
    error: 'required',
  })
export type ProfileForm = z.output<typeof profileForm>
