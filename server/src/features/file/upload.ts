import type { FastifyRequest } from 'fastify'
import { type AdmittedFile, admit, type Purpose, purposes } from '../../adapters/files/admission.js'
import { safeFileName } from '../../adapters/files/file-name.js'
import { refused, refuseIf } from '../../http/refused.js'

export interface Upload extends AdmittedFile {
  /** As the sender called it, made safe, with the ending of what it really is. */
  readonly name: string
}

/** The one file of a multipart body, if its content is of a kind that this purpose takes. */
export async function uploadOf(request: FastifyRequest, purpose: Purpose): Promise<Upload> {
  const { content, name } = await received(request, purposes[purpose].limitBytes)
  const admission = await admit(purpose, content)
  refuseIf(admission)
  return { ...admission.file, name: safeFileName(name, admission.file.ending) }
}

async function received(request: FastifyRequest, limitBytes: number) {
  if (!request.isMultipart()) refused('UNKNOWN_CONTENT')
  try {
    const part = await request.file({
      throwFileSizeLimit: false,
      limits: { fileSize: limitBytes, files: 1, fields: 0 },
    })
    if (!part) refused('UNKNOWN_CONTENT')
    const content = await part.toBuffer()
    if (part.file.truncated) refused('TOO_LARGE', { limitBytes })
    return { content, name: part.filename ?? '' }
  } catch (error) {
    if (isBrokenBody(error)) refused('UNKNOWN_CONTENT')
    throw error
  }
}

/** The reader of multipart bodies has codes of its own, and plain errors for a body that stops in the middle. */
const isBrokenBody = (error: unknown) =>
  error instanceof Error &&
  (('code' in error && String(error.code).startsWith('FST_')) || /form|multipart|boundary|header/i.test(error.message))
