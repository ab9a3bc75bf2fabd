import type { NamedOrganisation } from '@plenary/shared/contracts/organisation.forms'
import { useController } from 'react-hook-form'
import { Button } from '../../components/action/button.js'
import { FieldGroup, useField } from '../../components/form/field.js'
import { AddSelect } from '../../components/form/many/add-select.js'
import { useTexts } from '../../i18n/speaking.js'
import { NewParty } from './new-party.js'

interface PartiesFieldProps {
  readonly organisations: readonly { readonly id: string; readonly label: string }[]
}

/** The parties in the order in which they are named: known organisations, or new ones that the form names. */
export function PartiesField({ organisations }: PartiesFieldProps) {
  const { t } = useTexts()
  const label = t('organise.agreement.field.parties')
  const { field } = useController({ name: 'parties' })
  const { problem } = useField('parties', label)
  const parties: readonly NamedOrganisation[] = field.value ?? []
  const isNamed = (id: string) => parties.some((party) => 'id' in party && party.id === id)
  const labelOf = (party: NamedOrganisation) =>
    'id' in party
      ? (organisations.find(({ id }) => id === party.id)?.label ?? party.id)
      : (Object.values(party.name)[0] ?? '')
  const add = (party: unknown) => field.onChange([...parties, party])
  return (
    <FieldGroup name="parties" label={label} problem={problem}>
      {parties.length === 0 && <p className="muted">{t('organise.agreement.party.none')}</p>}
      <ol className="stack gap-1">
        {parties.map((party) => (
          <li key={labelOf(party)} className="row gap-2">
            {labelOf(party)}
            <Button
              tone="quiet"
              icon="x"
              label={t('organise.agreement.party.remove', { name: labelOf(party) })}
              onClick={() => field.onChange(parties.filter((one) => one !== party))}
            />
          </li>
        ))}
      </ol>
      <AddSelect
        label={t('organise.agreement.party.find')}
        options={organisations.filter(({ id }) => !isNamed(id)).map(({ id, label }) => ({ value: id, label }))}
        onAdd={(id) => add({ id })}
      />
      <NewParty onAdd={add} />
    </FieldGroup>
  )
}
