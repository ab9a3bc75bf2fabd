import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Finished bytes in every encoding that is sent, each with its own tag: they are different bytes. */
export interface Variants {
  readonly mediaType: string
  readonly sizeBytes: number
  readonly of: Readonly<Record<Encoding, { readonly bytes: Buffer; readonly tag: string }>>
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compresses once, as small as it gets. A PDF is compressed in itself. */
export async function variantsOf(content: Buffer, mediaType: string): Promise<Variants> {
  const sha = createHash('sha256').update(content).digest('base64url').slice(0, 27)
  const plain = { bytes: content, tag: `"${sha}"` }
  if (mediaType === 'application/pdf')
    return { mediaType, sizeBytes: content.length, of: { br: plain, gzip: plain, identity: plain } }
  const [small, zipped] = await Promise.all([
    brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    zip(content, { level: 9 }),
  ])
  return {
    mediaType,
    sizeBytes: content.length + small.length + zipped.length,
    of: {
      identity: plain,
      br: { bytes: small, tag: `"${sha}-br"` },
      gzip: { bytes: zipped, tag: `"${sha}-gzip"` },
    },
  }
}

/** The smallest encoding that a reader takes (RFC 9110, 12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  const taken = (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity'
}

/** Does the reader have these bytes already? */
export const isKnown = (header: string | undefined, tag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
