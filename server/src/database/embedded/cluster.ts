import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { basename, dirname, join } from 'node:path'
import { CannotStart } from '../../config/cannot-start.js'
import { whyNotWritten } from '../../config/kept.js'
import { type Account, type Ended, run } from './account.js'
import type { Binaries } from './binaries.js'

const logLimitBytes = 10_000_000

/** The folder that PostgreSQL keeps, and the server in it, driven by `pg_ctl`: the server is a daemon of its own session. */
export class Cluster {
  /** How much of the server's log is of earlier runs. */
  private logged = 0

  constructor(
    private readonly folder: string,
    private readonly binaries: Binaries,
    private readonly account: Account | null,
  ) {}

  private get log() {
    return join(this.folder, 'server.log')
  }

  /** Makes the folder if there is none. It appears whole or not at all, however this process ends. */
  async make(password: string, wishes: readonly string[] = []): Promise<void> {
    if (existsSync(this.folder)) return this.refuseOtherVersion()
    this.sweepUnfinished()
    const unfinished = `${this.folder}.making-${process.pid}`
    const passwordFile = `${unfinished}.password`
    try {
      mkdirSync(unfinished, { mode: 0o700 })
      writeFileSync(passwordFile, password, { mode: 0o600 })
      this.giveToAccount(unfinished, passwordFile)
      const made = await this.initialise(unfinished, passwordFile, wishes)
      if (made.code !== 0) throw this.reasonFor('could not be set up', made.said)
      renameSync(unfinished, this.folder)
    } catch (error) {
      throw whyNotWritten(this.folder, error)
    } finally {
      rmSync(passwordFile, { force: true })
      rmSync(unfinished, { recursive: true, force: true })
    }
  }

  /** The same order and upper case on every machine, whatever its environment says. */
  private initialise(folder: string, passwordFile: string, wishes: readonly string[]): Promise<Ended> {
    const locale =
      this.binaries.major < 17
        ? ['--locale=C.UTF-8']
        : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    const access = ['--username=plenary', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
    return run(this.program('initdb'), ['-D', folder, '--encoding=UTF8', ...locale, ...access, ...wishes], this.account)
  }

  /** What processes that were killed while they made the folder have left. */
  private sweepUnfinished(): void {
    const parent = dirname(this.folder)
    for (const name of readdirSync(parent)) {
      const [, pid] = /\.making-(\d+)(\.password)?$/.exec(name) ?? []
      if (pid && name.startsWith(basename(this.folder)) && !isAlive(Number(pid)))
        rmSync(join(parent, name), { recursive: true, force: true })
    }
  }

  private giveToAccount(...paths: string[]): void {
    if (this.account) for (const path of paths) chownSync(path, this.account.uid, this.account.gid)
  }

  private refuseOtherVersion(): void {
    const version = readable(join(this.folder, 'PG_VERSION'))
    if (version === null)
      throw new CannotStart(`${this.folder} holds no database: move it away, or set DATA_PATH to another folder.`)
    if (Number(version) > this.binaries.major)
      throw new CannotStart(
        `The database in ${this.folder} was made by PostgreSQL ${version}, newer than ours (${this.binaries.major}): bring Plenary up to date (git pull && npm ci).`,
      )
    if (Number(version) < this.binaries.major)
      throw new CannotStart(
        `The database in ${this.folder} was made by PostgreSQL ${version}; ours is ${this.binaries.major}: dump it with ${version} and restore it, or set DATA_PATH to a new folder.`,
      )
  }

  /** The process and port of the server that runs on this folder, by its pid file; null when none does. */
  async running(): Promise<{ pid: number; port: number } | null> {
    const { code } = await this.control('status')
    const lines = (code === 0 ? readable(join(this.folder, 'postmaster.pid')) : null)?.split('\n')
    return lines?.[3] ? { pid: Number(lines[0]), port: Number(lines[3]) } : null
  }

  /** After a crash another program may have been given the number in the pid file; PostgreSQL would wait for it for ever. */
  forgetIfForeign(pid: number): boolean {
    const command = readable(`/proc/${pid}/cmdline`)
    if (command === null || command.includes('postgres')) return false
    rmSync(join(this.folder, 'postmaster.pid'), { force: true })
    return true
  }

  /** Starts the server on a free port of the loopback and returns that port. */
  async start(settings: readonly string[]): Promise<number> {
    const port = await freePort()
    const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`, ...settings]
    if (existsSync(this.log) && statSync(this.log).size > logLimitBytes) truncateSync(this.log)
    this.logged = existsSync(this.log) ? statSync(this.log).size : 0
    const flags = all.map((setting) => `-c ${setting}`).join(' ')
    const { code } = await this.control('start', '-w', '-t', '60', '-l', this.log, '-o', flags)
    if (code !== 0) throw this.reasonFor('did not start', this.words())

    return port
  }

  /** Why a server is gone that nobody stopped; what it may have left behind is stopped first. */
  async afterItsEnd(): Promise<CannotStart> {
    await this.stop()
    return this.reasonFor('ended although nobody asked it to', this.words())
  }

  /** What the server of this run has logged. */
  private words(): string {
    return readable(this.log)?.slice(this.logged) ?? ''
  }

  /** At once where it does not end in peace, as on a full disk: what was committed is recovered at the next start. */
  async stop(): Promise<void> {
    const { code } = await this.control('stop', '-m', 'fast', '-w', '-t', '20')
    if (code !== 0 && (await this.running())) await this.control('stop', '-m', 'immediate', '-w', '-t', '10')
  }

  private control(action: string, ...given: string[]): Promise<Ended> {
    return run(this.program('pg_ctl'), [action, '-D', this.folder, ...given], this.account, true)
  }

  private program(name: string): string {
    return join(this.binaries.folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
  }

  private reasonFor(what: string, said: string): CannotStart {
    if (/No space left on device|Disk quota exceeded/.test(said))
      return new CannotStart(
        `The disk that holds ${this.folder} is full: make room, or set DATA_PATH to a folder on another disk.`,
      )
    if (/Permission denied/.test(said))
      return new CannotStart(
        `PostgreSQL may not use ${this.folder}: give its user the right to, or set DATA_PATH to another folder.`,
      )
    const last = said.trim().split('\n').slice(-3).join('\n')
    return new CannotStart(`PostgreSQL ${what} in ${this.folder}. Its last words:\n${last || '(none)'}`)
  }
}

function readable(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}
