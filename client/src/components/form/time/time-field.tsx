import { useController } from 'react-hook-form'
import { useTexts } from '../../../i18n/speaking.js'
import { Field, type FieldProps, useField } from '../field.js'

/** `9`, `930`, `9.30` and `9:30` are all 09:30 (or 09:00); what is no time of day stays as typed, for the schema to refuse. */
export function timeOf(typed: string): string {
  const match = /^(\d{1,2})[\s:.h]?(\d{2})?$/.exec(typed.trim())
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? 0)]
  if (!match || hours > 23 || minutes > 59) return typed.trim()
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** A time of day, 24 hours in every language: a browser's own field would follow the machine's settings. */
export function TimeField({ name, label, help, optional }: FieldProps) {
  const { t } = useTexts()
  const { field } = useController({ name })
  const explained = help ?? t('form.timeHelp')
  const { described, problem } = useField(name, label, explained)
  return (
    <Field name={name} label={label} help={explained} optional={optional ?? false} problem={problem}>
      <input
        className="input short num"
        inputMode="numeric"
        autoComplete="off"
        {...described}
        {...field}
        value={field.value ?? ''}
        onBlur={(event) => {
          field.onChange(timeOf(event.target.value))
          field.onBlur()
        }}
      />
    </Field>
  )
}
