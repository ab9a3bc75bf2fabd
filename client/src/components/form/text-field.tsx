import type { HTMLInputAutoCompleteAttribute } from 'react'
import { useFormContext } from 'react-hook-form'
import { classes } from '../classes.js'
import { Field, type FieldProps, useField } from './field.js'

interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search'
  readonly size?: 'short' | 'medium'
  readonly autoComplete?: HTMLInputAutoCompleteAttribute
  readonly inputMode?: 'numeric' | 'text'
  readonly maxLength?: number
  /** Several lines. */
  readonly rows?: number
  /** The language that the answer is to be written in. */
  readonly lang?: string
  /** What an empty answer is sent as; without it as nothing at all where the field is optional. */
  readonly empty?: null
}

/** Nothing typed is not an empty text: a schema's `optional()` or `nullable()` takes it. */
const orNothing = (optional: boolean | undefined, empty: null | undefined) => (typed: string | null | undefined) => {
  if (typed) return typed
  return empty === null ? null : optional ? undefined : typed
}

export function TextField({ name, label, help, optional, size, rows, empty, type, ...rest }: TextFieldProps) {
  const { register } = useFormContext()
  const { described, problem } = useField(name, label, help)
  const bound = register(name, { setValueAs: orNothing(optional, empty) })
  const control = { className: classes('input', size), dir: 'auto', ...described, ...rest, ...bound }
  return (
    <Field name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      {rows ? <textarea rows={rows} {...control} /> : <input type={type ?? 'text'} {...control} />}
    </Field>
  )
}
