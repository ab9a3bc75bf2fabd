import { useController } from 'react-hook-form'
import { useTexts } from '../../../i18n/speaking.js'
import { FieldGroup, type FieldProps, idOf, useField } from '../field.js'
import { timeOf } from './time-field.js'

interface DateTimeFieldProps extends FieldProps {
  /** The words beside the two controls: the zone's city, for instance "Shanghai time". */
  readonly zone: string
  readonly dayLabel: string
  readonly timeLabel: string
  readonly empty?: null
}

const dayOf = (moment: string) => moment.split('T')[0] ?? ''
const clockOf = (moment: string) => moment.split('T')[1] ?? ''
const day = /^\d{4}-\d{2}-\d{2}$/

/** A wall-clock moment (`2028-12-04T09:00`) in a zone that is said beside it. */
export function DateTimeField(props: DateTimeFieldProps) {
  const { name, label, help, optional, zone, dayLabel, timeLabel, empty } = props
  const { dates } = useTexts()
  const { field } = useController({ name })
  const { described, problem } = useField(name, label, help)
  const moment = typeof field.value === 'string' ? field.value : ''
  const set = (on: string, at: string) => field.onChange(on || at ? `${on}T${at}` : empty)
  return (
    <FieldGroup name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      <span className="row gap-3">
        <input
          type="date"
          className="input short num"
          aria-label={dayLabel}
          aria-describedby={described['aria-describedby']}
          value={dayOf(moment)}
          onChange={(event) => set(event.target.value, clockOf(moment))}
          onBlur={field.onBlur}
        />
        <input
          id={`${idOf(name)}-time`}
          className="input clock-input num"
          inputMode="numeric"
          autoComplete="off"
          aria-label={timeLabel}
          aria-describedby={described['aria-describedby']}
          value={clockOf(moment)}
          onChange={(event) => set(dayOf(moment), event.target.value)}
          onBlur={(event) => {
            set(dayOf(moment), timeOf(event.target.value))
            field.onBlur()
          }}
        />
        <span className="muted small">{zone}</span>
        {day.test(dayOf(moment)) && <output className="muted small">{dates.longDay(dayOf(moment))}</output>}
      </span>
    </FieldGroup>
  )
}
