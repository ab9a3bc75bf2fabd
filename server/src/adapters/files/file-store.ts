import type { Readable } from 'node:stream'
import type { ByteRange } from './byte-range.js'

/** `public`: anybody with the address may have it, and caches keep it. `private`: asked for with the session each time. */
export type FileClass = 'public' | 'private'

/** Where a file lies: `public/ab/abcd…` (named by its content) or `private/0c/0c1d…` (named by chance). */
export type FileKey = string & { readonly __fileKey: true }

export interface StoredFile {
  readonly key: FileKey
  /** Of the content, 64 hexadecimal digits. */
  readonly sha256: string
  readonly bytes: number
}

/** Keeps the bytes of files. What they are, whose, and who may have them is in the tables of the feature. */
export abstract class FileStore {
  /**
   * Keeps a content; when this answers, it survives a power cut. The same public content is kept once, under one key.
   * A private file never shares its key, so that removing one person's leaves the others'.
   */
  abstract keep(content: Uint8Array, kept: FileClass): Promise<StoredFile>

  /** The content, or a part of it. Throws FileMissing. */
  abstract open(key: FileKey, range?: ByteRange): Promise<Readable>

  /** Removes it, if it is still there. For a public one, first make sure that nothing else points to it. */
  abstract remove(key: FileKey): Promise<void>

  /** Removes what was being kept when a process died, and has not been touched since then. */
  abstract removeUnfinished(untouchedSince: Date): Promise<void>
}

/** The row is there, the bytes are not: a backup was restored in part, or somebody deleted by hand. */
export class FileMissing extends Error {
  constructor(readonly key: string) {
    super(`no file ${key}`)
  }
}

const keyForm = /^(public\/[0-9a-f]{2}\/[0-9a-f]{64}|private\/[0-9a-f]{2}\/[0-9a-f-]{36})$/

/** A key read from a table, checked again: no other text ever becomes a path. */
export function fileKey(text: string): FileKey {
  if (!keyForm.test(text)) throw new Error('not a file key')
  return text as FileKey
}
