import type { Option } from '../../components/form/select-field.js'
import { localeOf } from '../../i18n/dates.js'

/** Languages by their names in the reader's language, in its alphabet. */
export function languageOptions(tags: readonly string[], language: string): Option[] {
  const locale = localeOf(language)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const alphabet = new Intl.Collator(locale)
  return tags
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((one, other) => alphabet.compare(one.label, other.label))
}
