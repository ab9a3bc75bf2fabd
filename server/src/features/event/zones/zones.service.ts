import { Injectable } from '@nestjs/common'
import type { Instant, LocalDateTime } from '@plenary/shared/language/time'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'

/** A promise whose instant was computed under other rules of its zone than those of today. */
export interface Shifted {
  /** Whose promise, as people know it: `CGT28 2028`, a session's title. */
  readonly of: string
  readonly what: 'starts' | 'ends' | 'registration opens' | 'registration closes'
  readonly local: LocalDateTime
  readonly zone: string
  readonly before: Instant
  readonly after: Instant
}

/** Makes the future instants of one word those of its wall-clock times again, and answers which were others. */
export type KeepsPromises = (now: Instant) => Promise<Shifted[]>

/** Ends a transaction of which nothing may stay. */
class OnlyLooked extends Error {
  constructor(readonly shifted: readonly Shifted[]) {
    super('nothing was written, as was wished')
  }
}

/**
 * Local times are the promise. When the rules of a zone change, the instants of what is still to come follow; what is
 * past, and what was released, stays. Words above add theirs when their module starts.
 */
@Injectable()
export class Zones {
  private readonly keepers: KeepsPromises[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  add(keeper: KeepsPromises): void {
    this.keepers.push(keeper)
  }

  /** Recomputes all, in one transaction; a second run finds nothing. */
  recompute(): Promise<Shifted[]> {
    return this.work.run(async () => {
      const now = this.clock.now()
      const shifted: Shifted[] = []
      for (const keep of this.keepers) shifted.push(...(await keep(now)))
      return shifted
    })
  }

  /** What `recompute` would move: it is done, and taken back. */
  async look(): Promise<readonly Shifted[]> {
    try {
      return await this.work.run(async () => {
        throw new OnlyLooked(await this.recompute())
      })
    } catch (error) {
      if (error instanceof OnlyLooked) return error.shifted
      throw error
    }
  }
}
