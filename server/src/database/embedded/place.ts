import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { whyNotWritten } from '../../config/kept.js'
import type { Account } from './account.js'
import type { Binaries } from './binaries.js'

type Say = (line: string) => void

const bit = (of: Stats, account: Account, own: number, group: number, other: number) =>
  (of.mode & (of.uid === account.uid ? own : of.gid === account.gid ? group : other)) !== 0

/** May this account come to the folder? Each folder on the way must let it pass. Null, ourselves: the system will say. */
export function isReachable(folder: string, account: Account | null): boolean {
  if (!account) return true
  const passable = bit(statSync(folder), account, 0o100, 0o010, 0o001)
  const parent = dirname(folder)

  return passable && (parent === folder || isReachable(parent, account))
}

/**
 * Where the database lies, as a real path: in the data folder, or, when PostgreSQL's account can't come there (below
 * /root, say), in a folder of its own below /var/lib/plenary to which the data folder holds a link.
 */
export function placeOf(dataPath: string, account: Account | null, say: Say): string {
  const known = join(dataPath, 'database')
  const there = existsSync(known)
  if (there && isReachable(realpathSync(known), account)) return realpathSync(known)
  if (!there && isReachable(dataPath, account)) return known
  try {
    const home = join('/var/lib/plenary', `${basename(dirname(dataPath))}-${randomBytes(4).toString('hex')}`)
    mkdirSync(home, { recursive: true, mode: 0o755 })
    if (there) move(realpathSync(known), join(home, 'database'))
    rmSync(known, { force: true })
    symlinkSync(join(home, 'database'), known)
    say(`PostgreSQL's user can't come to ${dataPath}, so the database is kept in ${home}.`)

    return join(home, 'database')
  } catch (error) {
    throw whyNotWritten('/var/lib/plenary', error)
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    const { uid, gid } = statSync(from)
    cpSync(from, to, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true })
    give(to, { uid, gid })
    rmSync(from, { recursive: true })
  }
}

/** Makes the account the owner of a folder and all that is in it. */
function give(path: string, account: Account): void {
  chownSync(path, account.uid, account.gid)
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), account.uid, account.gid)
  }
}

/** The binaries where the account can run them: as npm put them, or a copy beside the database. */
export function runnable(binaries: Binaries, database: string, account: Account | null, say: Say): Binaries {
  const programs = join(binaries.folder, 'bin')
  if (!account) return binaries
  if (isReachable(programs, account) && bit(statSync(join(programs, 'postgres')), account, 0o500, 0o050, 0o005))
    return binaries
  const folder = resolve(database, '..', `postgresql-${binaries.version}`)
  if (existsSync(folder)) return { ...binaries, folder }
  try {
    say(`PostgreSQL's user can't run the programs in ${binaries.folder}, so they are copied to ${folder}.`)
    rmSync(`${folder}.new`, { recursive: true, force: true })
    cpSync(binaries.folder, `${folder}.new`, { recursive: true, verbatimSymlinks: true })
    give(`${folder}.new`, account)
    for (const program of readdirSync(join(`${folder}.new`, 'bin')))
      chmodSync(join(`${folder}.new`, 'bin', program), 0o755)
    renameSync(`${folder}.new`, folder)

    return { ...binaries, folder }
  } catch (error) {
    throw whyNotWritten(folder, error)
  }
}
