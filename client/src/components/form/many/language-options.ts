import { interfaceLanguages } from '@plenary/shared/language/languages'
import { useMemo } from 'react'
import { localeOf } from '../../../i18n/dates.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Option } from '../select-field.js'

/** Languages to choose from, by their names in the reader's language, in its alphabet. `tags`: the same list at each rendering. */
export function useLanguageOptions(tags: readonly string[]): Option[] {
  const { language, languageName } = useTexts()
  return useMemo(() => {
    const alphabet = new Intl.Collator(localeOf(language))
    return tags
      .map((value) => ({ value, label: languageName(value) }))
      .sort((one, other) => alphabet.compare(one.label, other.label))
  }, [tags, language, languageName])
}

/** The languages in which people can be written to. */
export const useInterfaceLanguages = (): Option[] => useLanguageOptions(interfaceLanguages)
