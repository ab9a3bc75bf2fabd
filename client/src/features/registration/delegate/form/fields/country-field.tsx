import { useWatch } from 'react-hook-form'
import { CheckboxField } from '../../../../../components/form/choice-fields.js'
import { ComboField } from '../../../../../components/form/combo-field.js'
import { Skeleton } from '../../../../../components/show/skeleton.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { useCountryOptions } from '../../../country-options.js'

/** The one country that registration asks for; or none, for those who represent none and those whose country is not listed. */
export function CountryField() {
  const { t } = useTexts()
  const options = useCountryOptions()
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
