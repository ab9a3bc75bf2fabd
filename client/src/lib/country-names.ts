import { type CountryNames, countryName } from '@plenary/shared/language/countries'
import { useCallback, useEffect, useState } from 'react'
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
