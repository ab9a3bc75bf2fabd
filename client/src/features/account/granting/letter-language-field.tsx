import { offeredLanguages } from '@plenary/shared/language/languages'
import { SelectField } from '../../../components/form/select-field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** In which language the letter with the link is written. */
export function LetterLanguageField() {
  const { t, language } = useTexts()
  const languages = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <SelectField
      name="language"
      size="short"
      label={t('organise.grant.language')}
      options={offeredLanguages.map((value) => ({ value, label: languages.of(value) ?? value }))}
    />
  )
}
