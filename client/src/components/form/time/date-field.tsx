import { useFormContext, useWatch } from 'react-hook-form'
import { useTexts } from '../../../i18n/speaking.js'
import { Field, type FieldProps, useField } from '../field.js'

interface DateFieldProps extends FieldProps {
  readonly min?: string
  readonly max?: string
  readonly empty?: null
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day (`2028-12-04`); the weekday stands beside it as soon as it is known. */
export function DateField({ name, label, help, optional, min, max, empty }: DateFieldProps) {
  const { dates } = useTexts()
  const { register } = useFormContext()
  const { described, problem } = useField(name, label, help)
  const chosen: unknown = useWatch({ name })
  const orNothing = (typed: string | null | undefined) => typed || (empty === null ? null : undefined)
  return (
    <Field name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <span className="row gap-3">
        <input
          type="date"
          className="input short num"
          min={min}
          max={max}
          {...described}
          {...register(name, { setValueAs: orNothing })}
        />
        {typeof chosen === 'string' && day.test(chosen) && (
          <output className="muted small">{dates.longDay(chosen)}</output>
        )}
      </span>
    </Field>
  )
}
