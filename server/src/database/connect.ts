import pg from 'pg'
import type { DataSource } from 'typeorm'
import { CannotStart } from '../config/cannot-start.js'
import { dataSourceFor } from './data-source.js'

const oldest = 150_000
/** Several instances may start at once on one database; they bring it up to date one after the other. */
const migrationLock = 20_281_205

/** A connected data source on a database that can carry us; else a sentence that says what is wrong with it. */
export async function connect(url: string): Promise<DataSource> {
  const source = dataSourceFor(url)
  try {
    await source.initialize()
  } catch (error) {
    throw whyNotConnected(url, error)
  }
  const [row] = await source.query<{ server_version_num: string; server_version: string }[]>(
    "SELECT current_setting('server_version_num') AS server_version_num, current_setting('server_version') AS server_version",
  )
  if (row && Number(row.server_version_num) >= oldest) return source
  await source.destroy()

  throw new CannotStart(`DATABASE_URL leads to PostgreSQL ${row?.server_version}; 15 or newer is needed.`)
}

/** Runs `migrate` alone, and never on a database that a newer Plenary has changed already. */
export async function bringUpToDate(url: string, source: DataSource, migrate: () => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // the migration on the other connection will say it better
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await refuseNewer(source)
    await migrate()
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error
    throw new CannotStart(`The user of DATABASE_URL may not change the database: make it the database's owner.`)
  } finally {
    await client.end()
  }
}

async function refuseNewer(source: DataSource): Promise<void> {
  const [table] = await source.query<{ there: boolean }[]>("SELECT to_regclass('migration') IS NOT NULL AS there")
  if (!table?.there) return
  const known = new Set(source.migrations.map((migration) => migration.name ?? migration.constructor.name))
  const rows = await source.query<{ name: string }[]>('SELECT name FROM migration')
  if (rows.some(({ name }) => !known.has(name)))
    throw new CannotStart('The data were changed by a newer Plenary: bring this one up to date (git pull && npm ci).')
}

function whyNotConnected(url: string, error: unknown): unknown {
  const { code } = error as { code?: string }
  const { host, username, pathname } = new URL(url)
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ETIMEDOUT')
    return new CannotStart(
      `No PostgreSQL answers at ${host}, where DATABASE_URL leads: start it, or correct the address.`,
    )
  if (code === '28P01' || code === '28000')
    return new CannotStart(
      `PostgreSQL at ${host} refuses ${username}: correct the user and the password in DATABASE_URL.`,
    )
  if (code === '3D000')
    return new CannotStart(`There is no database ${pathname.slice(1)} at ${host}: make it, or correct DATABASE_URL.`)
  return error
}
