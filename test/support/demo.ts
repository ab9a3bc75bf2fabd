import { LoadingClock } from '../../server/src/adapters/clock.js'
import { createApp } from '../../server/src/app.js'
import type { Config } from '../../server/src/config/config.js'
import { dataSourceFor } from '../../server/src/database/data-source.js'
import { loadDemo } from '../../server/src/database/demo/load.js'
import { castKeys, people } from '../../server/src/database/demo/people.js'
import { configOn, type Person, sessionOf, startAppOn, type TestApp } from './app.js'
import { testNow } from './clock.js'
import { copyOf } from './database.js'

export interface DemoApp extends TestApp {
  /** Somebody of the cast, signed in. */
  as(member: keyof typeof castKeys): Promise<Person>
}

/** The application with the demo in it, as it is at the tests' clock. The demo is loaded once in a run; each file has its copy. */
export async function startDemo(file: string, changes: Partial<Config> = {}): Promise<DemoApp> {
  const test = await startAppOn(await demoDatabase(file), changes)
  return { ...test, as: (member) => signedIn(test, member) }
}

/** A database of this test file's own, with the demo in it. Answers its address. */
export const demoDatabase = (file: string): Promise<string> => copyOf('demo', file, fill)

/** The database's own comment says how many seconds of the processor it took; the wall says more about who else runs. */
async function fill(url: string): Promise<void> {
  const source = await dataSourceFor(url).initialize()
  const app = await createApp(configOn(url), source, new LoadingClock(testNow))
  const before = process.cpuUsage()
  await loadDemo(app, () => {})
  const { user, system } = process.cpuUsage(before)
  await source.query(`COMMENT ON DATABASE demo_filling IS '${((user + system) / 1e6).toFixed(1)}'`)
  await app.close()
}

async function signedIn(test: TestApp, member: keyof typeof castKeys): Promise<Person> {
  const address = people.find(({ key }) => key === castKeys[member])?.address
  const [found] = await test.rows<{ accountId: string; personId: string }>(
    'SELECT account_id AS "accountId", id AS "personId" FROM person WHERE address = $1',
    [address],
  )
  if (!found) throw new Error(`${member} is not in the demo`)
  return { ...found, cookie: await sessionOf(test.rows, test.clock, found.accountId) }
}
