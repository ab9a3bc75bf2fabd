import type { Carried, RefusalCode } from '../language/refusals.js'

export type Accepted = { readonly ok: true }
export type Refusal<Code extends RefusalCode = RefusalCode> = {
  [C in Code]: { readonly ok: false; readonly code: C; readonly carries: Carried<C> }
}[Code]

/** What a rule answers: yes, or what stands in the way with the data to say it in any language. */
export type Decision<Code extends RefusalCode = RefusalCode> = Accepted | Refusal<Code>

export const accept: Accepted = { ok: true }

/** Refuses with a code of the catalogue; what the code carries must be given. */
export function refuse<const Code extends RefusalCode>(
  code: Code,
  ...carries: keyof Carried<Code> extends never ? [] : [Carried<Code>]
): Refusal<Code> {
  return { ok: false, code, carries: carries[0] ?? {} } as Refusal<Code>
}

/** The first refusal, in the order given; the order is the promise: the most permanent reason comes first. */
export function firstRefusal<Code extends RefusalCode>(...decisions: readonly Decision<Code>[]): Decision<Code> {
  return decisions.find((decision) => !decision.ok) ?? accept
}
