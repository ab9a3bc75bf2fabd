import { countries } from '@plenary/shared/language/countries'
import { ComboField } from '../../components/form/combo-field.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { localeOf } from '../../i18n/dates.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryNames } from '../../lib/country-names.js'

/** The country represented, found by typing; there once the names have come. */
export function CountryField() {
  const { t, language } = useTexts()
  const nameOf = useCountryNames()
  const alphabet = new Intl.Collator(localeOf(language))
  const options = countries
    .map(({ code }) => ({ value: code, label: nameOf(code) }))
    .filter(({ label }) => label !== '')
    .sort((one, other) => alphabet.compare(one.label, other.label))
  if (options.length === 0) return <Skeleton lines={2} />
  return (
    <ComboField
      name="country"
      label={t('person.country')}
      help={t('person.country.help')}
      options={options}
      optional
      empty={null}
    />
  )
}
