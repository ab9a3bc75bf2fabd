import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { useWatch } from 'react-hook-form'
import { useLanguageOptions } from '../../components/form/many/language-options.js'
import { SelectField } from '../../components/form/select-field.js'
import { TextField } from '../../components/form/text-field.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import { Shown } from './shown.js'

/** What one is called: in the passport, on the badge, and at home. */
export function NamesSection() {
  const { t } = useTexts()
  return (
    <Section title={t('person.names')}>
      <div className="stack gap-5">
        <TextField
          name="familyName"
          autoComplete="family-name"
          label={t('person.familyName')}
          help={t('person.familyName.help')}
        />
        <TextField name="givenName" autoComplete="given-name" label={t('person.givenName')} optional empty={null} />
        <TextField
          name="honorific"
          size="short"
          autoComplete="honorific-prefix"
          label={t('person.honorific')}
          help={t('person.honorific.help')}
          optional
          empty={null}
        />
        <TextField
          name="badgeName"
          label={t('person.badgeName')}
          help={t('person.badgeName.help')}
          optional
          empty={null}
        />
        <OwnScriptFields />
        <Shown field="name" label={t('person.names')}>
          <p className="small muted">{t('person.names.seen')}</p>
        </Shown>
      </div>
    </Section>
  )
}

/** The name as its owner writes it, in a line that knows its language. */
function OwnScriptFields() {
  const { t } = useTexts()
  const own = String(useWatch({ name: 'ownScriptLanguage' }) ?? '')
  return (
    <>
      <TextField
        name="ownScriptName"
        {...(own && { lang: own })}
        label={t('person.ownScriptName')}
        help={t('person.ownScriptName.help')}
        optional
        empty={null}
      />
      <SelectField
        name="ownScriptLanguage"
        size="medium"
        label={t('person.ownScriptLanguage')}
        options={useLanguageOptions(spokenLanguages)}
        optional
        empty={null}
      />
    </>
  )
}
