import { isUtf8 } from 'node:buffer'
import { accept, type Refusal, refuse } from '@plenary/shared/rules/decision'
import { fileTypeFromBuffer } from 'file-type'
import { photoFrom } from './photo.js'

/** What a file is for; each purpose takes few kinds and has its limit in bytes. */
export const purposes = {
  /** Of a person. Any JPEG, PNG or WebP; kept as WebP of at most 1,200 × 1,200. */
  photo: { limitBytes: 10 * 1024 * 1024 },
  /** A PDF as it is: an agreement, a letter. */
  document: { limitBytes: 20 * 1024 * 1024 },
  /** A schedule file of another system: JSON in UTF-8. */
  schedule: { limitBytes: 10 * 1024 * 1024 },
} as const
export type Purpose = keyof typeof purposes

export interface AdmittedFile {
  readonly content: Uint8Array
  readonly mediaType: string
  /** For the name, without a dot: `webp`. */
  readonly ending: string
}

export type Admission = { readonly ok: true; readonly file: AdmittedFile } | Refusal<'TOO_LARGE' | 'UNKNOWN_CONTENT'>

/**
 * May this content come in for this purpose, and as what? The content alone decides: neither its name nor the kind that
 * the sender claims is asked. Pictures come out new, without anything that was hidden in them.
 */
export async function admit(purpose: Purpose, content: Uint8Array): Promise<Admission> {
  const { limitBytes } = purposes[purpose]
  if (content.length > limitBytes) return refuse('TOO_LARGE', { limitBytes })
  const file = await taken[purpose](content)
  return file ? { ...accept, file } : refuse('UNKNOWN_CONTENT')
}

const taken: Readonly<Record<Purpose, (content: Uint8Array) => Promise<AdmittedFile | null>>> = {
  photo: async (content) => {
    const kind = await kindOf(content)
    const photo = pictures.includes(kind) ? await photoFrom(content) : null
    return photo && { content: photo, mediaType: 'image/webp', ending: 'webp' }
  },
  document: async (content) =>
    (await kindOf(content)) === 'application/pdf' && hasPdfEnd(content)
      ? { content, mediaType: 'application/pdf', ending: 'pdf' }
      : null,
  schedule: async (content) => {
    const text = jsonObjectIn(content)
    return text === null ? null : { content: Buffer.from(text), mediaType: 'application/json', ending: 'json' }
  },
}

const pictures = ['image/jpeg', 'image/png', 'image/webp']

const kindOf = async (content: Uint8Array) => (await fileTypeFromBuffer(content))?.mime ?? 'unknown'

/** A PDF that stops in the middle lacks its last line, `%%EOF`, give or take what mail programs add. */
const hasPdfEnd = (content: Uint8Array) => Buffer.from(content.subarray(-2048)).includes('%%EOF')

/** The text of a JSON object in UTF-8, without a byte order mark; null for anything else. */
function jsonObjectIn(content: Uint8Array): string | null {
  if (!isUtf8(content)) return null
  const text = Buffer.from(content)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  return text.trimStart().startsWith('{') && isJson(text) ? text : null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}
