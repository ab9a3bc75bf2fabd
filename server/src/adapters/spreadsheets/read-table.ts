import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse/sync'
import { isFormula } from './formula.js'
import { unpackedSize } from './unpacked-size.js'

/** One cell: its text as typed, and whether a spreadsheet would compute it. */
export interface TableCell {
  readonly text: string
  readonly isFormula: boolean
}

/** The first row is the head; lines count as a spreadsheet numbers them, from 1. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly TableCell[]
}

export type ReadTable =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  /** `notTable`, `encoding`, `tooManyRows`, `tooManyColumns`, `tooLarge`, `empty`. */
  | { readonly ok: false; readonly problem: string }

export interface TableLimits {
  /** Below the head. */
  readonly rows: number
  readonly columns: number
}

const unpackedLimit = 24 * 1024 * 1024

/**
 * A table out of a spreadsheet file of somebody else: an Excel workbook (its first visible sheet), or text with commas,
 * semicolons or tabs in UTF-8 or UTF-16. The content alone says which; nothing in it is computed.
 */
export async function readTable(content: Buffer, limits: TableLimits): Promise<ReadTable> {
  const isArchive = content.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))
  const read = isArchive ? await fromWorkbook(content, limits) : fromText(content, limits)
  if (!read.ok) return read
  const rows = read.rows.filter(({ cells }) => cells.some(({ text }) => text !== ''))
  if (rows.length === 0) return refusal('empty')
  if (rows.length > limits.rows + 1) return refusal('tooManyRows')
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  return width > limits.columns ? refusal('tooManyColumns') : { ok: true, rows }
}

const refusal = (problem: string): ReadTable => ({ ok: false, problem })

/** Empty lines in between are no rows, so that some more than the limit are looked at. */
const lookedAt = (limits: TableLimits) => limits.rows * 2 + 50

async function fromWorkbook(content: Buffer, limits: TableLimits): Promise<ReadTable> {
  if (unpackedSize(content, unpackedLimit) === null) return refusal('tooLarge')
  const [{ HucreError }, { readXlsx }] = await Promise.all([import('hucre'), import('hucre/xlsx')])
  try {
    const book = await readXlsx(new Uint8Array(content), {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      maxRows: lookedAt(limits),
    })
    const [sheet] = book.sheets
    if (!sheet) return refusal('empty')
    if (sheet.rows.some((row) => row.length > 16 * limits.columns)) return refusal('tooManyColumns')
    const isComputed = (row: number, column: number) => sheet.cells?.get(`${row},${column}`)?.type === 'formula'
    return {
      ok: true,
      rows: sheet.rows.map((row, at) => ({
        line: at + 1,
        cells: trimmed(
          row.map((value, column) => ({
            text: textOf(value),
            isFormula: isComputed(at, column) || isFormula(textOf(value)),
          })),
        ),
      })),
    }
  } catch (error) {
    if (error instanceof HucreError) return refusal('notTable')
    throw error
  }
}

/** A spreadsheet's dates have no zone; a day is written as the contract wants it. */
function textOf(value: unknown): string {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '')
  return value === null || value === undefined ? '' : String(value).trim()
}

function fromText(content: Buffer, limits: TableLimits): ReadTable {
  const text = decoded(content)
  if (text === null) return refusal('encoding')
  if (/[\0\uFFFE\uFFFF]/.test(text)) return refusal('notTable')
  try {
    const lines: number[] = []
    const records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: lookedAt(limits),
      on_record: (record: string[], { lines: line }) => {
        lines.push(line)
        return record
      },
    })
    return {
      ok: true,
      rows: records.map((record, at) => ({
        line: lines[at] ?? at + 1,
        cells: trimmed(record.map((cell) => ({ text: cell.trim(), isFormula: isFormula(cell) }))),
      })),
    }
  } catch (error) {
    if (error instanceof CsvError) return refusal('notTable')
    throw error
  }
}

/** Excel marks UTF-8 and UTF-16 by their first bytes; without a mark only UTF-8 can be told from the others. */
function decoded(content: Buffer): string | null {
  const [first, second] = content
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(content)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(content)
  return isUtf8(content) ? new TextDecoder('utf-8').decode(content) : null
}

/** What stands most often between the headings. */
function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 5_000)
      .split(/\r?\n/)[0]
      ?.replace(/"[^"]*"/g, '') ?? ''
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

function trimmed(cells: readonly TableCell[]): TableCell[] {
  const last = cells.findLastIndex(({ text }) => text !== '')
  return cells.slice(0, last + 1)
}
