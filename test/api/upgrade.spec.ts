import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { DataSource } from 'typeorm'
import { dataSourceFor } from '../../server/src/database/data-source.js'
import { migrations } from '../../server/src/database/migrations/index.js'
import { startAppOn, type TestApp } from '../support/app.js'
import { emptyDatabase } from '../support/database.js'
import { type DemoApp, startDemo } from '../support/demo.js'

jest.setTimeout(300_000)

let demo: DemoApp
beforeAll(async () => {
  demo = await startDemo(import.meta.url)
})
afterAll(() => demo.close())

interface Table {
  /** With its schema, quoted as SQL wants it; so are its columns. */
  readonly name: string
  readonly columns: readonly string[]
}

const tablesOf = (source: DataSource) =>
  source.query<Table[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS name, array_agg(format('%I', column_name)) AS columns
     FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema IN ('public', 'auth') AND table_type = 'BASE TABLE' AND table_name <> 'migration'
     GROUP BY 1 ORDER BY 1`,
  )

/** What earlier versions could hold: letters did not wait to be released, nobody visited a site or headed a delegation. */
const held: Readonly<Record<string, string>> = {
  'public.delivery': `WHERE state <> 'draft'`,
  'public.occupancy': 'WHERE stop_id IS NULL AND transfer_id IS NULL',
  'public.role_grant': `WHERE role <> 'head of delegation'`,
}

/** Fills the tables of an earlier version with what a later one has of them; answers how many rows each has got. */
async function fill(earlier: DataSource, later: DataSource): Promise<Record<string, number>> {
  const filled: Record<string, number> = {}
  const runner = earlier.createQueryRunner()
  await runner.query('SET session_replication_role = replica') // what a row refers to may come after it
  for (const { name, columns } of await tablesOf(earlier)) {
    const list = columns.join(', ')
    const [found] = await later.query<[{ rows: string; count: number }]>(
      `SELECT coalesce(json_agg(row), '[]')::text AS rows, count(*) AS count
       FROM (SELECT ${list} FROM ${name} ${held[name] ?? ''}) row`,
    )
    await runner.query(`DELETE FROM ${name}`)
    const insert = `INSERT INTO ${name} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${name}, $1)`
    await runner.query(insert, [found.rows])
    filled[name] = found.count
  }
  await runner.release()
  return filled
}

async function rowsIn(source: DataSource, names: readonly string[]): Promise<Record<string, number>> {
  const counts = names.map((name) => `SELECT '${name}' AS name, count(*) AS count FROM ${name}`)
  const found = await source.query<{ name: string; count: number }[]>(counts.join(' UNION ALL '))
  return Object.fromEntries(found.map(({ name, count }) => [name, count]))
}

/** The seats of the reference seminar, as an administrator reads them. */
async function seatsIn(tested: TestApp) {
  const [event] = await tested.rows<{ id: string }>(`SELECT id FROM event WHERE acronym = 'shanghai_seminar'`)
  const reader = await tested.person('Reader', { role: 'administrator' })
  return (await tested.ask(reader, seatsOfEvent, { params: { eventId: event?.id ?? '' } })).body
}

/** The migrations that a first version had: up to the agenda. */
const first = 7

test.each([first, migrations.length - 1])(
  'the data of a version with %i migrations are kept by those that follow, and served',
  async (count) => {
    const url = await emptyDatabase(`${import.meta.url} ${count}`)
    const then = migrations.slice(0, count)
    const earlier = await new DataSource({ ...dataSourceFor(url, 2).options, migrations: then }).initialize()
    await earlier.runMigrations()
    const filled = await fill(earlier, demo.source)
    await earlier.destroy()

    const now = await dataSourceFor(url, 2).initialize()
    expect(await now.runMigrations()).toHaveLength(migrations.length - count)
    expect(await rowsIn(now, Object.keys(filled))).toEqual(filled)
    await now.destroy()

    const served = await startAppOn(url)
    expect(await seatsIn(served)).toEqual(await seatsIn(demo))
    await served.close()
  },
)
