import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import type { RegistrationRow as ListRow } from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { regionOf } from '@plenary/shared/language/countries'
import { countryGroupsOf } from '@plenary/shared/language/country-groups'
import { instantOf } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { type PartyStanding, standingOfAll } from '@plenary/shared/rules/approval/standing'
import { isListed } from '@plenary/shared/rules/approval/states'
import { answerAgain } from '@plenary/shared/rules/registration/asked-again'
import type { Filling } from '@plenary/shared/rules/registration/filling'
import { sectionsOf } from '@plenary/shared/rules/registration/form'
import { fullName } from '../person/person.view.js'
import type { RegistrationRow } from './registration.entity.js'
import type { EventOfRegistration } from './registration.repository.js'

/** `R-0187`: how people call a registration. */
export const numberOf = (number: number): string => `R-${String(number).padStart(4, '0')}`

/** For audit lines: readable when the registration is gone. */
export const nameOf = (row: RegistrationRow): string => `${numberOf(row.number)} ${fullName(row)}`.trim()

/** The form as its owner sees it, with their needs. */
export const formOf = (row: RegistrationRow): RegistrationForm => ({
  ...formForOthers(row),
  accessNeeds: row.needs.accessNeeds ?? '',
  foodNeeds: row.needs.foodNeeds ?? '',
})

/** The form without what is protected. */
export const formForOthers = (row: RegistrationRow): Omit<RegistrationForm, 'accessNeeds' | 'foodNeeds'> => ({
  category: row.category,
  familyName: row.familyName,
  givenName: row.givenName,
  badgeName: row.badgeName ?? '',
  ownScriptName: row.ownScriptName ?? '',
  ownScriptLanguage: row.ownScriptLanguage ?? '',
  honorific: row.honorific ?? '',
  gender: row.gender,
  organisation: row.organisation ?? '',
  position: row.position ?? '',
  country: isNothing(row.country) ? null : (row.country as RegistrationForm['country']),
  ...withoutCountry(row),
  languages: [...(row.answers.languages ?? [])],
  statement: row.answers.statement ?? '',
  expectation: row.answers.expectation ?? '',
})

/** What is answered instead of a country of the list. */
export const withoutCountry = ({ answers }: Pick<RegistrationRow, 'answers'>) => ({
  noCountry: answers.noCountry ?? false,
  notListed: answers.notListed ?? false,
  unlistedCountry: answers.unlistedCountry ?? '',
})

const isNothing = (text: string | null): text is null => text === null || text === ''

/** What decides whether its form can be typed into. */
export const fillingOf = ({ state, replacesId, completedAt }: RegistrationRow): Filling => ({
  state,
  isSuccessor: replacesId !== null,
  isCompleted: completedAt !== null,
})

/** What the form offers and asks, for its owner. */
export function stepsFor(
  row: RegistrationRow,
  event: EventOfRegistration,
): Pick<RegistrationForDelegate, 'sections' | 'offered'> {
  const chosen = event.offered.find(({ category }) => category === row.category)
  return {
    sections: [...sectionsOf(chosen?.sections ?? [])],
    offered: event.offered.map(({ category, description, locality, sections }) => ({
      category,
      description,
      locality,
      sections: [...sectionsOf(sections)],
    })),
  }
}

/** What somebody wrote of a country that is not listed is for organisers: whoever else reads registrations reads nothing there. */
export const readBy = <Shown extends { readonly unlistedCountry: string }>(
  actor: Actor,
  event: EventOfRegistration,
  shown: Shown,
): Shown => (mayAt(actor, 'registration.decide', event) ? shown : { ...shown, unlistedCountry: '' })

/** A line of the organiser's list. Country groups are those of the day on which the event starts. */
export function lineForOrganiser(
  row: RegistrationRow,
  event: EventOfRegistration,
  startsOn: string,
  approvals: readonly PartyStanding[],
): ListRow {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    stateSince: instantOf(row.stateSince),
    category: row.category,
    locality: event.offered.find(({ category }) => category === row.category)?.locality ?? null,
    familyName: row.familyName,
    givenName: row.givenName,
    ownScriptName: row.ownScriptName ?? '',
    ownScriptLanguage: row.ownScriptLanguage ?? '',
    organisation: row.organisation ?? '',
    position: row.position ?? '',
    country: row.country,
    noCountry: row.answers.noCountry ?? false,
    unlistedCountry: row.answers.unlistedCountry ?? '',
    region: row.country === null ? null : (regionOf(row.country) ?? null),
    groups: row.country === null ? [] : countryGroupsOf(row.country, startsOn),
    gender: row.gender,
    rank: row.rank,
    submittedAt: row.submittedAt && instantOf(row.submittedAt),
    offerExpiresAt: row.offerExpiresAt && instantOf(row.offerExpiresAt),
    again: answerAgain(row.state, row.askedAgainAt !== null),
    approval: isListed(row.state) ? standingOfAll(approvals) : null,
  }
}
