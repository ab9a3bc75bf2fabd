import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import { instantOf } from '@plenary/shared/language/time'
import type { LoadingClock } from '../../../adapters/clock.js'
import { Tasks } from '../../../jobs/tasks.js'
import { UnitOfWork } from '../../unit-of-work.js'

/** What the worker does in real use, done at the demo's own times: whoever listens is told, and letters go out. */
export class News {
  private readonly tasks: Tasks
  private readonly work: UnitOfWork

  constructor(
    app: NestFastifyApplication,
    private readonly clock: LoadingClock,
  ) {
    this.tasks = app.get(Tasks)
    this.work = app.get(UnitOfWork)
  }

  /** Tells what was announced, and then sends the letters that were written, until nothing is left. */
  async spread(): Promise<void> {
    for (let waiting = await this.waiting(); waiting.length > 0; waiting = await this.waiting())
      for (const { task, id, due } of waiting) {
        if (due) this.clock.set(instantOf(due))
        await this.do(task, { [`${task === 'announce' ? 'announcement' : 'delivery'}Id`]: id })
      }
  }

  /** Letters of a selection wait half a minute, so the clock is set to when they are due. */
  private waiting() {
    return this.work.rows<{ task: 'announce' | 'deliver'; id: string; due: Date | null }>(
      `SELECT 'announce' AS task, id, NULL::timestamptz AS due FROM announcement WHERE told_at IS NULL
       UNION ALL SELECT 'deliver', id, due_at FROM delivery WHERE state = 'queued' AND due_at <= $1 ORDER BY due NULLS FIRST, id`,
      [this.clock.loadedAt],
    )
  }

  /** The queue holds a job for each piece of news, and all of it was told: the worker shall not tell it again. */
  async forgetJobs(): Promise<void> {
    await this.work.rows('SELECT graphile_worker.complete_jobs(ARRAY(SELECT id FROM graphile_worker.jobs))')
  }

  private async do(name: string, payload: Readonly<Record<string, unknown>>): Promise<void> {
    const task = this.tasks.all.get(name)
    if (!task) throw new Error(`there is no task ${name}`)
    await task(payload)
  }
}
