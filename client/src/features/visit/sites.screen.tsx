import { type SiteOfPlan, type VisitPlan, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { addSite, hostsFound, sitesFound } from '@plenary/shared/contracts/visit/sites'
import { type EventId, eventId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useDeferredValue, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { LinkButton } from '../../components/action/button.js'
import { Link } from '../../components/action/link.js'
import { type Column, Table } from '../../components/list/table.js'
import { Loaded } from '../../components/loaded.js'
import { Empty } from '../../components/show/empty.js'
import { Section } from '../../components/show/section.js'
import { useTexts } from '../../i18n/speaking.js'
import type { Texts } from '../../i18n/texts.js'
import { paths } from '../../lib/paths.js'
import { useAct, useRead } from '../../lib/server-state.js'
import { KnownSites } from './places/known-sites.js'
import { NewSite } from './places/new-site.js'

/** Where the visit may go, and who receives there. */
export function Component() {
  const event = eventId.parse(useParams()['eventId'])
  const reading = useRead(visitPlan, { params: { eventId: event } })
  return (
    <Loaded of={reading} whole="screen">
      {(plan) => <Sites event={event} plan={plan} />}
    </Loaded>
  )
}

function Sites({ event, plan }: { readonly event: EventId; readonly plan: VisitPlan }) {
  const { t } = useTexts()
  return (
    <main id="main" className="page stack gap-5" tabIndex={-1}>
      <Section
        title={t('organise.visit.sites')}
        count={plan.sites.length}
        action={<LinkButton to={paths.organiseVisits(event)}>{t('organise.visit.backToPlanner')}</LinkButton>}
      >
        {plan.sites.length === 0 ? (
          <Empty title={t('organise.visit.noSites')}>{t('organise.visit.noSitesHelp')}</Empty>
        ) : (
          <SitesTable event={event} plan={plan} />
        )}
      </Section>
      {plan.can.write && <Adding event={event} />}
    </main>
  )
}

function SitesTable({ event, plan }: { readonly event: EventId; readonly plan: VisitPlan }) {
  const texts = useTexts()
  const columns = columnsOf(event, plan, texts)
  return (
    <Table label={texts.t('organise.visit.sites')} columns={columns} rows={plan.sites} keyOf={({ id }) => id} folds />
  )
}

function columnsOf(event: EventId, plan: VisitPlan, { t, language, languageName, list }: Texts): Column<SiteOfPlan>[] {
  return [
    {
      key: 'site',
      title: t('organise.visit.site'),
      cell: ({ id, name, host }) => (
        <>
          <Link to={paths.organiseVisitSite(event, id)}>{readLocalText(name, language).text}</Link>
          <span className="two">{readLocalText(host.name, language).text}</span>
        </>
      ),
    },
    {
      key: 'languages',
      title: t('organise.visit.languages'),
      cell: ({ languages }) => list(languages.map(languageName)),
    },
    {
      key: 'step',
      title: t('organise.visit.stepFree'),
      cell: ({ stepFree }) => t(stepFree ? 'organise.visit.yes' : 'organise.visit.no'),
    },
    {
      key: 'group',
      title: t('organise.visit.largestGroup'),
      end: true,
      cell: ({ largestGroup }) => largestGroup ?? '',
    },
    { key: 'once', title: t('organise.visit.mostAtOnce'), end: true, cell: ({ mostAtOnce }) => mostAtOnce ?? '' },
    { key: 'contacts', title: t('organise.visit.contacts'), end: true, cell: ({ contacts }) => contacts },
    {
      key: 'stops',
      title: t('organise.visit.stops'),
      end: true,
      cell: ({ id }) => plan.stops.filter(({ siteId }) => siteId === id).length,
    },
  ]
}

/** A site that another event knows, or a new one of a host. */
function Adding({ event }: { readonly event: EventId }) {
  const navigate = useNavigate()
  const add = useAct(addSite)
  const [name, setName] = useState('')
  const [host, setHost] = useState('')
  const ask = (typed: string) => ({ params: { eventId: event }, query: { name: typed } })
  const sites = useRead(sitesFound, ask(useDeferredValue(name)), { keeps: true })
  const hosts = useRead(hostsFound, ask(useDeferredValue(host)), { keeps: true })
  const onAdd = async (body: Parameters<typeof add.mutateAsync>[0]['body']) => {
    const { id } = await add.mutateAsync({ params: { eventId: event }, body })
    void navigate(paths.organiseVisitSite(event, id))
  }
  return (
    <>
      <KnownSites
        found={sites.data?.rows ?? []}
        search={name}
        onSearch={setName}
        onTake={(siteId) => onAdd({ siteId })}
      />
      <NewSite hosts={hosts.data?.rows ?? []} onSearch={setHost} onAdd={onAdd} />
    </>
  )
}
