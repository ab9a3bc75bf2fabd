import type { Organisation } from '@plenary/shared/contracts/organisation'
import type { NamedOrganisation } from '@plenary/shared/contracts/organisation.forms'
import type { SiteForm as SentSite } from '@plenary/shared/contracts/visit/organiser.forms'
import { isCountry } from '@plenary/shared/language/countries'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useState } from 'react'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { HostFields, type TypedHost } from './host-fields.js'
import { SiteForm } from './site-form.js'

interface NewSiteProps {
  readonly hosts: readonly Organisation[]
  readonly onSearch: (typed: string) => void
  readonly onAdd: (sent: { readonly host: NamedOrganisation; readonly site: SentSite }) => Promise<unknown>
}

/** A site that nobody has described yet, and the organisation that opens it. */
export function NewSite({ hosts, onSearch, onAdd }: NewSiteProps) {
  const { t, language } = useTexts()
  const [host, setHost] = useState<TypedHost>({ name: '', kind: 'other', country: '' })
  const known = hosts.find(({ name }) => readLocalText(name, language).text === host.name.trim())
  const named = (): NamedOrganisation =>
    known
      ? { id: known.id }
      : {
          name: { [language]: host.name.trim() },
          kind: host.kind,
          country: isCountry(host.country) ? host.country : null,
        }
  return (
    <Section title={t('organise.visit.newSite')} minor>
      <div className="stack gap-4 narrow">
        <HostFields
          host={host}
          hosts={hosts}
          isKnown={known !== undefined}
          onType={(typed) => {
            setHost(typed)
            onSearch(typed.name)
          }}
        />
        {host.name.trim() !== '' && (
          <SiteForm
            values={null}
            label={t('organise.visit.addSite')}
            onSave={(site) => onAdd({ host: named(), site })}
          />
        )}
      </div>
    </Section>
  )
}
