import { countries, isCountry } from '@plenary/shared/language/countries'
import { type OrganisationKind, organisationKinds } from '@plenary/shared/language/events'
import { useState } from 'react'
import { Button } from '../../components/action/button.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryNames } from '../../lib/country-names.js'

interface NewPartyProps {
  readonly onAdd: (party: { name: Record<string, string>; kind: OrganisationKind; country: string | null }) => void
}

interface Typed {
  readonly name: string
  readonly kind: OrganisationKind
  readonly country: string
}

const nothing: Typed = { name: '', kind: 'government', country: '' }

/** An organisation that is not known yet: its name in the reader's language, its kind and country. */
export function NewParty({ onAdd }: NewPartyProps) {
  const { t, language } = useTexts()
  const nameOf = useCountryNames()
  const [party, setParty] = useState(nothing)
  const name = party.name.trim()
  const add = () => {
    onAdd({ name: { [language]: name }, kind: party.kind, country: isCountry(party.country) ? party.country : null })
    setParty(nothing)
  }
  return (
    <div className="row gap-2">
      <input
        className="input medium"
        placeholder={t('organise.agreement.party.make')}
        aria-label={t('organise.agreement.party.name')}
        dir="auto"
        value={party.name}
        onChange={(event) => setParty({ ...party, name: event.target.value })}
      />
      <Choice
        label={t('organise.agreement.party.kind')}
        value={party.kind}
        options={organisationKinds.map((kind) => [kind, t(`organise.organisation.kind.${kind}`)])}
        onChoose={(kind) => setParty({ ...party, kind })}
      />
      <Choice
        label={t('organise.agreement.party.country')}
        value={party.country}
        options={[
          ['', t('organise.agreement.party.international')],
          ...countries.map(({ code }) => [code, nameOf(code)] as const),
        ]}
        onChoose={(country) => setParty({ ...party, country })}
      />
      <Button icon="plus" disabled={name === ''} onClick={add}>
        {t('organise.agreement.party.add')}
      </Button>
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [value: Value, label: string])[]
  readonly onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const choose = (chosen: string) => {
    const found = options.find(([one]) => one === chosen)
    if (found) onChoose(found[0])
  }
  return (
    <select className="input short" aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {options.map(([one, said]) => (
        <option key={one} value={one}>
          {said}
        </option>
      ))}
    </select>
  )
}
