import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { DataSource } from 'typeorm'
import { LoadingClock, SystemClock } from './adapters/clock.js'
import { createApp } from './app.js'
import { CannotStart } from './config/cannot-start.js'
import { type Config, type Environment, readConfig } from './config/config.js'
import { demoMark, makeFilesFolder, markDemo, whyNotWritten } from './config/kept.js'
import { bringUpToDate, connect } from './database/connect.js'
import { type Embedded, startEmbedded } from './database/embedded.js'
import { migrate } from './database/migrate.js'
import { firstAdministratorLink } from './features/account/first-administrator.js'

type Say = (line: string) => void
type End = () => Promise<void>

const closingLimitMs = 10_000

/** The whole of Plenary in this process: each step of the start says how it is undone, and `stop` undoes what was done. */
export class Launch {
  private readonly ends: End[] = []
  private stopped: Promise<void> | null = null

  /** `onLost`: our own PostgreSQL ended although nobody asked it to. */
  constructor(
    private readonly config: Config,
    private readonly say: Say,
    private readonly onLost: (sentence: string) => void,
  ) {}

  /** Ends when requests are answered. */
  async start(): Promise<void> {
    await refuseBusyPort(this.config)
    makeFilesFolder(this.config.filesUrl)
    const app = await this.prepare()
    await listen(app, this.config)
    await this.inviteAdministrator(app)
  }

  private async inviteAdministrator(app: NestFastifyApplication): Promise<void> {
    const link = this.config.demo ? null : await firstAdministratorLink(app)
    if (link) this.say(`\nNobody is administrator yet. Whoever opens this link becomes it; it works once:\n${link}`)
  }

  /** Everything but listening: the database is there and up to date, and the demo is in it if it is on. */
  async prepare({ afresh = false } = {}): Promise<NestFastifyApplication> {
    const loading = beginDemo(this.config, afresh)
    const url = this.config.databaseUrl ?? (await this.ownDatabase(loading))
    const source = await this.connect(url)
    await this.written(bringUpToDate(url, source, () => migrate(source, url)))
    if (!loading) return this.makeApp(source)
    await this.written(this.fillDemo(source))

    return this.makeApp(await this.connect(url))
  }

  /** May be called at any time, also during the start, and more than once. */
  stop(): Promise<void> {
    this.stopped ??= this.undo()
    return this.stopped
  }

  private async undo(): Promise<void> {
    for (const end of this.ends.reverse())
      await end().catch((error: unknown) => this.say(`While stopping: ${String(error)}`))
  }

  private async connect(url: string): Promise<DataSource> {
    const source = await connect(url)
    this.ends.push(async () => {
      if (source.isInitialized) await source.destroy()
    })
    return source
  }

  private async makeApp(source: DataSource): Promise<NestFastifyApplication> {
    const app = await createApp(this.config, source)
    this.ends.push(() => withinLimit(app.close()))
    return app
  }

  private async ownDatabase(loading: boolean): Promise<string> {
    const starting = startEmbedded(this.config.dataPath, { say: this.say })
    // A stop that is asked for in the middle waits until there is something to stop
    this.ends.push(() => starting.then(({ stop }) => stop(), ignored))
    const embedded = await starting
    embedded.lost.then(({ message }) => this.onLost(`\n${message}\nSaved data are safe: start again.`), ignored)
    if (loading) await emptyForDemo(embedded, this.config)

    return embedded.url
  }

  /** Says in a sentence that the disk of our own database is full. */
  private async written(writing: Promise<void>): Promise<void> {
    try {
      await writing
    } catch (error) {
      throw this.config.databaseUrl ? error : whyNotWritten(this.config.dataPath, error)
    }
  }

  /** By an application of its own, whose clock can be set, and which sends no mail and runs no jobs. */
  private async fillDemo(source: DataSource): Promise<void> {
    const { loadDemo } = await import('./database/demo/load.js')
    this.say('Loading the demo: once, it takes up to a minute.')
    const clock = new LoadingClock(new SystemClock().now())
    const app = await createApp({ ...this.config, jobs: 'none', smtpUrl: null }, source, clock)
    await loadDemo(app, progressTo(this.say)).finally(() => app.close())
    markDemo(this.config.dataPath, 'loaded')
  }
}

/** Throws away what was done in the demo and loads it anew. Never touches data that are not the demo's. */
export async function resetDemo(environment: Environment, say: Say): Promise<void> {
  const config = readConfig(environment)
  if (!config.demo) throw new CannotStart('The demo is off here, so there is nothing to make fresh.')
  const launch = new Launch({ ...config, jobs: 'none' }, say, say)
  await launch.prepare({ afresh: true })
  await launch.stop()
}

const ignored = () => {}

/** In a terminal each line takes the place of the one before; a file gets them all. */
function progressTo(say: Say): Say {
  if (!process.stdout.isTTY) return say
  const restOfLine = '\u001b[K'
  return (line) => process.stdout.write(`\r${line}${restOfLine}${line.endsWith('done') ? '\n' : ''}`)
}

/**
 * Whether the demo must be loaded. The mark is set before there is a database, so that a demo that was interrupted
 * is known as one, and starts again from empty.
 */
function beginDemo({ demo, dataPath }: Config, afresh: boolean): boolean {
  if (!demo) return false
  if (!afresh && demoMark(dataPath) === 'loaded') return false
  // Beside a running Plenary the mark must stay as it is; it is set again once the folder is known to be ours
  if (demoMark(dataPath) === null) markDemo(dataPath, 'loading')

  return true
}

async function emptyForDemo(embedded: Embedded, { dataPath }: Config): Promise<void> {
  markDemo(dataPath, 'loading')
  await embedded.empty()
  rmSync(join(dataPath, 'files'), { recursive: true, force: true })
}

const busy = ({ host, port }: Config) =>
  new CannotStart(`Port ${port} of ${host} is in use: end the program that uses it, or set PORT to another number.`)

function whyNotListening(config: Config, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return busy(config)
  if (code === 'EACCES') return new CannotStart(`Port ${config.port} needs more rights: set PORT to one above 1023.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotStart(`This machine has no address ${config.host}: correct HOST.`)
  return error
}

/** Asked first, because the rest of the start may take a minute. */
function refuseBusyPort(config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error) => reject(whyNotListening(config, error)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host)
  } catch (error) {
    throw whyNotListening(config, error)
  }
}

/** A request that never ends must not keep the database from being stopped. */
function withinLimit(closing: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closingLimitMs)
  })
  return Promise.race([closing, late]).finally(() => clearTimeout(timer))
}
