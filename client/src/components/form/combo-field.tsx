import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useController } from 'react-hook-form'
import { useTexts } from '../../i18n/speaking.js'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'
import { type FieldProps, useField } from './field.js'
import type { Option } from './select-field.js'

interface ComboFieldProps extends FieldProps {
  readonly options: readonly Option[]
  readonly empty?: null
}

/** One of many, found by typing: countries, zones, organisations. */
export function ComboField({ name, label, help, optional, options, empty }: ComboFieldProps) {
  const { t } = useTexts()
  const { field } = useController({ name })
  const { described, problem } = useField(name, label, help)
  return (
    <ComboBox
      className={classes('field', problem && 'wrong')}
      defaultItems={options}
      selectedKey={field.value ?? null}
      onSelectionChange={(key) => field.onChange(key ?? (empty === null ? null : undefined))}
      onBlur={field.onBlur}
      isInvalid={problem !== undefined}
      menuTrigger="focus"
    >
      <Label>
        {label} {optional && <span className="optional">({t('form.optional')})</span>}
      </Label>
      {help !== undefined && (
        <p className="help" id={`${described.id}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p className="error" id={`${described.id}-error`}>
          <Icon name="alert" />
          {problem}
        </p>
      )}
      <Control described={described} />
    </ComboBox>
  )
}

function Control({ described }: { readonly described: ReturnType<typeof useField>['described'] }) {
  const { t } = useTexts()
  return (
    <>
      <span className="combo">
        <Input className="input" id={described.id} aria-describedby={described['aria-describedby']} dir="auto" />
        <Button className="combo-button" aria-label={t('form.show')}>
          <Icon name="down" />
        </Button>
      </span>
      <Popover className="popover">
        <ListBox<Option> className="options" renderEmptyState={() => <p className="muted">{t('form.noMatch')}</p>}>
          {({ value, label }) => (
            <ListBoxItem id={value} textValue={label} className="option">
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </>
  )
}
