import { offeredLanguages } from '@plenary/shared/language/languages'
import { SelectField } from '../../../components/form/select-field.js'
import { useTexts } from '../../../i18n/speaking.js'

/** In which language the focal point is written to. */
export function LetterLanguage() {
  const { t, language } = useTexts()
  const names = new Intl.DisplayNames([language], { type: 'language' })
  return (
    <SelectField
      name="language"
      size="short"
      label={t('organise.grant.language')}
      options={offeredLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
    />
  )
}
