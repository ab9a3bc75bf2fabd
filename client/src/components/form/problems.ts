import type { FieldErrors } from 'react-hook-form'
import type { Translate } from '../../i18n/translator.js'

/** The sentences that a schema can name: `z.string().min(1, 'needed')`; they are `form.problem.…` in the catalogues. */
export const problems = [
  'needed',
  'choose',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooBig',
  'email',
  'date',
  'time',
  'number',
  'address',
  'otherwise',
] as const
export type Problem = (typeof problems)[number]

const isProblem = (text: string | undefined): text is Problem => problems.some((problem) => problem === text)

/** What a schema's own kinds of issue mean to a person; a kind not listed is said as "not as it should be". */
const ofKind: Readonly<Record<string, Problem>> = {
  invalid_type: 'needed',
  invalid_value: 'choose',
  invalid_union: 'choose',
  too_small: 'needed',
  too_big: 'tooLong',
  required: 'needed',
}

interface Wrong {
  readonly type?: string | number | undefined
  readonly message?: string | undefined
}

/** Says what is wrong with one field: the sentence that its schema or the server named, else one for the kind of issue. */
export function problemSentence(wrong: Wrong, t: Translate): string {
  if (isProblem(wrong.message)) return t(`form.problem.${wrong.message}`)
  return t(`form.problem.${ofKind[String(wrong.type)] ?? 'otherwise'}`)
}

/** Errors of a form in the order of its fields, with dotted names: `categories.0.quota`. */
export function wrongFields(errors: FieldErrors, below = ''): [name: string, wrong: Wrong][] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = below ? `${below}.${key}` : key
    if (!error || key === 'root' || key === 'ref') return []
    return isWrong(error) ? [[name, error] as [string, Wrong]] : wrongFields(error as FieldErrors, name)
  })
}

const isWrong = (error: object): error is Wrong => 'type' in error && typeof error.type === 'string'
