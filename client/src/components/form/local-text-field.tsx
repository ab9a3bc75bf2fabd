import { directionOf, interfaceLanguages } from '@plenary/shared/language/languages'
import type { LocalText } from '@plenary/shared/language/local-text'
import { useController } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { Button } from '../action/button.js'
import { FieldGroup, type FieldProps, idOf, useField } from './field.js'

interface LocalTextFieldProps extends FieldProps {
  /** Several lines. */
  readonly rows?: number
  /** The language that is asked first; the others are added. */
  readonly first?: string
}

/** A text in one language or several: each on a line of its own, running its own way. */
export function LocalTextField({ name, label, help, optional, rows, first = 'en' }: LocalTextFieldProps) {
  const { t, language } = useTexts()
  const { field } = useController({ name })
  const { problem } = useField(name, label, help)
  const text = (field.value ?? {}) as LocalText
  const languages = [...new Set([first, ...Object.keys(text)])]
  const named = (code: string) => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code
  const without = (code: string) => Object.fromEntries(Object.entries(text).filter(([own]) => own !== code))
  const write = (code: string, typed: string) =>
    field.onChange(typed || code !== first ? { ...text, [code]: typed } : without(code))
  return (
    <FieldGroup name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      {languages.map((code) => (
        <div className="local-text" key={code}>
          <span className="code" aria-hidden="true">
            {code.toUpperCase()}
          </span>
          <Line
            id={code === first ? `${idOf(name)}-${code}` : undefined}
            label={t('form.inLanguage', { label, language: named(code) })}
            code={code}
            rows={rows}
            value={text[code] ?? ''}
            onWrite={(typed) => write(code, typed)}
            onLeave={field.onBlur}
          />
          {code !== first && (
            <Button
              tone="quiet"
              icon="x"
              label={t('form.removeLanguage', { language: named(code) })}
              onClick={() => field.onChange(without(code))}
            />
          )}
        </div>
      ))}
      <select
        className="input short"
        aria-label={t('form.addLanguage')}
        value=""
        onChange={(event) => field.onChange({ ...text, [event.target.value]: '' })}
      >
        <option value="">{t('form.addLanguage')}</option>
        {interfaceLanguages
          .filter((code) => !languages.includes(code))
          .map((code) => (
            <option key={code} value={code}>
              {named(code)}
            </option>
          ))}
      </select>
    </FieldGroup>
  )
}

interface LineProps {
  readonly id: string | undefined
  readonly label: string
  readonly code: string
  readonly rows: number | undefined
  readonly value: string
  readonly onWrite: (typed: string) => void
  readonly onLeave: () => void
}

function Line({ id, label, code, rows, value, onWrite, onLeave }: LineProps) {
  const control = {
    id,
    className: 'input',
    'aria-label': label,
    lang: code,
    dir: directionOf(code),
    value,
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => onWrite(event.target.value),
  }
  return rows ? <textarea rows={rows} {...control} /> : <input {...control} />
}
