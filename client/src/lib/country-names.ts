import { type CountryNames, countries, countryName } from '@plenary/shared/language/countries'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { localeOf } from '../i18n/dates.js'
import { useTexts } from '../i18n/speaking.js'

type Loaded = () => Promise<{ countryNames: CountryNames }>

/** One file a language; the reader loads their own only. */
const files: Readonly<Record<string, Loaded>> = {
  ar: () => import('@plenary/shared/language/country-names/ar'),
  en: () => import('@plenary/shared/language/country-names/en'),
}
/** Names countries in one language, for who can wait. */
export async function countryNamesIn(language: string): Promise<(code: string) => string> {
  const names = await (files[language] ?? files['en'])?.()
  return (code) => (names ? countryName(code, names.countryNames) : '')
}

const known = new Map<string, CountryNames>()

/** Names countries in the reader's language; for a moment, until the names have come, by nothing. */
export function useCountryNames(): (code: string) => string {
  const { language } = useTexts()
  const [names, setNames] = useState(known.get(language))
  useEffect(() => {
    let wanted = true
    const load = files[language] ?? files['en']
    void load?.().then(({ countryNames }) => {
      known.set(language, countryNames)
      if (wanted) setNames(countryNames)
    })
    return () => {
      wanted = false
    }
  }, [language])
  return useCallback((code: string) => (names ? countryName(code, names) : ''), [names])
}

/** Things by their names, as readers of a language look for them. */
const inAlphabet = <Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string, language: string): Thing[] => {
  const alphabet = new Intl.Collator(localeOf(language))
  return [...things].sort((one, other) => alphabet.compare(nameOf(one), nameOf(other)))
}

/** All countries in the alphabet of the reader's language; none until their names have come. */
export function useCountryOptions(): { readonly value: string; readonly label: string }[] {
  const { language } = useTexts()
  const nameOf = useCountryNames()
  return useMemo(() => {
    return inAlphabet(
      countries.map(({ code }) => ({ value: code as string, label: nameOf(code) })),
      ({ label }) => label,
      language,
    ).filter(({ label }) => label !== '')
  }, [nameOf, language])
}

interface Represented {
  readonly name: string
  readonly country: string | null
}

/** Whom a focal point nominates for: the name of an institution, network or group, else the country. */
export const representedBy = ({ name, country }: Represented, countryName: (code: string) => string): string =>
  name || (country === null ? '' : countryName(country))

/** By whom each nominates for, in the alphabet of the reader's language. */
export function useByRepresented<Row extends Represented>(rows: readonly Row[]): Row[] {
  const { language } = useTexts()
  const nameOf = useCountryNames()
  return useMemo(() => inAlphabet(rows, (row) => representedBy(row, nameOf), language), [rows, nameOf, language])
}
