import { type HostAnswer, hostAnswer } from '@plenary/shared/contracts/visit/host.forms'
import * as z from 'zod'

const text = z.string().max(2000).catch('')

/** The fields of the page as a browser sends them: texts, and nothing of what was not there. */
const typedFields = z.object({ action: text, day: text, starts: text, ends: text, heads: text, reason: text })
export type TypedFields = z.output<typeof typedFields>

export const typedIn = (fields: unknown): TypedFields =>
  typedFields.parse(typeof fields === 'object' && fields !== null ? fields : {})

/** The answer that was typed; null where something is missing or cannot be. */
export function answerIn(typed: TypedFields, version: number): HostAnswer | null {
  const read = hostAnswer.safeParse(sentFor(typed, version))
  return read.success && read.data.action !== 'call off' ? read.data : null
}

function sentFor({ action, day, starts, ends, heads, reason }: TypedFields, version: number) {
  if (action === 'confirm') return { action, version }
  if (action === 'decline') return { action, reason, version }
  return { action, startsLocal: `${day}T${starts}`, endsLocal: `${day}T${ends}`, heads: Number(heads), version }
}
