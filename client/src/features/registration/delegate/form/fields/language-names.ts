import { localeOf } from '../../../../../i18n/dates.js'

interface NamedLanguage {
  readonly value: string
  readonly label: string
}

/** Languages by their names in the reader's language, in its alphabet; one without a name there by its tag. */
export function namesOfLanguages(tags: readonly string[], language: string): readonly NamedLanguage[] {
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
  const alphabet = new Intl.Collator(localeOf(language))
  return tags
    .map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
    .sort((one, other) => alphabet.compare(one.label, other.label))
}
