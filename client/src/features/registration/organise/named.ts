import type { RegistrationRow } from '@plenary/shared/contracts/registration/organiser'
import type { Texts } from '../../../i18n/texts.js'

/** `R-0187`: how people call a registration. */
export const numberOf = (number: number): string => `R-${String(number).padStart(4, '0')}`

/** As its owner writes it; one of the two names may be empty. */
export const nameOf = ({ givenName, familyName }: Pick<RegistrationRow, 'givenName' | 'familyName'>): string =>
  [givenName, familyName].filter(Boolean).join(' ')

/** The country represented; of who has none in the list, that they represent none or what they wrote. */
export function represented(
  { country, noCountry, unlistedCountry }: Pick<RegistrationRow, 'country' | 'noCountry' | 'unlistedCountry'>,
  countryName: (code: string) => string,
  t: Texts['t'],
): string {
  if (country) return countryName(country)
  if (noCountry) return t('registration.country.none')
  return unlistedCountry && t('registration.country.unlisted', { country: unlistedCountry })
}
