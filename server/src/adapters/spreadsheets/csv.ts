import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import type { Column } from './columns.js'
import { isFormula } from './formula.js'

/** How many rows become one piece of the stream. */
const rowsAtOnce = 100

/**
 * A table as CSV (RFC 4180) in UTF-8 with the mark that Excel needs to see that it is. Rows are asked for as fast as the
 * reader takes them. A text that a spreadsheet would run as a formula gets a `'` before it; phone numbers stay as they are.
 */
export function csvStream<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): Readable {
  return Readable.from(pieces(columns, rows), { objectMode: false })
}

async function* pieces<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  yield `\uFEFF${lines([columns.map(({ heading }) => harmless(heading))])}`

  let waiting: string[][] = []
  for await (const row of rows) {
    waiting.push(columns.map((column) => written(column, row)))
    if (waiting.length < rowsAtOnce) continue
    yield lines(waiting)
    waiting = []
  }
  if (waiting.length > 0) yield lines(waiting)
}

const lines = (records: string[][]) => stringify(records, { record_delimiter: 'windows' })

function written<Row>(column: Column<Row>, row: Row): string {
  switch (column.kind) {
    case 'number':
      return String(column.of(row) ?? '')
    case 'moment':
      return column.of(row)?.replace('T', ' ') ?? ''
    case 'day':
      return column.of(row) ?? ''
    case 'text':
      return harmless(column.of(row) ?? '')
  }
}

const harmless = (text: string) => (isFormula(text) ? `'${text}` : text)
