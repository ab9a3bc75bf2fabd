import { mostRows, type NomineeColumn, type NomineePreview } from '@plenary/shared/contracts/nomination/nominee-import'
import { type NominationForm, nominationForm } from '@plenary/shared/contracts/nomination.forms'
import { possiblySame } from '@plenary/shared/rules/nomination/same'
import type * as z from 'zod'
import { type ReadTable, readTable, type TableRow } from '../../../adapters/spreadsheets/read-table.js'
import { guessed } from './headings.js'
import { categoryIn, countryIn, genderIn, languageIn } from './words.js'

export type ReadAs = NomineeColumn | ''
type Problem = { readonly path: string; readonly problem: string }

/** One row of the table: the nominee that it makes, or what stands in the way. */
export interface PlannedRow {
  readonly line: number
  readonly form: NominationForm | null
  readonly typed: Readonly<Partial<Record<NomineeColumn, string>>>
  readonly problems: readonly Problem[]
}

export interface Plan {
  readonly columns: NomineePreview['columns']
  readonly rows: readonly PlannedRow[]
}

const limits = { rows: mostRows, columns: 60 }

export const readNomineeTable = (content: Buffer): Promise<ReadTable> => readTable(content, limits)

/** What the table says, column by column as wished or as its headings let guess, row by row. `country`: where the focal point says none. */
export function planOf(rows: readonly TableRow[], wished: readonly ReadAs[] | undefined, country: string | null): Plan {
  const [head, ...body] = rows
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const headings = Array.from({ length: width }, (_, at) => head?.cells[at]?.text ?? '')
  const readAs = (wished ?? guessed(headings)).slice(0, width)
  const planned = body.map((row) => plannedRow(row, readAs, country))
  return {
    columns: headings.map((heading, at) => ({
      heading: heading.slice(0, 200),
      readAs: readAs[at] ?? '',
      examples: body.slice(0, 3).map(({ cells }) => (cells[at]?.text ?? '').slice(0, 100)),
    })),
    rows: withTwice(planned),
  }
}

function plannedRow({ line, cells }: TableRow, readAs: readonly ReadAs[], country: string | null): PlannedRow {
  const used = readAs.flatMap((column, at) => (column === '' ? [] : [{ column, cell: cells[at] }]))
  const typed = Object.fromEntries(used.map(({ column, cell }) => [column, cell?.text ?? '']))
  const formulas = used
    .filter(({ cell }) => cell?.isFormula)
    .map(({ column }) => ({ path: column, problem: 'formula' }))
  if (formulas.length > 0) return { line, form: null, typed, problems: formulas }
  const { form, problems } = formOf(typed, country)
  return { line, form: problems.length > 0 ? null : form, typed, problems }
}

type Typed = PlannedRow['typed']

/** Reads the words of a row, then asks the same schema as the form on the screen. */
function formOf(typed: Typed, country: string | null): { form: NominationForm | null; problems: Problem[] } {
  const problems: Problem[] = []
  const word = <Value>(column: NomineeColumn, known: (text: string) => Value | undefined, none: Value | null) => {
    const text = typed[column] ?? ''
    const value = text === '' ? none : known(text)
    if (value === undefined) problems.push({ path: column, problem: 'unknownWord' })
    return value ?? none
  }
  const form = {
    familyName: typed.familyName ?? '',
    givenName: typed.givenName ?? '',
    gender: word('gender', genderIn, null),
    address: typed.address || null,
    organisation: typed.organisation ?? '',
    position: typed.position ?? '',
    country: word('country', countryIn, country),
    category: word('category', categoryIn, null),
    language: word('language', languageIn, 'en' as const),
    noteNumber: typed.noteNumber ?? '',
    noteOn: typed.noteOn || null,
  }
  if (form.familyName === '' && form.givenName === '') problems.push({ path: 'familyName', problem: 'nameNeeded' })
  const read = nominationForm.safeParse(form)
  return { form: read.success ? read.data : null, problems: [...problems, ...problemsOf(read.error)] }
}

const problemsOf = (error: z.ZodError | undefined): Problem[] =>
  (error?.issues ?? []).map((issue) => ({
    path: String(issue.path[0] ?? ''),
    problem: issue.path[0] === 'noteOn' ? 'dateForm' : issue.code === 'too_big' ? 'tooLong' : issue.message,
  }))

/** Somebody who stands in the table twice is refused the second time. */
function withTwice(rows: readonly PlannedRow[]): PlannedRow[] {
  const before: (NominationForm & { line: number })[] = []
  return rows.map((row) => {
    const { form, line } = row
    const [twin] = form ? possiblySame(form, before) : []
    if (!form) return row
    before.push({ ...form, line })
    return twin ? { ...row, form: null, problems: [{ path: String(twin.other.line), problem: 'twice' }] } : row
  })
}
