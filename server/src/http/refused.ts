import { type Carried, type RefusalCode, refusals } from '@plenary/shared/language/refusals'
import type { Decision, Refusal } from '@plenary/shared/rules/decision'

/** A refusal on its way out: the transaction is undone, the reader gets the code and what it carries. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly carries: Readonly<Record<string, unknown>>,
  ) {
    super(`${code}: ${refusals[code].means}`)
  }
}

export function refused<const Code extends RefusalCode>(
  code: Code,
  ...carries: keyof Carried<Code> extends never ? [] : [Carried<Code>]
): never {
  throw new Refused(code, carries[0] ?? {})
}

/** Throws what a rule refused; goes on with what it accepted. */
export function refuseIf<D extends Decision | { readonly ok: true }>(
  decision: D,
): asserts decision is Exclude<D, Refusal> {
  if (!decision.ok) throw new Refused(decision.code, decision.carries)
}
