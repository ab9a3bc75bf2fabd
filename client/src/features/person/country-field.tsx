import { ComboField } from '../../components/form/combo-field.js'
import { Skeleton } from '../../components/show/skeleton.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryOptions } from '../../lib/country-names.js'

/** The country represented, found by typing; there once the names have come. */
export function CountryField() {
  const { t } = useTexts()
  const options = useCountryOptions()
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
