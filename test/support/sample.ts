import * as z from 'zod'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly minimum?: number
  readonly minLength?: number
  readonly pattern?: string
}

/** Texts of every form that our contracts know; the first that fits is taken. */
const texts = [
  'Some words',
  'en',
  'someone@example.org',
  '2028-12-05',
  '2028-12-05T09:00',
  '2028-12-05T10:00',
  '2028-12-05T01:00:00.000Z',
  '123456',
  'seminar-2028',
  '#0b5f60',
  'https://example.org',
  'Asia/Shanghai',
  'KE',
  '7',
  '00000000-0000-4000-8000-000000000000',
  '0'.repeat(43),
  '0'.repeat(64),
]

/** Something that a schema takes, made from the schema itself: required parts only. Null where none could be found. */
export function sampleOf(schema: z.ZodType): unknown {
  const sample = made(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema)
  return mended(schema, sample)
}

/** What only the schema itself knows to be wrong is tried out: another text in its place, until one is taken. */
function mended(schema: z.ZodType, sample: unknown): unknown {
  for (let tries = 0; tries < 20; tries += 1) {
    const wrong = schema.safeParse(sample).error?.issues[0]
    if (!wrong) return sample
    const isWrong = (tried: unknown) =>
      schema.safeParse(tried).error?.issues.some(({ path }) => String(path) === String(wrong.path))
    const better = texts.map((text) => put(sample, wrong.path, text)).find((tried) => !isWrong(tried))
    if (better === undefined) return null
    sample = better
  }
  return null
}

/** The same with another value at a place in it. */
function put(into: unknown, [first, ...rest]: readonly PropertyKey[], value: unknown): unknown {
  if (first === undefined) return value
  if (Array.isArray(into)) return into.map((item, index) => (index === first ? put(item, rest, value) : item))
  const known = into as Readonly<Record<PropertyKey, unknown>>
  return { ...known, [first]: put(known[first], rest, value) }
}

function made(schema: Schema): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const choices = schema.anyOf ?? schema.oneOf ?? []
  if (choices.some(({ type }) => type === 'null')) return null
  if (choices[0]) return made(choices[0])
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(made))
  if (schema.type === 'object') return madeObject(schema)
  if (schema.type === 'array') return Array.from({ length: schema.minItems ?? 0 }, () => made(schema.items ?? {}))
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1)
  if (schema.type === 'boolean') return false
  if (schema.type === 'null') return null
  return textFor(schema)
}

function madeObject({ properties = {}, required = [], propertyNames }: Schema): Record<string, unknown> {
  if (propertyNames?.pattern) return { en: 'Some words' }
  return Object.fromEntries(required.map((name) => [name, made(properties[name] ?? {})]))
}

const textFor = ({ pattern, minLength = 0 }: Schema) =>
  texts.find((text) => text.length >= minLength && (!pattern || new RegExp(pattern, 'u').test(text))) ?? 'x'
