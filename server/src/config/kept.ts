import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotStart } from './cannot-start.js'

/** What keeps a folder or file from being written, as a sentence; anything else is passed on as it is. */
export function whyNotWritten(path: string, error: unknown, setting = 'DATA_PATH'): unknown {
  const { code } = error as NodeJS.ErrnoException
  // 53100 is PostgreSQL's word for it
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return new CannotStart(
      `The disk that holds ${path} is full: make room, or set ${setting} to a folder on another disk.`,
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new CannotStart(
      `This user may not read and write ${path}: give it the right to, or set ${setting} to another folder.`,
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new CannotStart(`${path} is no folder: move that file away, or set ${setting} to another folder.`)
  return error
}

/**
 * Makes the data folder. Root's is open for passing through (not for looking into), because our PostgreSQL runs as
 * another user and keeps its files inside.
 */
export function makeDataFolder(dataPath: string): void {
  try {
    if (mkdirSync(dataPath, { recursive: true })) chmodSync(dataPath, process.getuid?.() === 0 ? 0o711 : 0o700)
  } catch (error) {
    throw whyNotWritten(dataPath, error)
  }
}

/** Makes the folder of `FILES_URL`, so that a wrong one is said at the start and not to the first who sends a file. */
export function makeFilesFolder(filesUrl: string): void {
  const folder = fileURLToPath(filesUrl)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw whyNotWritten(folder, error, 'FILES_URL')
  }
}

/** Keeps a text beside the data, readable by us only. Whole or not at all: a full disk leaves the old one. */
export function keep(dataPath: string, name: string, text: string): void {
  makeDataFolder(dataPath)
  const path = join(dataPath, name)
  try {
    writeFileSync(`${path}.new`, `${text}\n`, { mode: 0o600 })
    renameSync(`${path}.new`, path)
  } catch (error) {
    throw whyNotWritten(path, error)
  }
}

/** What was kept under this name, or null. */
export function kept(dataPath: string, name: string): string | null {
  const path = join(dataPath, name)
  if (!existsSync(path)) return null
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    throw whyNotWritten(path, error)
  }
}

/** A secret that is made once and stays: 256 bits, as 64 hexadecimal digits. */
export function keptSecret(dataPath: string, name: string): string {
  const known = kept(dataPath, name)
  if (known) return known
  const made = randomBytes(32).toString('hex')
  keep(dataPath, name, made)

  return made
}

/** `loading` from before the database is made until the demo is complete, `loaded` from then on; null: no demo here. */
export type DemoMark = 'loading' | 'loaded'

export function demoMark(dataPath: string): DemoMark | null {
  const mark = kept(dataPath, 'demo')
  return mark === 'loading' || mark === 'loaded' ? mark : null
}

export const markDemo = (dataPath: string, mark: DemoMark): void => keep(dataPath, 'demo', mark)

/** Whether our own PostgreSQL has kept anything in this folder. */
export const hasDatabase = (dataPath: string): boolean => existsSync(join(dataPath, 'database'))
