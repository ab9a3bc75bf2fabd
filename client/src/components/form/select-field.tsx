import { useFormContext } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { Field, type FieldProps, useField } from './field.js'

export interface Option {
  readonly value: string
  readonly label: string
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly size?: 'short' | 'medium'
  readonly empty?: null
}

/** One of a few. An empty option comes first, or the first one would be chosen unasked. */
export function SelectField({ name, label, help, optional, options, size, empty }: SelectFieldProps) {
  const { t } = useTexts()
  const { register } = useFormContext()
  const { described, problem } = useField(name, label, help)
  const orNothing = (chosen: string | null | undefined) => chosen || (empty === null ? null : undefined)
  return (
    <Field name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <select className={classes('input', size)} {...described} {...register(name, { setValueAs: orNothing })}>
        <option value="">{t('form.choose')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
}
