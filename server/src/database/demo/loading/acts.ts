import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Instant } from '@plenary/shared/language/time'
import { Clock, LoadingClock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../unit-of-work.js'
import { News } from './news.js'

/** Something that somebody did, and when. */
export interface Act {
  readonly at: Instant
  readonly make: () => Promise<unknown>
}

/** One story of the demo's past. */
export interface Story {
  /** What appears on the progress line while it is told. */
  readonly what: string
  readonly acts: readonly Act[]
}

/** So many acts share a transaction: each still happens whole, and the disk is waited for less often. */
const together = 20

/** Makes acts in the order of their times, each at its own time, with the letters that follow from it. */
export class Acting {
  private readonly clock: LoadingClock
  private readonly work: UnitOfWork
  private readonly news: News

  constructor(
    app: NestFastifyApplication,
    private readonly progress: (done: number, all: number, what: string) => void,
  ) {
    const clock = app.get(Clock)
    if (!(clock instanceof LoadingClock)) throw new Error('the demo loads only where its clock can be set')
    this.clock = clock
    this.work = app.get(UnitOfWork)
    this.news = new News(app, clock)
  }

  /** All stories on one calendar: what happened earlier anywhere is there before what happened later. */
  async play(stories: readonly Story[]): Promise<void> {
    const all = stories.flatMap(({ what, acts }) => acts.map((act) => ({ ...act, what })))
    const ordered = all.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    const late = ordered.find(({ at }) => at > this.clock.loadedAt)
    if (late) throw new Error(`an act of the demo's past lies after the load: ${late.at}`)
    for (let first = 0; first < ordered.length; first += together) {
      const some = ordered.slice(first, first + together)
      this.progress(first, ordered.length, some[0]?.what ?? '')
      await this.work.run(() => this.makeAll(some))
    }
    this.progress(ordered.length, ordered.length, 'done')
    await this.work.run(() => this.news.forgetJobs())
  }

  private async makeAll(acts: readonly Act[]): Promise<void> {
    for (const { at, make } of acts) {
      this.clock.set(at)
      await make()
      await this.news.spread()
    }
  }
}
