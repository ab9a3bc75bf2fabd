import type { StopForHost } from '@plenary/shared/contracts/visit/host'
import { Link } from '../../../components/action/link.js'
import { StopPill } from '../../../components/show/pill.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { paths } from '../../../lib/paths.js'
import { dayOfVisit, inOrderOf, type Visits } from './visits.js'

/** All visits to the host's sites, with their states; the one beside is marked. */
export function ComingVisits({ visits, shown }: { readonly visits: Visits; readonly shown: string }) {
  const { t } = useTexts()
  return (
    <Section title={t('host.coming')}>
      <ul className="stops">
        {inOrderOf(visits).map((visit) => (
          <Line key={visit.id} visit={visit} isShown={visit.id === shown} />
        ))}
      </ul>
      <p className="small above-2">
        <Link to={paths.hostSites}>{t('host.sites.edit')}</Link>
      </p>
      {visits.more && <p className="small muted above-2">{t('host.more', { count: visits.visits.length })}</p>}
    </Section>
  )
}

function Line({ visit, isShown }: { readonly visit: StopForHost; readonly isShown: boolean }) {
  const texts = useTexts()
  return (
    <li aria-current={isShown || undefined}>
      <Link to={paths.hostVisit(visit.id)} preventScrollReset>
        <span>
          <b>{dayOfVisit(visit, texts)}</b> <span className="num nowrap">{texts.clocks(visit)}</span>
        </span>
        <span className="muted">{texts.t('host.group', { letter: visit.letter, heads: visit.heads })}</span>
      </Link>
      <StopPill state={visit.state} />
    </li>
  )
}
