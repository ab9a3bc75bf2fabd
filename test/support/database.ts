import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * A database of this test file's own, copied from the migrated template that the global setup made (its address is in
 * TEST_DATABASE_URL). Answers its address.
 */
export function freshDatabase(file: string): Promise<string> {
  const template = templateUrl().pathname.slice(1)
  return make(`t_${nameOf(file)}`, `TEMPLATE ${template} STRATEGY FILE_COPY`)
}

/**
 * A copy of the database of this name, which whoever comes first makes and fills, once in a run. It is called by its name
 * only when it is full, so that a filling that failed is begun again.
 */
export async function copyOf(name: string, file: string, fill: (url: string) => Promise<void>): Promise<string> {
  const client = new pg.Client({ connectionString: addressOf('postgres') })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name])
    const { rows } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rows.length === 0) {
      await fill(await make(`${name}_filling`, `TEMPLATE ${templateUrl().pathname.slice(1)} STRATEGY FILE_COPY`))
      await client.query(`ALTER DATABASE ${name}_filling RENAME TO ${name}`)
    }
    return await make(`${name.slice(0, 1)}_${nameOf(file)}`, `TEMPLATE ${name} STRATEGY FILE_COPY`)
  } finally {
    await client.end()
  }
}

/** A database without a table, for tests of the migrations themselves. */
export const emptyDatabase = (file: string): Promise<string> => make(`e_${nameOf(file)}`, '')

const nameOf = (file: string) => createHash('sha1').update(file).digest('hex').slice(0, 12)

function templateUrl(): URL {
  const url = process.env['TEST_DATABASE_URL']
  if (!url) throw new Error('TEST_DATABASE_URL is not set: the global setup did not run')
  return new URL(url)
}

const addressOf = (name: string) => Object.assign(templateUrl(), { pathname: `/${name}` }).href

/** A template must have no connection, so this one leads to another database. */
async function make(name: string, how: string): Promise<string> {
  const client = new pg.Client({ connectionString: addressOf('postgres') })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name} ${how}`)
  await client.end()

  return addressOf(name)
}
