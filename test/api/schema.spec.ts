import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { dataSourceFor } from '../../server/src/database/data-source.js'
import { freshDatabase } from '../support/database.js'

let source: DataSource
beforeAll(async () => {
  source = await dataSourceFor(await freshDatabase(import.meta.url), 2).initialize()
})
afterAll(() => source.destroy())

/** Checks and indexes that only the database knows; a check with another expression is not seen by the comparison of entities. */
const snapshot = join(import.meta.dirname, 'schema.snapshot.txt')

test('the entities say what the migrations make', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log()
  const aboutColumns = upQueries.map(({ query }) => query).filter((query) => !/CONSTRAINT|INDEX/.test(query))
  expect(aboutColumns).toEqual([])
})

test('every constraint and index is defined as in the stored snapshot', async () => {
  const rows = await source.query<{ line: string }[]>(`
    SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND conrelid <> 0 AND contype <> 'n'
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'`)
  const found = `${rows
    .map(({ line }) => line)
    .sort()
    .join('\n')}\n`
  if (process.env['WRITE_SNAPSHOT'] === 'yes') writeFileSync(snapshot, found)
  expect(found).toBe(readFileSync(snapshot, 'utf8'))
})

test('every table belongs to an entity, or to what stands beside the features', async () => {
  // Written and read by SQL only, in the one place that owns them
  const beside = [
    'migration',
    'platform',
    'file',
    'announcement',
    'delivery',
    'rate_limit',
    'standing',
    'answer_link',
    'occupancy',
    'visit_answer_link',
  ]
  const tables = await source.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  )
  const known = new Set([...source.entityMetadatas.map(({ tableName }) => tableName), ...beside])
  expect(tables.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
})
