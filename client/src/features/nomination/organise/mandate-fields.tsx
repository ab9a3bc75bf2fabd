import { representations } from '@plenary/shared/rules/nomination/representations'
import { ComboField } from '../../../components/form/combo-field.js'
import { NumberField } from '../../../components/form/number-field.js'
import { SelectField } from '../../../components/form/select-field.js'
import { TextField } from '../../../components/form/text-field.js'
import { DateTimeField } from '../../../components/form/time/date-time-field.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryOptions } from '../../../lib/country-names.js'

/** For what somebody nominates. */
export function RepresentedFields() {
  const { t } = useTexts()
  return (
    <>
      <SelectField
        name="represents"
        label={t('organise.nomination.represents')}
        options={representations.map((value) => ({ value, label: t(`nomination.represents.${value}`) }))}
        size="medium"
      />
      <ComboField
        name="country"
        label={t('registration.column.country')}
        options={useCountryOptions()}
        optional
        empty={null}
      />
      <TextField name="name" label={t('organise.nomination.name')} help={t('organise.nomination.nameHelp')} />
    </>
  )
}

/** How many, and until when, by the event's own clocks. */
export function PlacesFields({ zone }: { readonly zone: string }) {
  const { t, city } = useTexts()
  return (
    <>
      <NumberField name="places" label={t('organise.nomination.places')} />
      <DateTimeField
        name="dueLocal"
        label={t('organise.nomination.due')}
        dayLabel={t('organise.registration.day')}
        timeLabel={t('organise.registration.time')}
        zone={t('organise.registration.cityTime', { city: city(zone) })}
        optional
        empty={null}
      />
    </>
  )
}
