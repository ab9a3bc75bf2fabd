import { genders, stakeholderGroups } from '@plenary/shared/language/categories'
import { CheckboxesField } from '../../components/form/choice-fields.js'
import { ComboField } from '../../components/form/combo-field.js'
import { NumberField } from '../../components/form/number-field.js'
import { SelectField } from '../../components/form/select-field.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { Shown } from './shown.js'
import { SpokenLanguagesField } from './spoken-languages-field.js'

/** `Asia/Shanghai` reads better as a place than as an identifier. */
const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value.replaceAll('_', ' ') }))

/** What events ask to be fair in their choice, and to seat people so that they understand one another. */
export function AboutSection() {
  const { t } = useTexts()
  return (
    <Section title={t('person.about')}>
      <div className="stack gap-5">
        <Shown field="gender" label={t('person.gender')}>
          <SelectField
            name="gender"
            size="medium"
            label={t('person.gender')}
            options={genders.map((value) => ({ value, label: t(`person.gender.${value}`) }))}
            optional
            empty={null}
          />
        </Shown>
        <Shown field="birthYear" label={t('person.birthYear')}>
          <NumberField
            name="birthYear"
            label={t('person.birthYear')}
            help={t('person.birthYear.help')}
            optional
            empty={null}
          />
        </Shown>
        <BelongingFields />
      </div>
    </Section>
  )
}

function BelongingFields() {
  const { t } = useTexts()
  return (
    <>
      <Shown field="languages" label={t('person.languages')}>
        <SpokenLanguagesField />
      </Shown>
      <Shown field="stakeholderGroups" label={t('person.groups')}>
        <CheckboxesField
          name="stakeholderGroups"
          label={t('person.groups')}
          help={t('person.groups.help')}
          options={stakeholderGroups.map((value) => ({ value, label: t(`person.group.${value}`) }))}
          optional
        />
      </Shown>
      <ComboField
        name="zone"
        label={t('person.zone')}
        help={t('person.zone.help')}
        options={zones}
        optional
        empty={null}
      />
    </>
  )
}
