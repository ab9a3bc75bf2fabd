import type { RegistrationForm } from '@plenary/shared/contracts/registration.forms'
import { fold } from '@plenary/shared/language/folding'
import type { RegistrationRow } from './registration.entity.js'
import { formOf, numberOf } from './registration.view.js'

type Columns = Partial<Omit<RegistrationRow, 'id' | 'state' | 'version'>>

/** The columns that a form fills; what the caller did not send stays as it is. */
export function columnsOf(row: RegistrationRow, given: Partial<RegistrationForm>): Columns {
  const form: RegistrationForm = { ...formOf(row), ...given }
  const notListed = form.notListed && !form.noCountry
  return {
    category: form.category,
    familyName: form.familyName,
    givenName: form.givenName,
    badgeName: form.badgeName,
    ownScriptName: form.ownScriptName,
    ownScriptLanguage: form.ownScriptLanguage,
    honorific: form.honorific,
    gender: form.gender,
    organisation: form.organisation,
    position: form.position,
    country: form.noCountry || notListed ? null : form.country,
    answers: {
      languages: form.languages,
      statement: form.statement,
      expectation: form.expectation,
      noCountry: form.noCountry,
      notListed,
      unlistedCountry: notListed ? form.unlistedCountry : '',
    },
    needs: { accessNeeds: form.accessNeeds, foodNeeds: form.foodNeeds },
    search: searchText(row.number, form),
    sortName: fold(`${form.familyName} ${form.givenName}`),
  }
}

/** Names in both orders and both scripts, organisation, and the number with and without its `R-`. */
export const searchText = (
  number: number,
  {
    familyName,
    givenName,
    ownScriptName,
    organisation,
  }: Pick<RegistrationForm, 'familyName' | 'givenName' | 'ownScriptName' | 'organisation'>,
): string => fold(`${numberOf(number)} ${givenName} ${familyName} ${givenName} ${ownScriptName} ${organisation}`)
