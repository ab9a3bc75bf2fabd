import { useState } from 'react'
import { useController } from 'react-hook-form'
import { Field, type FieldProps, useField } from '../field.js'

/** Several short texts, one a line; the value is a list. What is typed stays as typed until the field is left. */
export function LinesField({ name, label, help, optional }: FieldProps) {
  const { field } = useController({ name })
  const { described, problem } = useField(name, label, help)
  const lines: readonly string[] = field.value ?? []
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <Field name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <textarea
        className="input"
        dir="auto"
        rows={Math.max(3, lines.length + 1)}
        {...described}
        value={typing ?? lines.join('\n')}
        onChange={(event) => {
          setTyping(event.target.value)
          field.onChange(linesOf(event.target.value))
        }}
        onBlur={() => {
          setTyping(null)
          field.onBlur()
        }}
      />
    </Field>
  )
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
