import { countries, isCountry } from '@plenary/shared/language/countries'
import { type OrganisationKind, organisationKinds } from '@plenary/shared/language/events'
import { useState } from 'react'
import { Button } from '../../components/action/button.js'
import { useTexts } from '../../i18n/speaking.js'
import { useCountryNames } from '../../lib/country-names.js'

interface NewPartyProps {
  readonly onAdd: (party: { name: Record<string, string>; kind: OrganisationKind; country: string | null }) => void
}

const nothing = { name: '', kind: 'government' as OrganisationKind, country: '' }

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
      <select
        className="input short"
        aria-label={t('organise.agreement.party.kind')}
        value={party.kind}
        onChange={(event) => setParty({ ...party, kind: event.target.value as OrganisationKind })}
      >
        {organisationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`organise.organisation.kind.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className="input short"
        aria-label={t('organise.agreement.party.country')}
        value={party.country}
        onChange={(event) => setParty({ ...party, country: event.target.value })}
      >
        <option value="">{t('organise.agreement.party.international')}</option>
        {countries.map(({ code }) => (
          <option key={code} value={code}>
            {nameOf(code) || code}
          </option>
        ))}
      </select>
      <Button icon="plus" disabled={name === ''} onClick={add}>
        {t('organise.agreement.party.add')}
      </Button>
    </div>
  )
}
