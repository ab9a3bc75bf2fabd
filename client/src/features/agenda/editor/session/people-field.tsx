import type { peopleForAgenda } from '@plenary/shared/contracts/agenda'
import type { Received } from '@plenary/shared/contracts/route'
import { sessionRoles } from '@plenary/shared/language/events'
import { useId } from 'react'
import { useFieldArray, useFormContext } from 'react-hook-form'
import { Button } from '../../../../components/action/button.js'
import { FieldGroup } from '../../../../components/form/field.js'
import { useTexts } from '../../../../i18n/speaking.js'
import type { TypedSession } from './typed-session.js'

export type Found = Received<typeof peopleForAgenda>['people']

interface PeopleFieldProps {
  readonly found: Found
  readonly onSearch: (search: string) => void
}

/** Who has a part, in the order in which they are named. Whoever is chosen from the list is that person; another name is somebody new. */
export function PeopleField({ found, onSearch }: PeopleFieldProps) {
  const { t } = useTexts()
  const { control } = useFormContext<TypedSession>()
  const people = useFieldArray({ control, name: 'people' })
  const list = useId()
  return (
    <FieldGroup name="people" label={t('organise.agenda.people')} help={t('organise.agenda.peopleHelp')} optional>
      {people.fields.map((field, at) => (
        <PersonLine
          key={field.id}
          at={at}
          list={list}
          found={found}
          onSearch={onSearch}
          onUp={at > 0 ? () => people.swap(at, at - 1) : undefined}
          onRemove={() => people.remove(at)}
        />
      ))}
      <datalist id={list}>
        {found.map(({ personId, name, organisation }) => (
          <option key={personId} value={name}>
            {organisation}
          </option>
        ))}
      </datalist>
      <Button icon="plus" compact onClick={() => people.append({ personId: null, name: '', role: 'panellist' })}>
        {t('organise.agenda.addPerson')}
      </Button>
    </FieldGroup>
  )
}

interface PersonLineProps extends PeopleFieldProps {
  readonly at: number
  readonly list: string
  readonly onUp: (() => void) | undefined
  readonly onRemove: () => void
}

function PersonLine({ at, list, found, onSearch, onUp, onRemove }: PersonLineProps) {
  const { t } = useTexts()
  const { register, setValue, formState } = useFormContext<TypedSession>()
  const wrong = formState.errors.people?.[at]?.name !== undefined
  const named = (name: string) => {
    const person = found.find((one) => one.name === name)
    setValue(`people.${at}.personId`, person?.personId ?? null)
    onSearch(name)
  }
  return (
    <div className="person-line">
      <input
        className="input"
        list={list}
        dir="auto"
        autoComplete="off"
        aria-label={t('organise.agenda.personName', { number: at + 1 })}
        aria-invalid={wrong || undefined}
        {...register(`people.${at}.name`, {
          onChange: (event: { target: { value: string } }) => named(event.target.value),
        })}
      />
      <select
        className="input"
        aria-label={t('organise.agenda.personRole', { number: at + 1 })}
        {...register(`people.${at}.role`)}
      >
        {sessionRoles.map((role) => (
          <option key={role} value={role}>
            {t(`public.agenda.role.${role}`)}
          </option>
        ))}
      </select>
      {onUp && (
        <Button tone="quiet" icon="up" label={t('organise.agenda.personUp', { number: at + 1 })} onClick={onUp} />
      )}
      <Button tone="quiet" icon="x" label={t('organise.agenda.removePerson', { number: at + 1 })} onClick={onRemove} />
    </div>
  )
}
