import { useWatch } from 'react-hook-form'
import { CheckboxField } from '../../../../../components/form/choice-fields.js'
import { ComboField } from '../../../../../components/form/combo-field.js'
import { TextField } from '../../../../../components/form/text-field.js'
import { Skeleton } from '../../../../../components/show/skeleton.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { useCountryOptions } from '../../../../../lib/country-names.js'

/**
 * The one country that registration asks for. Two others have none in the list, and they are two facts: an international
 * civil servant represents none; somebody else names theirs, for organisers only.
 */
export function CountryField() {
  const { t } = useTexts()
  const none = Boolean(useWatch({ name: 'noCountry' }))
  const notListed = Boolean(useWatch({ name: 'notListed' })) && !none
  return (
    <>
      {!none && !notListed && <ListedCountry />}
      {!notListed && <CheckboxField name="noCountry" label={t('my.field.noCountry')} />}
      {!none && <CheckboxField name="notListed" label={t('my.field.notListed')} />}
      {notListed && (
        <TextField
          name="unlistedCountry"
          label={t('my.field.unlistedCountry')}
          help={t('my.help.unlistedCountry')}
          size="medium"
          maxLength={120}
        />
      )}
    </>
  )
}

function ListedCountry() {
  const { t } = useTexts()
  const options = useCountryOptions()
  if (options.length === 0) return <Skeleton lines={2} />
  return (
    <ComboField
      name="country"
      label={t('my.field.country')}
      help={t('my.help.country')}
      options={options}
      empty={null}
    />
  )
}
