import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps, useField } from './field.js'

interface NumberFieldProps extends FieldProps {
  /** What an empty answer is sent as; without it as nothing at all. */
  readonly empty?: null
}

/** A whole number, typed: a text field with a numeric keypad, because the wheel of a number input changes answers unseen. */
export function NumberField({ name, label, help, optional, empty }: NumberFieldProps) {
  const { register } = useFormContext()
  const { described, problem } = useField(name, label, help)
  const asNumber = (typed: string | number | null | undefined) => {
    if (typed === '' || typed === null || typed === undefined) return empty === null ? null : undefined
    const number = Number(typed)
    return Number.isNaN(number) ? typed : number
  }
  return (
    <Field name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <input
        className="input short num"
        inputMode="numeric"
        autoComplete="off"
        {...described}
        {...register(name, { setValueAs: asNumber })}
      />
    </Field>
  )
}
