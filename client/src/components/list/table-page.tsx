import type { ReactNode } from 'react'
import { Loaded, type Reading } from '../loaded.js'
import { Empty } from '../show/empty.js'
import { type Column, Table } from './table.js'

interface TablePageProps<Row> {
  readonly title: string
  /** The way up, above the title. */
  readonly crumbs?: ReactNode
  /** What can be made here, beside the title. */
  readonly actions: ReactNode
  readonly of: Reading<{ readonly rows: readonly Row[] }>
  /** What there will be, and why there is nothing yet. */
  readonly empty: { readonly title: string; readonly text: string }
  readonly columns: readonly Column<Row>[]
}

/** A page that is one list of things with a page each. */
export function TablePage<Row extends { readonly id: string }>(props: TablePageProps<Row>) {
  const { title, crumbs, actions, of, empty, columns } = props
  return (
    <main id="main" className="page home">
      {crumbs}
      <div className="row apart">
        <h1>{title}</h1>
        {actions}
      </div>
      <Loaded of={of} isEmpty={({ rows }) => rows.length === 0} empty={<Empty title={empty.title}>{empty.text}</Empty>}>
        {({ rows }) => <Table label={title} rows={rows} keyOf={({ id }) => id} columns={columns} folds />}
      </Loaded>
    </main>
  )
}
