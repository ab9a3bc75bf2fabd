import type { NomineeList } from '@plenary/shared/contracts/nomination/focal-point'
import { Button } from '../../../../components/action/button.js'
import { Link } from '../../../../components/action/link.js'
import { type Column, Table } from '../../../../components/list/table.js'
import { useTexts } from '../../../../i18n/speaking.js'
import { paths } from '../../../../lib/paths.js'
import { nameOf } from '../../named.js'
import { StandingPill } from '../../standing-pill.js'

type Nominee = NomineeList['nominees'][number]

interface NomineesTableProps {
  readonly nominees: readonly Nominee[]
  readonly onOrder: (at: number, by: -1 | 1) => void
}

/** In the order of choice, with where each stands. */
export function NomineesTable({ nominees, onOrder }: NomineesTableProps) {
  const { t } = useTexts()
  const columns: Column<Nominee>[] = [
    { key: 'name', title: t('nominate.name'), cell: (nominee) => <Named nominee={nominee} /> },
    {
      key: 'standing',
      title: t('nominate.standing'),
      cell: (nominee) => (
        <>
          <StandingPill standing={nominee.standing} />
          <span className="two">{t(`nominate.follows.${nominee.standing}`)}</span>
        </>
      ),
    },
    {
      key: 'rank',
      title: t('nominate.order'),
      end: true,
      cell: (nominee) => <Rank at={nominees.indexOf(nominee)} of={nominees} onOrder={onOrder} />,
    },
  ]
  return <Table label={t('nominate.nominees')} columns={columns} rows={nominees} keyOf={({ id }) => id} folds />
}

function Named({ nominee }: { readonly nominee: Nominee }) {
  const { t } = useTexts()
  const { state, hasEvidence, hasAddress } = nominee
  const lacks = [
    !hasEvidence && state === 'draft' && t('nominate.noEvidence'),
    !hasAddress && state !== 'withdrawn' && state !== 'not retained' && t('nominate.noAddress'),
  ].filter(Boolean)
  return (
    <>
      <Link className="plain strong" to={paths.nominee(nominee.id)} dir="auto">
        {nameOf(nominee) || t('nominate.unnamed')}
      </Link>
      <span className="two" dir="auto">
        {[nominee.position, nominee.organisation].filter(Boolean).join(', ')}
      </span>
      {lacks.length > 0 && <span className="two">{lacks.join(' · ')}</span>}
    </>
  )
}

interface RankProps {
  readonly at: number
  readonly of: readonly Nominee[]
  readonly onOrder: NomineesTableProps['onOrder']
}

function Rank({ at, of, onOrder }: RankProps) {
  const { t } = useTexts()
  const nominee = of[at]
  if (!nominee) return null
  const name = nameOf(nominee) || t('nominate.unnamed')
  return (
    <span className="row gap-1 nowrap">
      <span className="num">{at + 1}</span>
      <Button
        tone="quiet"
        compact
        icon="up"
        disabled={at === 0}
        label={t('nominate.rankUp', { name })}
        onClick={() => onOrder(at, -1)}
      />
      <Button
        tone="quiet"
        compact
        icon="down"
        disabled={at === of.length - 1}
        label={t('nominate.rankDown', { name })}
        onClick={() => onOrder(at, 1)}
      />
    </span>
  )
}
