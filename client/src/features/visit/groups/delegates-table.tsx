import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { type Column, Table } from '../../../components/list/table.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { DelegateWishes, type Exclude } from './delegate-wishes.js'
import { GroupChoice } from './group-choice.js'

interface DelegatesTableProps {
  readonly plan: VisitPlan
  readonly rows: readonly DelegateOfVisit[]
  /** Not there for who may not move them. */
  readonly onMove: ((ids: RegistrationId[], groupId: string, pinned: boolean) => void) | undefined
  readonly onExclude: Exclude | undefined
}

/** Instead of a group: those who have ranked no site. */
const unranked = 'unranked'

/** Confirmed delegates and their groups; a group is chosen in the row. */
export function DelegatesTable({ plan, rows, onMove, onExclude }: DelegatesTableProps) {
  const texts = useTexts()
  const nameOf = useCountryNames()
  const [only, setOnly] = useState('all')
  const shown = rows.filter(
    (row) => only === 'all' || (only === unranked ? row.wishes.length === 0 : (row.groupId ?? '') === only),
  )
  const ranked = rows.filter(({ wishes }) => wishes.length > 0).length
  const title = texts.t('organise.visit.delegates')
  return (
    <Section title={title} count={shown.length} action={<OnlyGroup plan={plan} only={only} onChoose={setOnly} />}>
      <p className="small muted">{texts.t('organise.visit.haveRanked', { ranked, all: rows.length })}</p>
      <Table
        label={title}
        columns={columnsOf({ plan, onMove, onExclude }, nameOf, texts)}
        rows={shown}
        keyOf={({ id }) => id}
        folds
      />
    </Section>
  )
}

function columnsOf(
  { plan, onMove, onExclude }: Omit<DelegatesTableProps, 'rows'>,
  nameOf: (country: string) => string,
  { t, language }: Texts,
): Column<DelegateOfVisit>[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' })
  return [
    {
      key: 'name',
      title: t('organise.visit.delegate'),
      cell: ({ name, organisation, country }) => (
        <>
          {name}
          <span className="two">{[country && nameOf(country), organisation].filter(Boolean).join(', ')}</span>
        </>
      ),
    },
    {
      key: 'languages',
      title: t('organise.visit.languages'),
      cell: ({ languages }) => languages.map((tag) => names.of(tag)).join(', '),
    },
    {
      key: 'needs',
      title: t('organise.visit.accessNeeds'),
      cell: ({ hasAccessNeeds }) => (hasAccessNeeds ? t('organise.visit.yes') : ''),
    },
    {
      key: 'wishes',
      title: t('organise.visit.wishes'),
      cell: (row) => <DelegateWishes plan={plan} row={row} onExclude={onExclude} />,
    },
    {
      key: 'group',
      title: t('organise.visit.group'),
      cell: (row) => <GroupChoice plan={plan} row={row} onMove={onMove} />,
    },
  ]
}

interface OnlyGroupProps {
  readonly plan: VisitPlan
  readonly only: string
  readonly onChoose: (group: string) => void
}

function OnlyGroup({ plan, only, onChoose }: OnlyGroupProps) {
  const { t } = useTexts()
  return (
    <select
      className="input short"
      aria-label={t('organise.visit.onlyGroup')}
      value={only}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="all">{t('organise.visit.all')}</option>
      <option value="">{t('organise.visit.noGroup')}</option>
      <option value={unranked}>{t('organise.visit.unranked')}</option>
      {plan.groups.map(({ id, letter }) => (
        <option key={id} value={id}>
          {letter}
        </option>
      ))}
    </select>
  )
}
