import type { FieldErrors } from 'react-hook-form'
import type { Texts } from '../../i18n/texts.js'

/** What a schema's own kinds of issue mean to a person; a kind not listed is said as "not as it should be". */
const ofKind: Readonly<Record<string, string>> = {
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

/**
 * Says what is wrong with one field: the sentence that its schema or the server names (`z.string().min(1, 'needed')` is
 * `form.problem.needed`), else one for the kind of issue.
 */
export function problemSentence({ type, message }: Wrong, { t, says }: Texts): string {
  const named = `form.problem.${message}`
  if (says(named)) return t(named)
  const ofItsKind = `form.problem.${ofKind[String(type)]}`
  return t(says(ofItsKind) ? ofItsKind : 'form.problem.otherwise')
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
