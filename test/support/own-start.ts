import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'

const server = join(import.meta.dirname, '../../server')
/** What `npm start` leads to once everything is built, and `npm run demo:reset`. */
const programs = { start: join(server, 'dist/main.js'), reset: join(server, 'bin/demo-reset.mjs') }

/** A process as npm's scripts start it, on a data folder of the test's own. */
export class OwnStart {
  private said = ''
  private readonly child: ChildProcess
  readonly ended: Promise<number | null>

  constructor(environment: Readonly<Record<string, string>>, program: keyof typeof programs = 'start') {
    const { npm_lifecycle_event: _, JEST_WORKER_ID: __, ...inherited } = process.env
    this.child = spawn(process.execPath, [programs[program]], {
      env: { ...inherited, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.said += text
        this.child.emit('said')
      })
    this.ended = once(this.child, 'close').then(() => this.child.exitCode)
  }

  get words(): string {
    return this.said
  }

  /** Settles when it has said so, or fails when it ended without. */
  async says(words: string): Promise<void> {
    while (!this.said.includes(words)) {
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`it ended without saying “${words}”, but:\n${this.said}`)
      await Promise.race([once(this.child, 'said'), this.ended])
    }
  }

  /** Sends a signal and answers the exit code; null when the signal itself ended it. */
  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal)
    return this.ended
  }
}

/** The process of the PostgreSQL that runs on this data folder; null when none does. */
export function serverOf(folder: string): number | null {
  const file = join(folder, 'database/postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}

/** Runs one statement in the database of a data folder, while its server runs. */
export async function inDatabaseOf<Row extends pg.QueryResultRow>(folder: string, sql: string): Promise<Row[]> {
  const port = readFileSync(join(folder, 'database/postmaster.pid'), 'utf8').split('\n')[3]
  const password = readFileSync(join(folder, 'database-password'), 'utf8').trim()
  const client = new pg.Client({ connectionString: `postgres://plenary:${password}@127.0.0.1:${port}/plenary` })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Listens on a free port, so that it is busy until it is closed. */
export async function busyPort(): Promise<{ port: number; free: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')

  return { port: address.port, free: () => new Promise((resolve) => server.close(() => resolve())) }
}
