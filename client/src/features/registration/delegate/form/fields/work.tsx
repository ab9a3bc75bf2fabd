import { TextField } from '../../../../../components/form/text-field.js'
import { useTexts } from '../../../../../i18n/speaking.js'
import { LanguagesField } from './languages-field.js'

/** Where somebody works, and in which languages. */
export function Work() {
  const { t } = useTexts()
  return (
    <>
      <TextField
        name="organisation"
        label={t('my.field.organisation')}
        help={t('my.help.organisation')}
        autoComplete="organization"
      />
      <TextField name="position" label={t('my.field.position')} autoComplete="organization-title" />
      <LanguagesField />
    </>
  )
}
