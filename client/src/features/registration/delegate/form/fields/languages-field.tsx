import { interfaceLanguages } from '@plenary/shared/language/languages'
import { spokenLanguages } from '@plenary/shared/language/spoken-languages'
import { useController } from 'react-hook-form'
import { FieldGroup, useField } from '../../../../../components/form/field.js'
import { useLanguageOptions } from '../../../../../components/form/many/language-options.js'
import { useTexts } from '../../../../../i18n/speaking.js'

/** Languages to work in: the six of the United Nations to tick, any other to add. */
export function LanguagesField() {
  const { t } = useTexts()
  const { field } = useController({ name: 'languages' })
  const label = t('my.field.languages')
  const help = t('my.help.languages')
  const { problem } = useField('languages', label, help)
  const named = useLanguageOptions(spokenLanguages)
  const chosen: readonly string[] = field.value ?? []
  const shown = [...new Set<string>([...interfaceLanguages, ...chosen])]
  const toggle = (tag: string, on: boolean) =>
    field.onChange(on ? [...chosen, tag] : chosen.filter((own) => own !== tag))
  return (
    <FieldGroup name="languages" label={label} help={help} optional problem={problem}>
      <div className="choices">
        {shown.map((tag) => (
          <label className="choice" key={tag}>
            <input
              type="checkbox"
              checked={chosen.includes(tag)}
              onChange={({ target }) => toggle(tag, target.checked)}
              onBlur={field.onBlur}
            />
            <span>{named.find(({ value }) => value === tag)?.label ?? tag}</span>
          </label>
        ))}
      </div>
      <Others named={named.filter(({ value }) => !shown.includes(value))} onAdd={(tag) => toggle(tag, true)} />
    </FieldGroup>
  )
}

interface OthersProps {
  readonly named: ReturnType<typeof useLanguageOptions>
  readonly onAdd: (tag: string) => void
}

function Others({ named, onAdd }: OthersProps) {
  const { t } = useTexts()
  return (
    <select
      className="input medium"
      aria-label={t('my.form.addLanguage')}
      value=""
      onChange={({ target }) => onAdd(target.value)}
    >
      <option value="">{t('my.form.addLanguage')}</option>
      {named.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
