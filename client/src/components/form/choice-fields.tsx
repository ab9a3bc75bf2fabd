import { type ReactNode, useId } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldGroup, type FieldProps, idOf, useField } from './field.js'
import type { Option } from './select-field.js'

interface Choice extends Option {
  /** A second line that says what it means. */
  readonly means?: string
}

interface ChoicesProps extends FieldProps {
  readonly options: readonly Choice[]
}

/** One of a few, all seen at once. */
export function RadioField(props: ChoicesProps) {
  return <Choices {...props} type="radio" />
}

/** Any number of a few; the value is a list. */
export function CheckboxesField(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" />
}

function Choices({
  name,
  label,
  help,
  optional,
  options,
  type,
}: ChoicesProps & { readonly type: 'radio' | 'checkbox' }) {
  const { register } = useFormContext()
  const { described, problem } = useField(name, label, help)
  return (
    <FieldGroup name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <div className="choices">
        {options.map(({ value, label, means }) => (
          <label className="choice" key={value}>
            <input type={type} value={value} aria-describedby={described['aria-describedby']} {...register(name)} />
            <span>
              {label}
              {means && <small className="muted small block">{means}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

interface CheckboxProps {
  readonly name: string
  readonly label: ReactNode
  /** Says the label in the summary of errors, where the label is more than text. */
  readonly called?: string
  /** Something that is on or off at once, not an answer that is sent. */
  readonly toggles?: boolean
}

/** One box: yes or no. */
export function CheckboxField({ name, label, called, toggles }: CheckboxProps) {
  const { register } = useFormContext()
  const { described, problem } = useField(name, called ?? String(label))
  const error = useId()
  return (
    <div className={problem ? 'field wrong' : 'field'}>
      {problem && (
        <p className="error" id={error}>
          {problem}
        </p>
      )}
      <label className="choice">
        <input
          type="checkbox"
          role={toggles ? 'switch' : undefined}
          id={idOf(name)}
          aria-invalid={described['aria-invalid']}
          aria-describedby={problem && error}
          {...register(name)}
        />
        <span>{label}</span>
      </label>
    </div>
  )
}
