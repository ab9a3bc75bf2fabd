import type { ReactNode } from 'react'
import { Link } from '../action/link.js'
import { classes } from '../classes.js'
import { Icon } from '../show/icon.js'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  readonly end?: boolean
  /** Where a press on the header leads, and how it is sorted now. */
  readonly sort?: { readonly to: string; readonly now?: 'ascending' | 'descending' | undefined }
}

interface TableProps<Row> {
  /** Names the table for those who don't see what stands above it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** On the phone each row becomes a block; the first column is the name. */
  readonly folds?: boolean
  /** The first column holds boxes to tick. */
  readonly ticked?: boolean
  readonly isOpen?: (row: Row) => boolean
  readonly isSelected?: (row: Row) => boolean
}

/** Text at the start, numbers at the end, hairline rows, no stripes. */
export function Table<Row>({ label, columns, rows, keyOf, folds, ticked, isOpen, isSelected }: TableProps<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="scroll-x" aria-label={label} tabIndex={0}>
      <table className={classes('table', folds && 'folds', ticked && 'ticked')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className={isOpen?.(row) ? 'open' : undefined} aria-selected={isSelected?.(row)}>
              {columns.map(({ key, title, end, cell }) => (
                <td key={key} className={end ? 'end' : undefined} data-label={title}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Header<Row>({ column: { title, end, sort } }: { readonly column: Column<Row> }) {
  const className = end ? 'end' : undefined
  if (!sort)
    return (
      <th scope="col" className={className}>
        {title}
      </th>
    )
  return (
    <th scope="col" className={className} aria-sort={sort.now}>
      <Link to={sort.to} preventScrollReset>
        {title}
        {sort.now && <Icon name={sort.now === 'ascending' ? 'up' : 'down'} />}
      </Link>
    </th>
  )
}
