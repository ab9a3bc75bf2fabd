import fastifyMultipart, { type MultipartFile } from '@fastify/multipart'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { FastifyRequest } from 'fastify'
import { refused } from '../refused.js'

/** Requests may carry files; each handler says how large. */
export const takeUploads = (app: NestFastifyApplication): Promise<unknown> =>
  app.register(fastifyMultipart, { limits: { files: 1, fields: 10, parts: 11, headerPairs: 50 } })

/** The content of an upload; as `namedUpload`. */
export const uploadedFile = async (request: FastifyRequest, limitBytes: number): Promise<Buffer> =>
  (await namedUpload(request, limitBytes)).content

/**
 * The file of an upload (multipart/form-data, its part is called `file`), whole, and what its sender called it. Refuses a
 * larger one, and anything else.
 */
export async function namedUpload(
  request: FastifyRequest,
  limitBytes: number,
): Promise<{ readonly content: Buffer; readonly name: string }> {
  if (!request.isMultipart()) refused('UNKNOWN_CONTENT')
  try {
    const part = await request.file({ limits: { fileSize: limitBytes } })
    if (part?.fieldname === 'file') return { content: await part.toBuffer(), name: part.filename ?? '' }
    discard(part)
  } catch (error) {
    if (codeOf(error) === 'FST_REQ_FILE_TOO_LARGE') refused('TOO_LARGE', { limitBytes })
    if (!isOfSender(error)) throw error
  }
  refused('INVALID', { problems: [{ path: 'body.file', problem: 'required' }] })
}

/** A part that nobody reads would keep the connection waiting. */
const discard = (part: MultipartFile | undefined) => void part?.file.resume()

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Broken off, badly separated, too many parts: the sender's mistakes. */
const isOfSender = (error: unknown) =>
  error instanceof Error && (codeOf(error).startsWith('FST_') || /multipart|unexpected end/i.test(error.message))
