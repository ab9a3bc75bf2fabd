import { countries } from '@plenary/shared/language/countries'
import { useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import { CheckboxField } from '../../../../../components/form/choice-fields.js'
import { ComboField } from '../../../../../components/form/combo-field.js'
import { Skeleton } from '../../../../../components/show/skeleton.js'
import { localeOf } from '../../../../../i18n/dates.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { useCountryNames } from '../../../../../lib/country-names.js'

/** The one country that registration asks for; or none, for those who represent none and those whose country is not listed. */
export function CountryField() {
  const { t } = useTexts()
  const options = useCountries()
  const represents = !useWatch({ name: 'noCountry' })
  return (
    <>
      {represents && options.length === 0 && <Skeleton lines={2} />}
      {represents && options.length > 0 && (
        <ComboField
          name="country"
          label={t('my.field.country')}
          help={t('my.help.country')}
          options={options}
          empty={null}
        />
      )}
      <CheckboxField name="noCountry" label={t('my.field.noCountry')} />
    </>
  )
}

/** All countries in the alphabet of the reader's language; none until their names have come. */
function useCountries() {
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
