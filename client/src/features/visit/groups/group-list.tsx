import type { GroupOfPlan, VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import { LinkButton } from '../../../components/action/button.js'
import { Link } from '../../../components/action/link.js'
import { type Column, Table } from '../../../components/list/table.js'
import { Empty } from '../../../components/show/empty.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'

interface GroupListProps {
  readonly plan: VisitPlan
  readonly picked: string | null
  readonly here: string
}

/** The groups, with heads against the places of their vehicles. */
export function GroupList({ plan, picked, here }: GroupListProps) {
  const texts = useTexts()
  const { t } = texts
  if (plan.groups.length === 0)
    return <Empty title={t('organise.visit.noGroups')}>{t('organise.visit.noGroupsHelp')}</Empty>
  return (
    <>
      <Table
        label={t('organise.visit.groups')}
        columns={columnsOf(picked, here, texts)}
        rows={plan.groups}
        keyOf={({ id }) => id}
        folds
        isOpen={({ id }) => id === picked}
      />
      {picked !== null && plan.can.write && (
        <LinkButton to={here} icon="plus">
          {t('organise.visit.newGroup')}
        </LinkButton>
      )}
    </>
  )
}

function columnsOf(picked: string | null, here: string, { t, language }: Texts): Column<GroupOfPlan>[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return [
    {
      key: 'group',
      title: t('organise.visit.group'),
      cell: ({ id, letter }) => (
        <Link to={`${here}?group=${id}`} className="mark" aria-current={id === picked || undefined}>
          {letter}
        </Link>
      ),
    },
    { key: 'language', title: t('organise.visit.language'), cell: ({ language: tag }) => names.of(tag) ?? tag },
    {
      key: 'leader',
      title: t('organise.visit.leader'),
      cell: ({ leader }) => leader?.name ?? t('organise.visit.noLeader'),
    },
    { key: 'delegates', title: t('organise.visit.delegates'), end: true, cell: ({ delegates }) => delegates.length },
    {
      key: 'heads',
      title: t('organise.visit.headsTitle'),
      end: true,
      cell: ({ heads, vehiclePlaces }) =>
        vehiclePlaces === null ? heads : t('organise.visit.ofPlaces', { heads, places: vehiclePlaces }),
    },
    { key: 'vehicle', title: t('organise.visit.vehicle'), cell: ({ vehicle }) => vehicle ?? '' },
  ]
}
