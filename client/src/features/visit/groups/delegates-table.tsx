import type { DelegateOfVisit } from '@plenary/shared/contracts/visit/groups'
import type { VisitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { useState } from 'react'
import { type Column, Table } from '../../../components/list/table.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import type { Texts } from '../../../i18n/texts.js'
import { useCountryNames } from '../../../lib/country-names.js'
import { GroupChoice } from './group-choice.js'

interface DelegatesTableProps {
  readonly plan: VisitPlan
  readonly rows: readonly DelegateOfVisit[]
  /** Not there for who may not move them. */
  readonly onMove: ((ids: RegistrationId[], groupId: string) => void) | undefined
}

/** Confirmed delegates and their groups; a group is chosen in the row. */
export function DelegatesTable({ plan, rows, onMove }: DelegatesTableProps) {
  const texts = useTexts()
  const nameOf = useCountryNames()
  const [only, setOnly] = useState('all')
  const shown = rows.filter(({ groupId }) => only === 'all' || (groupId ?? '') === only)
  const title = texts.t('organise.visit.delegates')
  return (
    <Section title={title} count={shown.length} action={<OnlyGroup plan={plan} only={only} onChoose={setOnly} />}>
      <Table
        label={title}
        columns={columnsOf({ plan, onMove }, nameOf, texts)}
        rows={shown}
        keyOf={({ id }) => id}
        folds
      />
    </Section>
  )
}

function columnsOf(
  { plan, onMove }: Pick<DelegatesTableProps, 'plan' | 'onMove'>,
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
      {plan.groups.map(({ id, letter }) => (
        <option key={id} value={id}>
          {letter}
        </option>
      ))}
    </select>
  )
}
