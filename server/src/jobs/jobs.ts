import { Injectable } from '@nestjs/common'
import type { Instant } from '@plenary/shared/language/time'
import { UnitOfWork } from '../database/unit-of-work.js'

export interface JobOptions {
  /** Two jobs with one key are one job. */
  readonly key?: string
  readonly runAt?: Instant
  readonly attempts?: number
  /** Jobs of one queue run one after the other. */
  readonly queue?: string
}

export interface Job {
  readonly task: string
  readonly payload: Readonly<Record<string, unknown>>
  readonly options?: JobOptions
}

/** A job is a row in the running transaction: it exists exactly if the rest of the transaction does. */
@Injectable()
export class Jobs {
  constructor(private readonly work: UnitOfWork) {}

  enqueue(task: string, payload: Job['payload'], options: JobOptions = {}): Promise<void> {
    return this.enqueueAll([{ task, payload, options }])
  }

  /** Many in one statement; among them no two of one key. */
  async enqueueAll(jobs: readonly Job[]): Promise<void> {
    if (jobs.length === 0) return
    await this.work.rows(
      `SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
         SELECT (task, payload, queue, run_at, attempts, key, NULL, NULL)::graphile_worker.job_spec
         FROM json_to_recordset($1::json) AS job (task text, payload json, queue text, run_at timestamptz, attempts int, key text)))`,
      [JSON.stringify(jobs.map(columnsOf))],
    )
  }
}

const columnsOf = ({ task, payload, options = {} }: Job) => ({
  task,
  payload,
  queue: options.queue,
  run_at: options.runAt,
  attempts: options.attempts ?? 8,
  key: options.key,
})
