import { type Successor, successor } from '@plenary/shared/contracts/registration/organiser.forms'
import { genders } from '@plenary/shared/language/categories'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { MoveForm, type MoveFormProps } from './move-form.js'

const nobody = { familyName: '', givenName: '', address: '', gender: null, organisation: '', position: '', reason: '' }

/** Who takes over the seat; category and seat go with it, nothing personal does. */
export function SuccessorForm({ organisation, ...rest }: MoveFormProps<Successor> & { readonly organisation: string }) {
  const { t } = useTexts()
  const options = genders.map((value) => ({ value, label: t(`registration.gender.${value}`) }))
  return (
    <MoveForm {...rest} schema={successor} values={{ ...nobody, organisation }}>
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
      <TextField name="organisation" maxLength={300} label={t('registration.column.organisation')} />
      <TextField name="position" maxLength={300} label={t('registration.column.position')} />
      <TextField name="reason" maxLength={1000} label={t('organise.registration.reason.replace')} />
    </MoveForm>
  )
}
