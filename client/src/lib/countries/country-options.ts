import { countries } from '@plenary/shared/language/countries'
import { useMemo } from 'react'
import { localeOf } from '../../i18n/dates.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryNames } from '../country-names.js'

/** All countries in the alphabet of the reader's language; none until their names have come. */
export function useCountryOptions() {
  const { language } = useTexts()
  const nameOf = useCountryNames()
  const first = countries[0]
  const known = first !== undefined && nameOf(first.code) !== ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the function is new with every render, its names are not
  return useMemo(() => {
    if (!known) return []
    const alphabet = new Intl.Collator(localeOf(language))
    return countries
      .map(({ code }) => ({ value: code, label: nameOf(code) }))
      .sort((one, other) => alphabet.compare(one.label, other.label))
  }, [known, language])
}
