import type { NominationLine } from '@plenary/shared/contracts/nomination/organiser'
import { useLocation } from 'react-router'
import { Link } from '../../../components/action/link.js'
import { type Column, Table } from '../../../components/list/table.js'
import { NominationPill, RegistrationPill } from '../../../components/show/pill.js'
import { useTexts } from '../../../i18n/speaking.js'
import { representedBy, useCountryNames } from '../../../lib/country-names.js'
import { nameOf } from '../named.js'

/** By focal point, then in their order of choice. */
export function NominationsTable({ rows }: { readonly rows: readonly NominationLine[] }) {
  const { t } = useTexts()
  const countryName = useCountryNames()
  const columns: Column<NominationLine>[] = [
    {
      key: 'name',
      title: t('nominate.name'),
      cell: (row) => <Nominee of={row} />,
    },
    {
      key: 'by',
      title: t('organise.nomination.by'),
      cell: ({ by, rank }) => (
        <span dir="auto">{t('organise.nomination.byRank', { by: representedBy(by, countryName), rank })}</span>
      ),
    },
    {
      key: 'state',
      title: t('registration.column.state'),
      cell: (row) => <State of={row} />,
    },
    {
      key: 'registration',
      title: t('organise.registration.one'),
      cell: ({ registration }) => registration && <RegistrationPill state={registration.state} />,
    },
  ]
  return <Table label={t('organise.nomination.title')} columns={columns} rows={rows} keyOf={({ id }) => id} folds />
}

function Nominee({ of }: { readonly of: NominationLine }) {
  const { t } = useTexts()
  const { pathname } = useLocation()
  return (
    <>
      <Link className="plain strong" to={`${pathname}?open=${of.id}`} preventScrollReset dir="auto">
        {nameOf(of) || t('nominate.unnamed')}
      </Link>
      <span className="two" dir="auto">
        {[of.position, of.organisation].filter(Boolean).join(', ')}
      </span>
    </>
  )
}

function State({ of: { state, possiblySame, replacesId } }: { readonly of: NominationLine }) {
  const { t } = useTexts()
  return (
    <>
      <NominationPill state={state} />
      {possiblySame > 0 && (
        <span className="two">{t('organise.nomination.possiblySame', { count: possiblySame })}</span>
      )}
      {replacesId && <span className="two">{t('organise.nomination.toReplace')}</span>}
    </>
  )
}
