import { languageLevels, spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '../../components/action/button.js'
import { FieldGroup, useField } from '../../components/form/field.js'
import { useLanguageOptions } from '../../components/form/many/language-options.js'
import { useTexts } from '../../i18n/speaking.js'

/** Languages with how well one speaks them, a row each. */
export function SpokenLanguagesField() {
  const { t } = useTexts()
  const { problem } = useField('languages', t('person.languages'))
  const { fields, append, remove } = useFieldArray({ name: 'languages' })
  const names = useLanguageOptions(spokenLanguages)
  return (
    <FieldGroup name="languages" label={t('person.languages')} optional problem={problem}>
      <div className="stack gap-2">
        {fields.map(({ id }, index) => (
          <SpokenRow key={id} index={index} names={names} onRemove={() => remove(index)} />
        ))}
        <p>
          <Button compact icon="plus" onClick={() => append({ tag: 'en', level: 'working' })}>
            {t('form.addLanguage')}
          </Button>
        </p>
      </div>
    </FieldGroup>
  )
}

interface SpokenRowProps {
  readonly index: number
  readonly names: ReturnType<typeof useLanguageOptions>
  readonly onRemove: () => void
}

function SpokenRow({ index, names, onRemove }: SpokenRowProps) {
  const { t } = useTexts()
  const { register } = useFormContext()
  return (
    <div className="row gap-2">
      <select className="input short" aria-label={t('person.language')} {...register(`languages.${index}.tag`)}>
        {names.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <select className="input short" aria-label={t('person.level')} {...register(`languages.${index}.level`)}>
        {languageLevels.map((level) => (
          <option key={level} value={level}>
            {t(`person.level.${level}`)}
          </option>
        ))}
      </select>
      <Button icon="x" label={t('person.removeLanguage')} onClick={onRemove} />
    </div>
  )
}
