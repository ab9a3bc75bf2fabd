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
