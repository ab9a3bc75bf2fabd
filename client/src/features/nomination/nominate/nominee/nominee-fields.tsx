import type { NomineeList } from '@plenary/shared/contracts/nomination/focal-point'
import { genders } from '@plenary/shared/language/categories'
import { offeredLanguages } from '@plenary/shared/language/languages'
import { ComboField } from '../../../../components/form/combo-field.js'
import { SelectField } from '../../../../components/form/select-field.js'
import { TextField } from '../../../../components/form/text-field.js'
import { DateField } from '../../../../components/form/time/date-field.js'
import { Section } from '../../../../components/show/section.js'
import { Skeleton } from '../../../../components/show/skeleton.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { useCountryOptions } from '../../../../lib/country-names.js'

/** Everything that is said about a nominee; what is not known yet can be added until the nomination is handed in. */
export function NomineeFields({ event }: { readonly event: NomineeList['event'] }) {
  const { t } = useTexts()
  return (
    <>
      <Section title={t('nominate.who')} minor>
        <div className="stack gap-4">
          <TextField name="familyName" label={t('registration.column.family name')} help={t('nominate.nameHelp')} />
          <TextField name="givenName" label={t('registration.column.given name')} />
          <SelectField
            name="gender"
            label={t('registration.column.gender')}
            options={genders.map((value) => ({ value, label: t(`registration.gender.${value}`) }))}
            optional
            empty={null}
            size="medium"
          />
          <Country />
          <TextField name="organisation" label={t('registration.column.organisation')} />
          <TextField name="position" label={t('registration.column.position')} />
          <SelectField
            name="category"
            label={t('registration.column.category')}
            options={event.categories.map((value) => ({ value, label: t(`registration.category.${value}`) }))}
            empty={null}
            size="medium"
          />
        </div>
      </Section>
      <Reaching />
      <Section title={t('nominate.note')} minor>
        <div className="stack gap-4">
          <p className="muted small">{t('nominate.evidenceHelp')}</p>
          <TextField name="noteNumber" label={t('nominate.noteNumber')} optional empty={undefined} size="medium" />
          <DateField name="noteOn" label={t('nominate.noteOn')} optional empty={null} />
        </div>
      </Section>
    </>
  )
}

function Country() {
  const { t } = useTexts()
  const options = useCountryOptions()
  if (options.length === 0) return <Skeleton lines={2} />
  return <ComboField name="country" label={t('nominate.country')} options={options} empty={null} />
}

/** How the invitation finds them. */
function Reaching() {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <Section title={t('nominate.reach')} minor>
      <div className="stack gap-4">
        <TextField
          name="address"
          type="email"
          label={t('nominate.address')}
          help={t('nominate.addressHelp')}
          autoComplete="off"
          optional
          empty={null}
        />
        <SelectField
          name="language"
          label={t('nominate.language')}
          options={offeredLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
          size="short"
        />
      </div>
    </Section>
  )
}
