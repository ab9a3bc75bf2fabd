import type { RefusalCode } from '@plenary/shared/language/refusals'

/** The problem details of RFC 9457 as our server sends them. */
export interface Problem {
  readonly status: number
  readonly code?: string
  readonly carries?: Readonly<Record<string, unknown>>
  readonly requestId?: string
}

/** The server said no, and why: a code of the catalogue with what it carries. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly carries: Readonly<Record<string, unknown>>

  constructor(
    readonly code: RefusalCode,
    readonly status: number,
    carries: Readonly<Record<string, unknown>> = {},
    readonly requestId?: string,
  ) {
    super(code)
    this.carries = carries
  }
}

/** The server failed, or answered what nobody understands: our fault, to be reported by its request id. */
export class Broken extends Error {
  override readonly name = 'Broken'

  constructor(
    readonly status: number,
    readonly requestId?: string,
  ) {
    super(`answer ${status}`)
  }
}

/** No answer came: the network is away, or the server is. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
}

/** The catalogue of codes itself is not loaded by public pages; one that it lacks is said as a fault of ours. */
const isCode = (code: string | undefined): code is RefusalCode => code !== undefined && /^[A-Z_]+$/.test(code)

export const failureOf = ({ status, code, carries, requestId }: Problem): Refused | Broken =>
  isCode(code) ? new Refused(code, status, carries, requestId) : new Broken(status, requestId)
