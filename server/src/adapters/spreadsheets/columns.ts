import type { LocalDate, LocalDateTime } from '@plenary/shared/language/time'

/** How a column's values are written; a spreadsheet can sort and compute with numbers, days and moments. */
type Kind =
  | { readonly kind: 'text'; readonly value: string | null }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'day'; readonly value: LocalDate | null }
  /** A wall-clock time; put its zone into the heading. */
  | { readonly kind: 'moment'; readonly value: LocalDateTime | null }

/** One column of a table: what stands above it, and what it says of a row. An empty text and null are an empty cell. */
export type Column<Row> = {
  [K in Kind as K['kind']]: {
    readonly heading: string
    readonly kind: K['kind']
    readonly of: (row: Row) => K['value']
    /** In letters; spreadsheets only. */
    readonly width?: number
  }
}[Kind['kind']]
