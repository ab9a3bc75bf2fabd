import { type Category, categories, type Gender, genders } from '@plenary/shared/language/categories'
import { countries } from '@plenary/shared/language/countries'
import { countryNames as arabicNames } from '@plenary/shared/language/country-names/ar'
import { countryNames as englishNames } from '@plenary/shared/language/country-names/en'
import { countryNames as spanishNames } from '@plenary/shared/language/country-names/es'
import { countryNames as frenchNames } from '@plenary/shared/language/country-names/fr'
import { fold } from '@plenary/shared/language/folding'
import { type OfferedLanguage, offeredLanguages } from '@plenary/shared/language/languages'
import { textsOf } from '../../../adapters/texts.js'

/** A cell's text as one of a list's values; undefined where nobody knows it. */
type Word<Value> = (text: string) => Value | undefined

const lookup = <Value>(pairs: Iterable<readonly [string, Value]>): Word<Value> => {
  const known = new Map([...pairs].map(([text, value]) => [fold(text), value]))
  return (text) => known.get(fold(text))
}

const said = <Value extends string>(prefix: string, values: readonly Value[]) =>
  offeredLanguages.flatMap((language) => {
    const say = textsOf(language, ['registration'])
    return values.map((value) => [say(`${prefix}.${value}`), value] as const)
  })

const shortGenders = [
  ['f', 'woman'],
  ['female', 'woman'],
  ['w', 'woman'],
  ['ms', 'woman'],
  ['mrs', 'woman'],
  ['m', 'man'],
  ['male', 'man'],
  ['mr', 'man'],
] as const

export const genderIn: Word<Gender> = lookup<Gender>([
  ...shortGenders,
  ...genders.map((gender) => [gender, gender] as const),
  ...said('registration.gender', genders),
])

export const categoryIn: Word<Category> = lookup<Category>([
  ...categories.map((category) => [category, category] as const),
  ...said('registration.category', categories),
])

/** Two letters, or the United Nations' name in one of the languages in which tables come. */
export const countryIn: Word<string> = lookup<string>(
  countries.flatMap(({ code }) => [
    [code, code] as const,
    ...[englishNames, arabicNames, frenchNames, spanishNames].map((names) => [names[code], code] as const),
  ]),
)

export const languageIn: Word<OfferedLanguage> = lookup<OfferedLanguage>([
  ...offeredLanguages.map((language) => [language, language] as const),
  ['english', 'en'],
  ['arabic', 'ar'],
  ['العربية', 'ar'],
  ['الإنجليزية', 'en'],
])
