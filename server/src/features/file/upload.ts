import type { FastifyRequest } from 'fastify'
import { type AdmittedFile, admit, type Purpose, purposes } from '../../adapters/files/admission.js'
import { safeFileName } from '../../adapters/files/file-name.js'
import { namedUpload } from '../../http/incoming/upload.js'
import { refuseIf } from '../../http/refused.js'

export interface Upload extends AdmittedFile {
  /** As the sender called it, made safe, with the ending of what it really is. */
  readonly name: string
}

/** The one file of a multipart body, if its content is of a kind that this purpose takes. */
export async function uploadOf(request: FastifyRequest, purpose: Purpose): Promise<Upload> {
  const { content, name } = await namedUpload(request, purposes[purpose].limitBytes)
  const admission = await admit(purpose, content)
  refuseIf(admission)
  return { ...admission.file, name: safeFileName(name, admission.file.ending) }
}
