import { useId } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '../../../components/action/button.js'
import { Field, idOf } from '../../../components/form/field.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Found } from './group-form.js'
import { nobody, type TypedGroup } from './typed-group.js'

interface PeopleProps {
  readonly found: Found
  readonly onSearch: (search: string) => void
}

interface PersonFieldProps extends PeopleProps {
  readonly name: 'leader' | 'interpreter'
  readonly label: string
}

/** One person: chosen from the list, or a name of somebody new. */
export function PersonField({ name, label, ...people }: PersonFieldProps) {
  return (
    <Field name={`${name}.name`} label={label} optional>
      <PersonInput name={name} {...people} />
    </Field>
  )
}

export function EscortsField(people: PeopleProps) {
  const { t } = useTexts()
  const { control } = useFormContext<TypedGroup>()
  const escorts = useFieldArray({ control, name: 'escorts' })
  return (
    <fieldset className="field">
      <legend>{t('organise.visit.escorts')}</legend>
      {escorts.fields.map((field, at) => (
        <span className="row gap-2" key={field.id}>
          <PersonInput name={`escorts.${at}`} label={t('organise.visit.escort', { number: at + 1 })} {...people} />
          <Button
            tone="quiet"
            icon="x"
            label={t('organise.visit.removeEscort', { number: at + 1 })}
            onClick={() => escorts.remove(at)}
          />
        </span>
      ))}
      <Button icon="plus" compact onClick={() => escorts.append(nobody)}>
        {t('organise.visit.addEscort')}
      </Button>
    </fieldset>
  )
}

interface PersonInputProps extends PeopleProps {
  readonly name: 'leader' | 'interpreter' | `escorts.${number}`
  readonly label?: string
}

function PersonInput({ name, label, found, onSearch }: PersonInputProps) {
  const { register, setValue } = useFormContext<TypedGroup>()
  const list = useId()
  const named = (typed: string) => {
    setValue(`${name}.personId`, found.find((one) => one.name === typed)?.personId ?? null)
    onSearch(typed)
  }
  return (
    <>
      <input
        id={idOf(`${name}.name`)}
        className="input"
        list={list}
        dir="auto"
        autoComplete="off"
        aria-label={label}
        {...register(`${name}.name`, {
          onChange: (event: { target: { value: string } }) => named(event.target.value),
        })}
      />
      <datalist id={list}>
        {found.map((one) => (
          <option key={one.personId} value={one.name}>
            {one.organisation}
          </option>
        ))}
      </datalist>
    </>
  )
}
