import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type AccountId, type FileId, fileId } from '@plenary/shared/language/ids'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Clock } from '../../adapters/clock.js'
import type { ByteRange } from '../../adapters/files/byte-range.js'
import { downloadAnswer } from '../../adapters/files/download.js'
import { type FileClass, FileMissing, FileStore, fileKey } from '../../adapters/files/file-store.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Sweep } from '../../jobs/sweep.js'
import type { Upload } from './upload.js'

interface Kept {
  id: FileId
  key: string
  access: FileClass
  sha256: string
  media_type: string
  size_bytes: number
  name: string
}

const columns = 'id, key, access, sha256, media_type, size_bytes, name'

/** No upload takes as long. */
const unfinishedAfterMilliseconds = 3_600_000

/** Keeps files and sends them. Who may have a private one is decided by the feature that it belongs to, each time. */
@Injectable()
export class Files implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: FileStore,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    this.sweep.add('files', (now) =>
      this.store.removeUnfinished(new Date(Date.parse(now) - unfinishedAfterMilliseconds)),
    )
  }

  /** Keeps an upload inside the running unit of work. If that is undone, bytes without a row stay behind: wasted, not wrong. */
  async keep({ content, mediaType, name }: Upload, access: FileClass, by: AccountId | null): Promise<FileId> {
    const { key, sha256, bytes } = await this.store.keep(content, access)
    const id = newId(fileId)
    await this.work.mandatory.query(
      `INSERT INTO file (id, key, access, sha256, media_type, size_bytes, name, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, key, access, sha256, mediaType, bytes, name, by, this.clock.now()],
    )
    return id
  }

  /** From the end of the unit of work on, everybody may have these, by their content. */
  async makePublic(ids: readonly FileId[]): Promise<void> {
    await this.work.write(`UPDATE file SET access = 'public' WHERE id = ANY($1::uuid[])`, [ids])
  }

  /** Removes the row with the unit of work, and the bytes after it, unless another row has the same. */
  async remove(id: FileId): Promise<void> {
    const kept = await this.work.row<Kept>(`SELECT ${columns} FROM file WHERE id = $1`, [id])
    if (!kept) return
    await this.work.write('DELETE FROM file WHERE id = $1', [id])
    const other = await this.work.row('SELECT 1 FROM file WHERE key = $1', [kept.key])
    if (!other) this.work.afterCommit(() => void this.store.remove(fileKey(kept.key)))
  }

  /** Sends a file whose reader was let in by the feature it belongs to. */
  async send(id: FileId, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kept = await this.work.row<Kept>(`SELECT ${columns} FROM file WHERE id = $1`, [id])
    await this.answer(kept, request, reply)
  }

  /** Sends a public file, named by its content. */
  async sendPublic(sha256: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kept = await this.work.row<Kept>(
      `SELECT ${columns} FROM file WHERE sha256 = $1 AND access = 'public' ORDER BY id LIMIT 1`,
      [sha256],
    )
    await this.answer(kept, request, reply)
  }

  private async answer(kept: Kept | undefined, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (!kept) refused('NOT_FOUND')
    const { status, headers, content, part } = downloadAnswer(
      { name: kept.name, mediaType: kept.media_type, bytes: kept.size_bytes, sha256: kept.sha256, kept: kept.access },
      request.headers,
    )
    const stream = content ? await this.opened(kept.key, part) : null
    await reply.code(status).headers(headers).send(stream)
  }

  /** A row without bytes is a backup restored in part: to the reader the file is not there. */
  private async opened(key: string, part: ByteRange | undefined) {
    try {
      return await this.store.open(fileKey(key), part)
    } catch (error) {
      if (error instanceof FileMissing) refused('NOT_FOUND')
      throw error
    }
  }
}
