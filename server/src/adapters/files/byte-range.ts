/** A part of a file, both ends included, counted from 0. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

const oneRange = /^bytes=(?:(\d{1,15})-(\d{0,15})|-(\d{1,15}))$/

/**
 * Which part of a file of so many bytes does a `Range` header ask for (RFC 9110, 14.2)?
 * `whole` when it asks for nothing we understand, or for several parts at once: then all of it is a right answer.
 */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | 'whole' | 'unsatisfiable' {
  const [, first, last, suffix] = oneRange.exec(header ?? '') ?? []
  if (suffix !== undefined) return lastBytes(Number(suffix), bytes)
  if (first === undefined) return 'whole'

  const from = Number(first)
  const to = last ? Number(last) : bytes - 1
  if (last && to < from) return 'whole'
  return from < bytes ? { from, to: Math.min(to, bytes - 1) } : 'unsatisfiable'
}

function lastBytes(count: number, bytes: number): ByteRange | 'unsatisfiable' {
  if (count === 0 || bytes === 0) return 'unsatisfiable'
  return { from: Math.max(0, bytes - count), to: bytes - 1 }
}
