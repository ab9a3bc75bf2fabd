import { useController } from 'react-hook-form'
import { useTexts } from '../../../i18n/speaking.js'
import { Button } from '../../action/button.js'
import { FieldGroup, type FieldProps, idOf, useField } from '../field.js'
import type { Option } from '../select-field.js'
import { AddSelect } from './add-select.js'

interface ManyFieldProps extends FieldProps {
  readonly options: readonly Option[]
  /** Says what the list below the chosen ones is for: "Add a country". */
  readonly add: string
}

/** Several of many: the chosen ones stand in a row, each with a way to take it off; the others wait in a list. */
export function ManyField({ name, label, help, optional, options, add }: ManyFieldProps) {
  const { t } = useTexts()
  const { field } = useController({ name })
  const { problem } = useField(name, label, help)
  const chosen: readonly string[] = field.value ?? []
  const labelOf = (value: string) => options.find((option) => option.value === value)?.label ?? value
  return (
    <FieldGroup name={name} label={label} help={help} optional={optional ?? false} problem={problem}>
      {chosen.length > 0 && (
        <ul className="row gap-2">
          {chosen.map((value) => (
            <li key={value} className="tag">
              {labelOf(value)}
              <Button
                tone="quiet"
                icon="x"
                label={t('form.takeOff', { label: labelOf(value) })}
                onClick={() => field.onChange(chosen.filter((one) => one !== value))}
              />
            </li>
          ))}
        </ul>
      )}
      <AddSelect
        id={`${idOf(name)}-add`}
        label={add}
        options={options.filter(({ value }) => !chosen.includes(value))}
        onAdd={(value) => field.onChange([...chosen, value])}
        onLeave={field.onBlur}
      />
    </FieldGroup>
  )
}
