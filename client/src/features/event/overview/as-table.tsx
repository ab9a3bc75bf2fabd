import { type Column, Table } from '../../../components/list/table.js'
import { useTexts } from '../../../i18n/speaking.js'

interface AsTableProps<Row> {
  /** Of the picture whose figures these are. */
  readonly title: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** The figures of a picture once more as a table, for who would rather read them. */
export function AsTable<Row>({ title, ...table }: AsTableProps<Row>) {
  const { t } = useTexts()
  return (
    <details className="above-2 small">
      <summary>{t('organise.event.overview.asTable')}</summary>
      <Table label={t('organise.event.overview.tableOf', { title })} {...table} />
    </details>
  )
}
