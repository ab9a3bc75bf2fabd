import { type Bar, Bars } from '../../../components/figure/bars.js'
import type { Column } from '../../../components/list/table.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'
import { AsTable } from './as-table.js'

interface BalancePartProps {
  readonly title: string
  /** What the lines are, over the table's first column. */
  readonly head: string
  readonly bars: readonly Bar[]
}

/** One picture of who comes, and the same figures as a table. */
export function BalancePart({ title, head, bars }: BalancePartProps) {
  const { t } = useTexts()
  const columns: Column<Bar>[] = [
    { key: 'label', title: head, cell: ({ label }) => label },
    { key: 'confirmed', title: t('registration.state.confirmed'), end: true, cell: ({ count }) => count },
    { key: 'offered', title: t('organise.event.overview.offered'), end: true, cell: ({ offered }) => offered },
    { key: 'target', title: t('organise.event.overview.target'), end: true, cell: ({ target }) => target ?? '–' },
  ]
  return (
    <Section title={title} action={<span className="small muted">{t('organise.event.overview.figures')}</span>}>
      <Bars bars={bars} />
      <AsTable title={title} columns={columns} rows={bars} keyOf={({ label }) => label} />
    </Section>
  )
}
