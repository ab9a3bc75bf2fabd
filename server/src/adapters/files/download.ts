import { type ByteRange, rangeOf } from './byte-range.js'
import { isKnown } from './entity-tag.js'
import { attachment } from './file-name.js'
import type { FileClass } from './file-store.js'

/** What a reader is about to get. */
export interface Download {
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly kept: FileClass
}

/** What the reader's program already has or wants: the headers of the request. */
export interface Wanted {
  readonly range?: string | undefined
  readonly 'if-range'?: string | undefined
  readonly 'if-none-match'?: string | undefined
}

/** For a raw reply: `reply.code(status).headers(headers)`, then the content (all of it, or `part`) where `content` is true. */
export interface DownloadAnswer {
  readonly status: 200 | 206 | 304 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly content: boolean
  readonly part?: ByteRange
}

/**
 * Whatever somebody uploaded, a browser only ever saves it: it is an attachment, of the kind that we say, and a page made
 * of it would have no script, no form, no origin. `<img>` shows pictures all the same.
 */
const neverRun = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
}

/** Public files carry their content in their address, so they never change; private ones are kept by nobody. */
const caching = { public: 'public, max-age=31536000, immutable', private: 'private, no-store' }

/** Status and headers for a download, whole or in part (RFC 9110). */
export function downloadAnswer(file: Download, wanted: Wanted): DownloadAnswer {
  const tag = `"${file.sha256}"`
  const always = { ...neverRun, 'cache-control': caching[file.kept], etag: tag, 'accept-ranges': 'bytes' }
  if (isKnown(wanted['if-none-match'], tag)) return { status: 304, headers: always, content: false }

  const unchanged = wanted['if-range'] === undefined || wanted['if-range'] === tag
  const part = unchanged ? rangeOf(wanted.range, file.bytes) : 'whole'
  if (part === 'unsatisfiable')
    return { status: 416, headers: { ...always, 'content-range': `bytes */${file.bytes}` }, content: false }

  const described = { ...always, 'content-type': file.mediaType, 'content-disposition': attachment(file.name) }
  if (part === 'whole')
    return { status: 200, headers: { ...described, 'content-length': String(file.bytes) }, content: true }

  const range = `bytes ${part.from}-${part.to}/${file.bytes}`
  const length = String(part.to - part.from + 1)
  return {
    status: 206,
    headers: { ...described, 'content-range': range, 'content-length': length },
    content: true,
    part,
  }
}
