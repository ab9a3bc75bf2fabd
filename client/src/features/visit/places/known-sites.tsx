import type { Received } from '@plenary/shared/contracts/route'
import type { sitesFound } from '@plenary/shared/contracts/visit/sites'
import type { SiteId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useId } from 'react'
import { Button } from '../../../components/action/button.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'

interface KnownSitesProps {
  readonly found: Received<typeof sitesFound>['rows']
  readonly search: string
  readonly onSearch: (typed: string) => void
  readonly onTake: (id: SiteId) => Promise<unknown>
}

/** Sites that other events have described already. */
export function KnownSites({ found, search, onSearch, onTake }: KnownSitesProps) {
  const { t, language } = useTexts()
  const id = useId()
  return (
    <Section title={t('organise.visit.knownSites')} minor>
      <div className="field">
        <label htmlFor={id}>{t('organise.visit.searchSites')}</label>
        <input
          id={id}
          className="input medium"
          type="search"
          dir="auto"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </div>
      <ul className="stack gap-2 above-4">
        {found.map((site) => (
          <li key={site.id} className="row gap-3">
            <span>
              {readLocalText(site.name, language).text}{' '}
              <small className="muted">{readLocalText(site.host, language).text}</small>
            </span>
            <Button compact onClick={() => void onTake(site.id)}>
              {t('organise.visit.takeSite')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
