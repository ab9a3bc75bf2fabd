import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import type { ByteRange } from './byte-range.js'
import { type FileClass, type FileKey, FileMissing, FileStore, fileKey, type StoredFile } from './file-store.js'

/** The store that an address names, `file:///var/lib/plenary/files`. Throws a sentence for any other kind of address. */
export function fileStoreAt(address: string): FileStore {
  if (!address.startsWith('file:')) throw new Error(`files can be kept at a file: address only, not at ${address}`)
  return new FolderStore(fileURLToPath(address))
}

/** Files in a folder of this machine, readable by the server's user only. */
export class FolderStore extends FileStore {
  constructor(private readonly folder: string) {
    super()
  }

  async keep(content: Uint8Array, kept: FileClass): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(content).digest('hex')
    const key = kept === 'public' ? keyOf('public', sha256) : keyOf('private', randomUUID())
    const path = this.pathOf(key)
    if (!(await hasBytes(path, content.length))) await this.writeWhole(path, content)
    return { key, sha256, bytes: content.length }
  }

  async open(key: FileKey, range?: ByteRange): Promise<Readable> {
    try {
      const file = await open(this.pathOf(key), 'r')
      return file.createReadStream(range && { start: range.from, end: range.to })
    } catch (error) {
      throw isMissing(error) ? new FileMissing(key) : error
    }
  }

  async remove(key: FileKey): Promise<void> {
    await rm(this.pathOf(key), { force: true })
  }

  async removeUnfinished(untouchedSince: Date): Promise<void> {
    for (const name of await namesIn(this.incoming)) {
      const path = join(this.incoming, name)
      const touched = await mtimeOf(path)
      if (touched !== null && touched < untouchedSince) await rm(path, { force: true })
    }
  }

  /** Of the same file system as where files stay, so that a complete one is moved there in one step. */
  private get incoming(): string {
    return join(this.folder, 'incoming')
  }

  private pathOf(key: FileKey): string {
    return join(this.folder, ...fileKey(key).split('/'))
  }

  /** Written elsewhere and moved to its place when it is complete, so that nobody ever reads half a file. */
  private async writeWhole(path: string, content: Uint8Array): Promise<void> {
    for (const folder of [dirname(path), this.incoming]) await mkdir(folder, { recursive: true, mode: 0o700 })
    const incoming = join(this.incoming, randomUUID())
    try {
      await writeThrough(incoming, content)
      await rename(incoming, path)
    } catch (error) {
      await rm(incoming, { force: true })
      throw error
    }
    await syncFolder(dirname(path))
  }
}

/** Spread over 256 folders, since file systems and backups dislike large ones. */
const keyOf = (kept: FileClass, name: string) => fileKey(`${kept}/${name.slice(0, 2)}/${name}`)

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without this the file survives a power cut but its name may not. Windows has no such call. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const hasBytes = async (path: string, bytes: number) => (await unlessMissing(stat(path)))?.size === bytes
const mtimeOf = async (path: string) => (await unlessMissing(stat(path)))?.mtime ?? null
const namesIn = async (folder: string) => (await unlessMissing(readdir(folder))) ?? []

async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const isMissing = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
