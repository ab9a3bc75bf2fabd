// allowed: the queue works on the same database by connections of its own
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common'
import { InjectDataSource } from '@nestjs/typeorm'
import { parseCronItems, type Runner, run, type TaskList, Logger as WorkerLogger } from 'graphile-worker'
import pg from 'pg'
import { DataSource } from 'typeorm'
import type { Config } from '../config/config.js'
import { CONFIG } from '../config/config.module.js'
import { Tasks } from './tasks.js'

const quiet = new WorkerLogger(() => () => {})

/** Runs the jobs in this process, unless `JOBS=none` leaves them to another. */
@Injectable()
export class Worker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('worker')
  private runner: Runner | null = null
  private pool: pg.Pool | null = null

  constructor(
    private readonly tasks: Tasks,
    @InjectDataSource() private readonly source: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.jobs === 'none') return
    const { url } = this.source.options as { url?: string }
    this.pool = new pg.Pool({ connectionString: url, max: 6 })
    this.pool.on('error', (error) => this.log.error({ err: error }))
    this.runner = await run({
      pgPool: this.pool,
      concurrency: 4,
      pollInterval: 2_000,
      noHandleSignals: true,
      logger: quiet,
      taskList: this.taskList(),
      parsedCronItems: parseCronItems([
        { task: 'sweep', match: '* * * * *', options: { maxAttempts: 1, backfillPeriod: 0 } },
      ]),
    })
    this.runner.events.on('job:error', ({ job, error }) =>
      this.log.warn({ task: job.task_identifier, attempt: job.attempts, err: error }),
    )
  }

  async onApplicationShutdown(): Promise<void> {
    await this.runner?.stop()
    await this.pool?.end()
  }

  private taskList(): TaskList {
    return Object.fromEntries(
      [...this.tasks.all].map(([name, task]) => [
        name,
        (payload: unknown) => task(payload as Readonly<Record<string, unknown>>),
      ]),
    )
  }
}
