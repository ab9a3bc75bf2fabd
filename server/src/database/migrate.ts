import { makeWorkerUtils } from 'graphile-worker'
import type { DataSource } from 'typeorm'

/** Brings a database to the present form: our migrations, then the queue's. */
export async function migrate(source: DataSource, url: string): Promise<void> {
  await source.runMigrations()
  const queue = await makeWorkerUtils({ connectionString: url })
  await queue.migrate()
  await queue.release()
}
