import { spawn, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** Whom PostgreSQL runs as when we are root, whom it refuses. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * Null: as ourselves. Root runs it as the owner of the data, else as `postgres` where that user exists, else as
 * `nobody`; no user is made.
 */
export function accountFor(database: string | null): Account | null {
  if (process.getuid?.() !== 0) return null
  const owner = database ? statSync(database) : null
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }

  return accountOf('postgres') ?? accountOf('nobody')
}

function accountOf(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null
}

export interface Ended {
  readonly code: number | null
  /** What it wrote to its error output; empty when that was not listened to. */
  readonly said: string
}

/**
 * Runs a program of PostgreSQL to its end. `deaf` where it leaves a server behind that would inherit, and hold open,
 * the pipe that we listen to.
 */
export function run(file: string, given: readonly string[], as: Account | null, deaf = false): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, given, {
      stdio: ['ignore', 'ignore', deaf ? 'ignore' : 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      windowsHide: true,
      ...(as && { uid: as.uid, gid: as.gid, cwd: '/' }),
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}
