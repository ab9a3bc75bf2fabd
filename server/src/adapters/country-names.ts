import type { CountryNames } from '@plenary/shared/language/countries'
import type { OfferedLanguage } from '@plenary/shared/language/languages'

const namesIn: Readonly<Record<OfferedLanguage, () => Promise<{ countryNames: CountryNames }>>> = {
  ar: () => import('@plenary/shared/language/country-names/ar'),
  en: () => import('@plenary/shared/language/country-names/en'),
}

/** What the United Nations call the countries in a language that we speak; loaded when first asked. */
export const countryNamesIn = async (language: OfferedLanguage): Promise<CountryNames> =>
  (await namesIn[language]()).countryNames
