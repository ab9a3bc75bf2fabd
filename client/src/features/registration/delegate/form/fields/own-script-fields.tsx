import { directionOf } from '@plenary/shared/language/languages'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { useFormContext, useWatch } from 'react-hook-form'
import { Field, useField } from '../../../../../components/form/field.js'
import { useLanguageOptions } from '../../../../../components/form/many/language-options.js'
import { SelectField } from '../../../../../components/form/select-field.js'
import { useTexts } from '../../../../../i18n/speaking.js'

/** The name as its owner writes it at home, in a line that runs its way. */
export function OwnScriptFields() {
  const { t } = useTexts()
  const { register } = useFormContext()
  const { described, problem } = useField('ownScriptName', t('my.field.ownScriptName'), t('my.help.ownScriptName'))
  const own = String(useWatch({ name: 'ownScriptLanguage' }) ?? '')
  const options = useLanguageOptions(spokenLanguages)
  return (
    <>
      <Field
        name="ownScriptName"
        label={t('my.field.ownScriptName')}
        help={t('my.help.ownScriptName')}
        optional
        problem={problem}
      >
        <input
          className="input medium"
          autoComplete="off"
          lang={own || undefined}
          dir={own ? directionOf(own) : 'auto'}
          {...described}
          {...register('ownScriptName')}
        />
      </Field>
      <SelectField
        name="ownScriptLanguage"
        label={t('my.field.ownScriptLanguage')}
        optional
        size="medium"
        options={options}
      />
    </>
  )
}
