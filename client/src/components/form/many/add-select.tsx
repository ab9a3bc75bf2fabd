import { classes } from '../../classes.js'
import type { Option } from '../select-field.js'

interface AddSelectProps {
  /** What choosing does: "Add a country". */
  readonly label: string
  readonly options: readonly Option[]
  readonly onAdd: (value: string) => void
  readonly size?: 'short' | 'medium'
  readonly id?: string
  readonly onLeave?: () => void
}

/** A list in which choosing adds; it goes back to saying what it is for. */
export function AddSelect({ label, options, onAdd, size = 'medium', id, onLeave }: AddSelectProps) {
  return (
    <select
      id={id}
      className={classes('input', size)}
      aria-label={label}
      value=""
      onBlur={onLeave}
      onChange={(event) => onAdd(event.target.value)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
