import type { RegistrationForDelegate } from '@plenary/shared/contracts/registration/delegate'
import { genders } from '@plenary/shared/language/categories'
import { readLocalText } from '@plenary/shared/language/local-text'
import { RadioField } from '../../../../../components/form/choice-fields.js'
import { TextField } from '../../../../../components/form/text-field.js'
import { Section } from '../../../../../components/show/section.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { CountryField } from './country-field.js'
import { OwnScriptFields } from './own-script-fields.js'

interface AboutYouProps extends Pick<RegistrationForDelegate, 'offered'> {
  /** A successor's category is that of the seat. */
  readonly fixed: boolean
}

/** Who somebody is, and what they come as. */
export function AboutYou({ offered, fixed }: AboutYouProps) {
  const { t } = useTexts()
  return (
    <>
      {!fixed && <CategoryField offered={offered} />}
      <Section title={t('my.form.names')} light minor>
        <div className="stack gap-5">
          <PassportNames />
          <BadgeNames />
          <OwnScriptFields />
        </div>
      </Section>
      <Section title={t('my.form.forStatistics')} light minor>
        <div className="stack gap-5">
          <CountryField />
          <RadioField
            name="gender"
            label={t('my.field.gender')}
            help={t('my.help.gender')}
            optional
            options={genders.map((gender) => ({ value: gender, label: t(`registration.gender.${gender}`) }))}
          />
        </div>
      </Section>
    </>
  )
}

function PassportNames() {
  const { t } = useTexts()
  return (
    <>
      <TextField name="givenName" label={t('my.field.givenName')} autoComplete="given-name" size="medium" />
      <TextField
        name="familyName"
        label={t('my.field.familyName')}
        help={t('my.help.oneName')}
        autoComplete="family-name"
        size="medium"
      />
    </>
  )
}

function BadgeNames() {
  const { t } = useTexts()
  return (
    <>
      <TextField
        name="honorific"
        label={t('my.field.honorific')}
        help={t('my.help.honorific')}
        autoComplete="honorific-prefix"
        size="short"
        optional
      />
      <TextField
        name="badgeName"
        label={t('my.field.badgeName')}
        help={t('my.help.badgeName')}
        size="medium"
        optional
      />
    </>
  )
}

function CategoryField({ offered }: Pick<RegistrationForDelegate, 'offered'>) {
  const { t, language } = useTexts()
  return (
    <RadioField
      name="category"
      label={t('my.field.category')}
      options={offered.map(({ category, description, locality }) => {
        const forWhom = locality === 'local' ? t('registration.localOnly') : ''
        const means = [readLocalText(description, language).text, forWhom].filter(Boolean).join(' · ')
        return { value: category, label: t(`registration.category.${category}`), ...(means && { means }) }
      })}
    />
  )
}
