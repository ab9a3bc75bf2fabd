import type { Organisation } from '@plenary/shared/contracts/organisation'
import { countries } from '@plenary/shared/language/countries'
import { type OrganisationKind, organisationKinds } from '@plenary/shared/language/events'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useId } from 'react'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'

export interface TypedHost {
  readonly name: string
  readonly kind: OrganisationKind
  readonly country: string
}

interface HostFieldsProps {
  readonly host: TypedHost
  readonly hosts: readonly Organisation[]
  readonly isKnown: boolean
  readonly onType: (typed: TypedHost) => void
}

/** Whoever is chosen from the list is that organisation; another name is a new one, with its kind and country. */
export function HostFields({ host, hosts, isKnown, onType }: HostFieldsProps) {
  const { t, language } = useTexts()
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('organise.visit.host')}</label>
        <input
          id={id}
          className="input"
          list={`${id}-list`}
          dir="auto"
          autoComplete="off"
          value={host.name}
          onChange={(event) => onType({ ...host, name: event.target.value })}
        />
        <datalist id={`${id}-list`}>
          {hosts.map((one) => (
            <option key={one.id} value={readLocalText(one.name, language).text} />
          ))}
        </datalist>
      </div>
      {!isKnown && host.name.trim() !== '' && <NewHost host={host} onType={onType} />}
    </>
  )
}

function NewHost({ host, onType }: Pick<HostFieldsProps, 'host' | 'onType'>) {
  const { t } = useTexts()
  const nameOf = useCountryNames()
  return (
    <div className="row gap-2">
      <select
        className="input"
        aria-label={t('organise.agreement.party.kind')}
        value={host.kind}
        onChange={(event) => onType({ ...host, kind: event.target.value as OrganisationKind })}
      >
        {organisationKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`organise.organisation.kind.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('organise.agreement.party.country')}
        value={host.country}
        onChange={(event) => onType({ ...host, country: event.target.value })}
      >
        <option value="">{t('organise.agreement.party.international')}</option>
        {countries.map(({ code }) => (
          <option key={code} value={code}>
            {nameOf(code)}
          </option>
        ))}
      </select>
    </div>
  )
}
