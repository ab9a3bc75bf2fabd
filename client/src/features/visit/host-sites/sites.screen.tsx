import { hostSites, type SiteOfHost } from '@plenary/shared/contracts/visit/host-sites'
import { readLocalText } from '@plenary/shared/language/local-text'
import { Link } from '../../../components/action/link.js'
import { type Column, Table } from '../../../components/list/table.js'
import { Loaded } from '../../../components/loaded.js'
import { Empty } from '../../../components/show/empty.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'

/** Which sites are mine, and what is known of them? */
export function Component() {
  const texts = useTexts()
  const { t } = texts
  return (
    <div className="stack gap-4">
      <p className="small">
        <Link to={paths.host}>{t('host.sites.toVisits')}</Link>
      </p>
      <h1>{t('host.sites.title')}</h1>
      <Loaded of={useRead(hostSites)} skeleton={<Skeleton lines={4} />}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Empty title={t('host.sites.none')}>{t('host.sites.noneText')}</Empty>
          ) : (
            <>
              <Table
                label={t('host.sites.title')}
                folds
                columns={columnsOf(texts)}
                rows={rows}
                keyOf={({ id }) => id}
              />
              {more && <p className="small muted">{t('host.more', { count: rows.length })}</p>}
            </>
          )
        }
      </Loaded>
    </div>
  )
}

function columnsOf({ t, language, languageName, list }: Texts): Column<SiteOfHost>[] {
  const nameOf = (text: SiteOfHost['name']) => readLocalText(text, language).text
  return [
    {
      key: 'site',
      title: t('host.sites.site'),
      cell: ({ id, name, host }) => (
        <>
          <Link className="strong" to={paths.hostSite(id)}>
            <bdi>{nameOf(name)}</bdi>
          </Link>
          {nameOf(host) !== nameOf(name) && (
            <span className="two">
              <bdi>{nameOf(host)}</bdi>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'languages',
      title: t('visit.site.languages'),
      cell: ({ languages }) => list(languages.map(languageName)),
    },
    {
      key: 'group',
      title: t('visit.site.largestGroup'),
      cell: ({ largestGroup }) => largestGroup ?? t('host.sites.anySize'),
    },
    {
      key: 'steps',
      title: t('visit.site.stepFree'),
      cell: ({ stepFree }) => t(stepFree ? 'host.sites.yes' : 'host.sites.no'),
    },
    { key: 'visits', title: t('host.coming'), cell: ({ visits }) => t('host.sites.visits', { count: visits }) },
  ]
}
