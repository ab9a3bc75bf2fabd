import { interfaceLanguages } from '@plenary/shared/language/languages'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { useMemo } from 'react'
import { useController } from 'react-hook-form'
import { FieldGroup, useField } from '../../../../components/form/field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { namesOfLanguages } from './language-names.js'

/** Languages to work in: the six of the United Nations to tick, any other to add. */
export function LanguagesField() {
  const { t, language } = useTexts()
  const { field } = useController({ name: 'languages' })
  const { problem } = useField('languages', t('my.field.languages'), t('my.help.languages'))
  const chosen: readonly string[] = field.value ?? []
  const shown = [...new Set<string>([...interfaceLanguages, ...chosen])]
  const named = useMemo(() => namesOfLanguages(spokenLanguages, language), [language])
  const nameOf = (tag: string) => named.find(({ value }) => value === tag)?.label ?? tag
  const toggle = (tag: string, on: boolean) =>
    field.onChange(on ? [...chosen, tag] : chosen.filter((own) => own !== tag))
  return (
    <FieldGroup
      name="languages"
      label={t('my.field.languages')}
      help={t('my.help.languages')}
      optional
      problem={problem}
    >
      <div className="choices">
        {shown.map((tag) => (
          <label className="choice" key={tag}>
            <input
              type="checkbox"
              checked={chosen.includes(tag)}
              onChange={({ target }) => toggle(tag, target.checked)}
              onBlur={field.onBlur}
            />
            <span>{nameOf(tag)}</span>
          </label>
        ))}
      </div>
      <select
        className="input medium"
        aria-label={t('my.form.addLanguage')}
        value=""
        onChange={({ target }) => toggle(target.value, true)}
      >
        <option value="">{t('my.form.addLanguage')}</option>
        {named
          .filter(({ value }) => !shown.includes(value))
          .map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
      </select>
    </FieldGroup>
  )
}
