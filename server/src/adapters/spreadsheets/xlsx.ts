import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'
import type { Column } from './columns.js'

/** Excel opens no file in which a cell holds more. */
const longestText = 32_767
/** Signs that XML cannot hold. */
const unwritable = /[\p{Surrogate}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu

const formats = { text: '@', number: 'General', day: 'yyyy-mm-dd', moment: 'yyyy-mm-dd hh:mm' }

/**
 * A table as an Excel workbook with one sheet, its head always in sight. Rows are asked for as fast as the reader takes
 * them. Texts are text cells, never formulas, and stay as they are, to the `+` of a phone number.
 */
export function xlsxStream<Row>(sheet: string, columns: readonly Column<Row>[], rows: AsyncIterable<Row>): Readable {
  const workbook = writeXlsxStream(cells(columns, rows), {
    name: sheetName(sheet),
    columns: columns.map(({ heading, width, kind }) => ({
      header: writable(heading),
      width: width ?? 20,
      numFmt: formats[kind],
    })),
    freezePane: { rows: 1 },
  })
  return Readable.fromWeb(workbook as ReadableStream<Uint8Array>)
}

type Cell = string | number | Date | null

async function* cells<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((column) => cell(column, row))
}

function cell<Row>(column: Column<Row>, row: Row): Cell {
  const value = column.of(row)
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  return column.kind === 'text' ? writable(value) : wallClock(value)
}

/** A spreadsheet's dates have no zone; the library writes what UTC shows. */
const wallClock = (local: string) => new Date(local.length === 10 ? `${local}T00:00Z` : `${local}Z`)

const writable = (text: string) => text.slice(0, longestText).replace(unwritable, '')

/** At most 31 letters, none of those that Excel keeps for addresses. */
const sheetName = (wished: string) =>
  writable(wished)
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet'
