import { createHash } from 'node:crypto'
import { Injectable, type OnModuleInit } from '@nestjs/common'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../adapters/clock.js'
import { UnitOfWork } from '../database/unit-of-work.js'
import { Sweep } from '../jobs/sweep.js'
import { refused } from './refused.js'

/** So many tries of one thing by one address (of mail, or of the network) in so many minutes. */
export interface Limit {
  readonly of: string
  readonly by: string
  readonly most: number
  readonly minutes: number
}

interface Counted {
  tries: number
  window_ends_at: Date
}

/** Counts tries in the database, so that a limit holds across instances and restarts of the application. */
@Injectable()
export class Limits implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sweep: Sweep,
  ) {}

  onModuleInit(): void {
    this.sweep.add('limits', (now) => this.forget(now))
  }

  /**
   * Counts one try for each limit and refuses with TOO_MANY_TRIES when it was one too many. Call it before the unit of
   * work: a try that is refused later has been made all the same.
   */
  async count(...limits: readonly Limit[]): Promise<void> {
    for (const limit of limits) {
      const { tries, window_ends_at } = await this.counted(limit)
      if (tries > limit.most) refused('TOO_MANY_TRIES', { againAt: instantOf(window_ends_at) })
    }
  }

  private async counted({ of, by, minutes }: Limit): Promise<Counted> {
    const now = this.clock.now()
    const windowEndsAt = instantOf(new Date(Date.parse(now) + minutes * 60_000))
    const row = await this.work.row<Counted>(
      `INSERT INTO rate_limit AS known (key, tries, window_ends_at) VALUES ($1, 1, $3)
       ON CONFLICT (key) DO UPDATE SET
         tries = CASE WHEN known.window_ends_at <= $2 THEN 1 ELSE known.tries + 1 END,
         window_ends_at = CASE WHEN known.window_ends_at <= $2 THEN $3 ELSE known.window_ends_at END
       RETURNING tries, window_ends_at`,
      [keyOf(of, by), now, windowEndsAt],
    )
    if (!row) throw new Error('a counted try answers its count')
    return row
  }

  private async forget(now: Instant): Promise<void> {
    await this.work.run(() => this.work.write('DELETE FROM rate_limit WHERE window_ends_at <= $1', [now]))
  }
}

/** Nobody's address is kept for having tried. */
const keyOf = (of: string, by: string) => `${of}:${createHash('sha256').update(by).digest('base64url')}`
