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

/** A job is a row in the running transaction: it exists exactly if the rest of the transaction does. */
@Injectable()
export class Jobs {
  constructor(private readonly work: UnitOfWork) {}

  async enqueue(task: string, payload: Readonly<Record<string, unknown>>, options: JobOptions = {}): Promise<void> {
    await this.work.rows(
      `SELECT graphile_worker.add_job(identifier => $1::text, payload => $2::json, queue_name => $3::text,
         run_at => $4::timestamptz, max_attempts => $5::int, job_key => $6::text)`,
      [
        task,
        JSON.stringify(payload),
        options.queue ?? null,
        options.runAt ?? null,
        options.attempts ?? 8,
        options.key ?? null,
      ],
    )
  }
}
