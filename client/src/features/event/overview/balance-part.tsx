import { type Bar, Bars } from '../../../components/figure/bars.js'
import { type Column, Table } from '../../../components/list/table.js'
import { Section } from '../../../components/show/section.js'
import { useTexts } from '../../../i18n/speaking.js'

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
      <details className="above-2 small">
        <summary>{t('organise.event.overview.asTable')}</summary>
        <Table
          label={t('organise.event.overview.tableOf', { title })}
          columns={columns}
          rows={bars}
          keyOf={({ label }) => label}
        />
      </details>
    </Section>
  )
}
