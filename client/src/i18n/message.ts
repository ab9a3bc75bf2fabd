import { type MessageFormatElement, type PluralElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

export type Values = Readonly<Record<string, string | number | boolean | Date>>

/** One message, ready to be said with values. */
export type Message = (values?: Values) => string

/**
 * Prepares an ICU message: arguments, numbers, plurals and choices, which is all that our texts use. Given as written
 * (tests, the server) or compiled (the build leaves what has no braces as it is). Our own in place of intl-messageformat,
 * because public pages load it first and have no byte to spare.
 */
export function message(text: string | readonly MessageFormatElement[], locale: string): Message {
  const parts = typeof text === 'string' ? parse(text) : text
  const numbers = new Intl.NumberFormat(locale)
  return (values = {}) => said(parts, { values, locale, numbers })
}

interface Saying {
  readonly values: Values
  readonly locale: string
  readonly numbers: Intl.NumberFormat
  /** What `#` stands for inside a plural. */
  readonly counted?: number
}

const said = (parts: readonly MessageFormatElement[], saying: Saying): string =>
  parts.map((part) => partOf(part, saying)).join('')

function partOf(part: MessageFormatElement, saying: Saying): string {
  if (part.type === TYPE.literal) return part.value
  if (part.type === TYPE.pound) return saying.numbers.format(saying.counted ?? 0)
  if (!('value' in part)) throw new Error('this kind of message is not spoken here')
  const value = saying.values[part.value]
  if (value === undefined) throw new Error(`a message lacks its value "${part.value}"`)
  if (part.type === TYPE.number) return saying.numbers.format(Number(value))
  if (part.type === TYPE.plural) return plural(part, Number(value), saying)
  if (part.type === TYPE.select)
    return said((part.options[String(value)] ?? part.options['other'])?.value ?? [], saying)
  return String(value)
}

/** An exact number comes before its kind: `=0`, then `few` or `many` as the language counts. */
function plural({ options, offset, pluralType = 'cardinal' }: PluralElement, count: number, saying: Saying): string {
  const kind = new Intl.PluralRules(saying.locale, { type: pluralType }).select(count - offset)
  const option = options[`=${count}`] ?? options[kind] ?? options['other']
  return said(option?.value ?? [], { ...saying, counted: count - offset })
}
