import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isKnown } from '../adapters/files/entity-tag.js'

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes as they are sent, with all that their answer says of them. */
export interface Finished {
  readonly bytes: Buffer
  readonly tag: string
  readonly headers: Readonly<Record<string, string>>
}

/** The same content in every encoding that is sent, each with its own tag: they are different bytes. */
export interface Variants {
  readonly sizeBytes: number
  readonly of: Readonly<Record<Encoding, Finished>>
}

interface Kind {
  readonly mediaType: string
  readonly fileName: string
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Compresses once, as small as it gets. A PDF is compressed in itself. */
export async function variantsOf(content: Buffer, kind: Kind): Promise<Variants> {
  const sha = createHash('sha256').update(content).digest('base64url').slice(0, 27)
  const plain = finished(content, `"${sha}"`, kind)
  if (kind.mediaType === 'application/pdf')
    return { sizeBytes: content.length, of: { br: plain, gzip: plain, identity: plain } }
  const [small, zipped] = await Promise.all([
    brotli(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    zip(content, { level: 9 }),
  ])
  return {
    sizeBytes: content.length + small.length + zipped.length,
    of: {
      identity: plain,
      br: finished(small, `"${sha}-br"`, kind, 'br'),
      gzip: finished(zipped, `"${sha}-gzip"`, kind, 'gzip'),
    },
  }
}

/** Public, and readable from pages of other sites; asked again each time, and then mostly answered with "unchanged". */
const everyAnswer = {
  'cache-control': 'public, no-cache',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding, accept-language',
} as const

const finished = (bytes: Buffer, tag: string, { mediaType, fileName }: Kind, encoding?: Encoding): Finished => ({
  bytes,
  tag,
  headers: {
    ...everyAnswer,
    etag: tag,
    ...(encoding && { 'content-encoding': encoding }),
    'content-type': mediaType,
    'content-disposition': `inline; filename="${fileName}"`,
    'content-length': String(bytes.length),
  },
})

/** Sends them, or says that the reader has them already. */
export function sendFinished({ bytes, tag, headers }: Finished, request: FastifyRequest, reply: FastifyReply) {
  if (isKnown(request.headers['if-none-match'], tag))
    return reply.headers(everyAnswer).header('etag', tag).status(304).send()
  return reply.headers(headers).send(bytes)
}

/** The smallest encoding that a reader takes (RFC 9110, 12.5.3). */
export function encodingFor(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const taken = header
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';')[0])
  return taken.includes('br') ? 'br' : taken.includes('gzip') ? 'gzip' : 'identity'
}
