import { type CountryNames, countryName } from '@plenary/shared/language/countries'
import type { OfferedLanguage } from '@plenary/shared/language/languages'

const namesIn: Readonly<Record<OfferedLanguage, () => Promise<{ countryNames: CountryNames }>>> = {
  ar: () => import('@plenary/shared/language/country-names/ar'),
  en: () => import('@plenary/shared/language/country-names/en'),
}

/** What the United Nations call a country in a language. */
export async function countryNameIn(country: string, language: OfferedLanguage): Promise<string> {
  return countryName(country, (await namesIn[language]()).countryNames)
}
