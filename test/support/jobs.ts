import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import { Tasks } from '../../server/src/jobs/tasks.js'
import type { FixedClock } from './clock.js'

const silent = new Logger(() => () => {})

/**
 * Runs every job that is due by the tests' clock, and those that these make, until none is left. The queue itself judges
 * by the machine's clock, so what is due by ours is moved there first. A job that fails fails the test.
 */
export async function runJobs(app: NestFastifyApplication, url: string, clock: FixedClock): Promise<void> {
  const tasks = app.get(Tasks).all
  const failures: unknown[] = []
  const taskList = Object.fromEntries(
    [...tasks].map(([name, task]) => [
      name,
      async (payload: unknown) => {
        await task(payload as Readonly<Record<string, unknown>>).catch((error: unknown) => {
          failures.push(error)
          throw error
        })
      },
    ]),
  )
  const pool = new pg.Pool({ connectionString: url, max: 4 })
  for (let left = 1; left > 0 && failures.length === 0; ) {
    await pool.query('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at <= $1', [clock.now()])
    await runOnce({ pgPool: pool, taskList, logger: silent, noHandleSignals: true, concurrency: 4 })
    const { rows } = await pool.query<{ left: number }>(
      'SELECT count(*)::int AS left FROM graphile_worker._private_jobs WHERE run_at <= $1',
      [clock.now()],
    )
    left = rows[0]?.left ?? 0
  }
  await pool.end()
  if (failures.length > 0) throw failures[0]
}
