import type { ProfileForm } from '@plenary/shared/contracts/person.forms'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import type { DemoPerson } from '../shapes.js'

/** What somebody says about themselves; in the demo they show readers who they are and what they know. */
export const profileOf = (person: DemoPerson): ProfileForm => ({
  familyName: person.familyName,
  givenName: person.givenName,
  badgeName: person.badgeName,
  ownScriptName: person.ownScriptName,
  ownScriptLanguage: person.ownScriptLanguage,
  honorific: null,
  gender: person.gender,
  birthYear: person.birthYear,
  organisation: person.organisation,
  position: person.position,
  country: person.country,
  languages: person.languages.map((spoken) => ({ ...spoken })),
  expertise: person.expertise,
  sdgs: [...person.sdgs],
  stakeholderGroups: [],
  biography: null,
  zone: null,
  visibility: { name: 'public', organisation: 'public', position: 'public', country: 'public', expertise: 'public' },
})

/** The registration form as they fill it in; what they say in it depends on the event. */
export const formOf = (
  person: DemoPerson,
  said: Pick<RegistrationForm, 'statement' | 'expectation' | 'accessNeeds' | 'foodNeeds'>,
): RegistrationForm => ({
  category: person.category,
  familyName: person.familyName,
  givenName: person.givenName,
  badgeName: person.badgeName ?? '',
  ownScriptName: person.ownScriptName ?? '',
  ownScriptLanguage: person.ownScriptLanguage ?? '',
  honorific: '',
  gender: person.gender,
  organisation: person.organisation,
  position: person.position,
  country: person.country,
  noCountry: person.country === null,
  notListed: false,
  unlistedCountry: '',
  languages: person.languages.map(({ tag }) => tag),
  statement: said.statement,
  expectation: said.expectation,
  accessNeeds: said.accessNeeds,
  foodNeeds: said.foodNeeds,
})
