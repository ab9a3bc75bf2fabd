import { directionOf, interfaceLanguages } from '@plenary/shared/language/languages'
import type { LocalText } from '@plenary/shared/language/local-text'
import { useController } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'
import { FieldGroup, type FieldProps, useField } from './field.js'

interface LocalTextFieldProps extends FieldProps {
  /** Several lines. */
  readonly rows?: number
  /** The language that is asked first; the others are added. */
  readonly first?: string
}

/** A text in one language or several: each on a line of its own, running its own way. */
export function LocalTextField({ name, label, help, optional, rows, first = 'en' }: LocalTextFieldProps) {
  const { field } = useController({ name })
  const { problem } = useField(name, label, help)
  const text = (field.value ?? {}) as LocalText
  const languages = [...new Set([first, ...Object.keys(text)])]
  const without = (code: string) => Object.fromEntries(Object.entries(text).filter(([own]) => own !== code))
  const write = (code: string, typed: string) =>
    field.onChange(typed || code !== first ? { ...text, [code]: typed } : without(code))
  return (
    <FieldGroup name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      {languages.map((code) => (
        <Line
          key={code}
          label={label}
          code={code}
          rows={rows}
          value={text[code] ?? ''}
          onWrite={(typed) => write(code, typed)}
          onLeave={field.onBlur}
          onRemove={code === first ? undefined : () => field.onChange(without(code))}
        />
      ))}
      <AddLanguage written={languages} onAdd={(code) => field.onChange({ ...text, [code]: '' })} />
    </FieldGroup>
  )
}

interface LineProps {
  readonly label: string
  readonly code: string
  readonly rows: number | undefined
  readonly value: string
  readonly onWrite: (typed: string) => void
  readonly onLeave: () => void
  readonly onRemove: (() => void) | undefined
}

function Line({ label, code, rows, value, onWrite, onLeave, onRemove }: LineProps) {
  const { t, languageName } = useTexts()
  const named = languageName(code)
  const control = {
    className: 'input',
    'aria-label': t('form.inLanguage', { label, language: named }),
    lang: code,
    dir: directionOf(code),
    value,
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => onWrite(event.target.value),
  }
  return (
    <div className="local-text">
      <span className="code" aria-hidden="true">
        {code.toUpperCase()}
      </span>
      {rows ? <textarea rows={rows} {...control} /> : <input {...control} />}
      {onRemove && (
        <Button tone="quiet" icon="x" label={t('form.removeLanguage', { language: named })} onClick={onRemove} />
      )}
    </div>
  )
}

interface AddLanguageProps {
  readonly written: readonly string[]
  readonly onAdd: (code: string) => void
}

function AddLanguage({ written, onAdd }: AddLanguageProps) {
  const { t, languageName } = useTexts()
  const others = interfaceLanguages.filter((code) => !written.includes(code))
  return (
    <select
      className="input short"
      aria-label={t('form.addLanguage')}
      value=""
      onChange={(event) => onAdd(event.target.value)}
    >
      <option value="">{t('form.addLanguage')}</option>
      {others.map((code) => (
        <option key={code} value={code}>
          {languageName(code)}
        </option>
      ))}
    </select>
  )
}
