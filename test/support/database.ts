import { createHash } from 'node:crypto'
import pg from 'pg'

/**
 * A database of this test file's own, copied from the migrated template (`postgres` on the server that the global setup
 * started; its address is in TEST_DATABASE_URL). Answers its address.
 */
export async function freshDatabase(file: string): Promise<string> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) throw new Error('TEST_DATABASE_URL is not set: the global setup did not run')
  const name = `t_${createHash('sha1').update(file).digest('hex').slice(0, 12)}`
  const elsewhere = new URL(server)
  elsewhere.pathname = '/template1'
  const client = new pg.Client({ connectionString: elsewhere.href })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${name} TEMPLATE postgres STRATEGY FILE_COPY`)
  await client.end()
  const own = new URL(server)
  own.pathname = `/${name}`
  return own.href
}
