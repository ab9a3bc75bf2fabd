import { type DelegateOfMine, delegationOfMine } from '@plenary/shared/contracts/registration/delegation'
import type { Received } from '@plenary/shared/contracts/route'
import { eventId } from '@plenary/shared/language/ids'
import { readLocalText } from '@plenary/shared/language/local-text'
import { useParams } from 'react-router'
import { type Column, Table } from '../../../components/list/table.js'
import { Loaded } from '../../../components/loaded.js'
import { Crumbs } from '../../../components/show/crumbs.js'
import { Empty } from '../../../components/show/empty.js'
import { RegistrationPill } from '../../../components/show/pill.js'
import { Section } from '../../../components/show/section.js'
import { Skeleton } from '../../../components/show/skeleton.js'
import { useTexts } from '../../../i18n/speaking.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { useAccent } from '../../../lib/look/accent.js'
import { paths } from '../../../lib/paths.js'
import { useRead } from '../../../lib/server-state.js'
import { FullName } from '../full-name.js'

type Delegation = Received<typeof delegationOfMine>

/** I head a delegation: who of it is registered, and where does each stand? */
export function Component() {
  const id = eventId.parse(useParams()['eventId'])
  const reading = useRead(delegationOfMine, { params: { eventId: id } })
  return (
    <div className="phone stack gap-5">
      <Loaded of={reading} whole="content" skeleton={<Skeleton lines={10} />}>
        {(delegation) => <Sheet delegation={delegation} />}
      </Loaded>
    </div>
  )
}

function Sheet({ delegation: { event, countries, rows } }: { readonly delegation: Delegation }) {
  const { t, language, list } = useTexts()
  const country = useCountryNames()
  const columns = useColumns()
  useAccent(event.accent)
  const title = readLocalText(event.title, language)
  const names = list(countries.map(country))
  return (
    <>
      <header className="stack gap-2">
        <Crumbs above={[[t('page.home'), paths.my]]} here={title.text} />
        <h1>{t('my.delegation.title', { country: names })}</h1>
        <p className="muted">{t('my.delegation.text')}</p>
      </header>
      <Section title={t('my.delegation.people')} minor count={rows.length || undefined}>
        {rows.length === 0 ? (
          <Empty title={t('my.delegation.none')}>{t('my.delegation.noneText')}</Empty>
        ) : (
          <Table label={t('my.delegation.people')} folds columns={columns} rows={rows} keyOf={({ id }) => id} />
        )}
      </Section>
    </>
  )
}

function useColumns(): Column<DelegateOfMine>[] {
  const { t } = useTexts()
  return [
    { key: 'name', title: t('my.delegation.name'), cell: (one) => <FullName of={one} /> },
    { key: 'work', title: t('my.delegation.work'), cell: (one) => <Work one={one} /> },
    {
      key: 'category',
      title: t('registration.column.category'),
      cell: ({ category }) => category && t(`registration.category.${category}`),
    },
    { key: 'state', title: t('registration.column.state'), cell: ({ state }) => <RegistrationPill state={state} /> },
  ]
}

const Work = ({ one: { organisation, position } }: { readonly one: DelegateOfMine }) => (
  <>
    <bdi>{organisation}</bdi>
    <span className="two">
      <bdi>{position}</bdi>
    </span>
  </>
)
