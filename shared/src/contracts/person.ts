import * as z from 'zod'
import { genders, stakeholderGroups } from '../language/categories.js'
import { eventId, personId } from '../language/ids.js'
import { offeredLanguages } from '../language/languages.js'
import { version } from './parts.js'
import { profileForm, spokenLanguage, visibility } from './person.forms.js'
import { route } from './route.js'

const text = z.string().nullable()

const fields = {
  badgeName: text,
  ownScriptName: text,
  ownScriptLanguage: text,
  honorific: text,
  gender: z.enum(genders).nullable(),
  birthYear: z.number().nullable(),
  organisation: text,
  position: text,
  /** The country represented. */
  country: text,
  languages: z.array(spokenLanguage),
  expertise: text,
  sdgs: z.array(z.string()),
  stakeholderGroups: z.array(z.enum(stakeholderGroups)),
  biography: text,
}

/** Everything, for its own person. */
const ownProfileAnswer = z.object({
  id: personId,
  version,
  familyName: z.string(),
  givenName: z.string(),
  ...fields,
  zone: text,
  visibility,
  hasPhoto: z.boolean(),
})

/** What is not shown to this audience is null, or an empty list. */
export const shownPerson = z.object({ id: personId, name: text, ...fields, hasPhoto: z.boolean() })
export type ShownPerson = z.output<typeof shownPerson>

export const ownProfile = route({
  id: 'ownProfile',
  method: 'GET',
  path: '/me/profile',
  word: 'person',
  needs: 'person.own',
  answer: ownProfileAnswer,
  refuses: [],
  touches: [],
})

/** Changes the profile for later registrations; those that were made keep their copy. */
export const saveProfile = route({
  id: 'saveProfile',
  method: 'PUT',
  path: '/me/profile',
  word: 'person',
  needs: 'person.own',
  body: z.strictObject({ version, profile: profileForm }),
  answer: z.object({ version }),
  refuses: ['CHANGED_MEANWHILE'],
  touches: ['person', 'account'],
})

/** In which language letters come and pages begin. */
export const chooseLanguage = route({
  id: 'chooseLanguage',
  method: 'PUT',
  path: '/me/language',
  word: 'person',
  needs: 'person.own',
  body: z.strictObject({ language: z.enum(offeredLanguages) }),
  refuses: [],
  touches: ['account', 'person'],
})

export const uploadPhoto = route({
  id: 'uploadPhoto',
  method: 'POST',
  path: '/me/photo',
  word: 'person',
  needs: 'person.own',
  upload: true,
  refuses: ['TOO_LARGE', 'UNKNOWN_CONTENT'],
  touches: ['person'],
})

export const removePhoto = route({
  id: 'removePhoto',
  method: 'DELETE',
  path: '/me/photo',
  word: 'person',
  needs: 'person.own',
  refuses: [],
  touches: ['person'],
})

/** The photo of whoever shows it to the one who asks: to everybody, to those at the same event, or to its organisers. */
export const photoOfPerson = route({
  id: 'photoOfPerson',
  method: 'GET',
  path: '/people/{personId}/photo',
  word: 'person',
  needs: 'public',
  params: z.object({ personId }),
  bytes: 'image/webp',
  refuses: [],
  touches: [],
})

/** What somebody shows to everybody. */
export const publicPerson = route({
  id: 'publicPerson',
  method: 'GET',
  path: '/people/{personId}',
  word: 'person',
  needs: 'public',
  params: z.object({ personId }),
  answer: shownPerson,
  refuses: [],
  touches: [],
})

/** A fellow participant, as far as they show themselves to participants. */
export const fellowParticipant = route({
  id: 'fellowParticipant',
  method: 'GET',
  path: '/events/{eventId}/fellows/{personId}',
  word: 'person',
  needs: 'person.own',
  params: z.object({ eventId, personId }),
  answer: shownPerson,
  refuses: [],
  touches: [],
})

/** The whole profile of somebody who registered; that the year of birth was read is remembered. */
export const registeredPerson = route({
  id: 'registeredPerson',
  method: 'GET',
  path: '/events/{eventId}/registered/{personId}',
  word: 'person',
  needs: 'registration.read',
  params: z.object({ eventId, personId }),
  answer: shownPerson.extend({ address: text }),
  refuses: [],
  touches: [],
})
