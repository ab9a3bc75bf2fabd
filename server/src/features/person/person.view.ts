import type { ownProfile, registeredPerson, ShownPerson } from '@plenary/shared/contracts/person'
import type { Answer } from '@plenary/shared/contracts/route'
import { type Audience, maySee, type ShownField } from '@plenary/shared/rules/person/visibility'
import type { PersonRow } from './person.entity.js'

/** As its owner writes it, given name first; one of the two may be empty. */
export const fullName = ({ givenName, familyName }: Pick<PersonRow, 'givenName' | 'familyName'>) =>
  [givenName, familyName].filter((part) => part !== '').join(' ')

export function personForThemselves(person: PersonRow): Answer<typeof ownProfile> {
  return {
    id: person.id,
    version: person.version,
    familyName: person.familyName,
    givenName: person.givenName,
    badgeName: person.badgeName,
    ownScriptName: person.ownScriptName,
    ownScriptLanguage: person.ownScriptLanguage,
    honorific: person.honorific,
    gender: person.gender,
    birthYear: person.birthYear,
    organisation: person.organisation,
    position: person.position,
    country: person.country,
    languages: [...person.languages],
    expertise: person.expertise,
    sdgs: person.sdgs,
    stakeholderGroups: person.stakeholderGroups,
    biography: person.biography,
    zone: person.zone,
    visibility: person.visibility,
    hasPhoto: person.photoFileId !== null,
  }
}

export const personForPublic = (person: PersonRow): ShownPerson => shownTo('public', person)

export const personForParticipant = (person: PersonRow): ShownPerson => shownTo('participants', person)

export function personForOrganiser(person: PersonRow): Answer<typeof registeredPerson> {
  const shown = shownTo('organisers', person)
  return {
    id: shown.id,
    name: shown.name,
    address: person.address,
    badgeName: shown.badgeName,
    ownScriptName: shown.ownScriptName,
    ownScriptLanguage: shown.ownScriptLanguage,
    honorific: shown.honorific,
    gender: shown.gender,
    birthYear: shown.birthYear,
    organisation: shown.organisation,
    position: shown.position,
    country: shown.country,
    languages: shown.languages,
    expertise: shown.expertise,
    sdgs: shown.sdgs,
    stakeholderGroups: shown.stakeholderGroups,
    biography: shown.biography,
    hasPhoto: shown.hasPhoto,
  }
}

/** Field by field what the person lets this audience see; the rest is as if it had never been said. */
function shownTo(audience: Audience, person: PersonRow): ShownPerson {
  const may = (field: ShownField) => maySee(audience, person.visibility, field)
  const one = <Value>(field: ShownField, value: Value) => (may(field) ? value : null)
  const some = <Value>(field: ShownField, values: readonly Value[]) => (may(field) ? [...values] : [])
  return {
    id: person.id,
    name: one('name', fullName(person)),
    badgeName: one('name', person.badgeName),
    ownScriptName: one('name', person.ownScriptName),
    ownScriptLanguage: one('name', person.ownScriptLanguage),
    honorific: one('name', person.honorific),
    gender: one('gender', person.gender),
    birthYear: one('birthYear', person.birthYear),
    organisation: one('organisation', person.organisation),
    position: one('position', person.position),
    country: one('country', person.country),
    languages: some('languages', person.languages),
    expertise: one('expertise', person.expertise),
    sdgs: some('sdgs', person.sdgs),
    stakeholderGroups: some('stakeholderGroups', person.stakeholderGroups),
    biography: one('biography', person.biography),
    hasPhoto: may('photo') && person.photoFileId !== null,
  }
}
