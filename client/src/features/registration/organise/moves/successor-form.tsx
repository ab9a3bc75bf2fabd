import { type Successor, successor } from '@plenary/shared/contracts/registration/organiser.forms'
import { genders } from '@plenary/shared/language/categories'
import { ComboField } from '../../../../components/form/combo-field.js'
import { MoveForm, type MoveFormProps } from '../../../../components/form/move-form.js'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryOptions } from '../../../../lib/country-names.js'

const nobody = {
  country: null,
  familyName: '',
  givenName: '',
  address: '',
  gender: null,
  organisation: '',
  position: '',
  reason: '',
}

interface SuccessorFormProps extends MoveFormProps<Successor> {
  /** Of the one who leaves: a seat mostly stays in its institution and country. */
  readonly organisation: string
  readonly country: Successor['country']
}

/** Who takes over the seat; category and seat go with it, nothing personal does. */
export function SuccessorForm({ organisation, country, ...rest }: SuccessorFormProps) {
  const { t } = useTexts()
  const countries = useCountryOptions()
  const options = genders.map((value) => ({ value, label: t(`registration.gender.${value}`) }))
  return (
    <MoveForm {...rest} schema={successor} values={{ ...nobody, organisation, country }}>
      <TextField name="givenName" maxLength={120} label={t('registration.column.given name')} />
      <TextField name="familyName" maxLength={120} label={t('registration.column.family name')} />
      <TextField
        name="address"
        type="email"
        maxLength={254}
        label={t('organise.registration.address')}
        help={t('organise.registration.addressHelp')}
      />
      <SelectField name="gender" optional empty={null} label={t('registration.column.gender')} options={options} />
      {countries.length > 0 && (
        <ComboField name="country" optional empty={null} label={t('registration.column.country')} options={countries} />
      )}
      <TextField name="organisation" maxLength={300} label={t('registration.column.organisation')} />
      <TextField name="position" maxLength={300} label={t('registration.column.position')} />
      <TextField name="reason" maxLength={1000} label={t('organise.registration.reason.replace')} />
    </MoveForm>
  )
}
