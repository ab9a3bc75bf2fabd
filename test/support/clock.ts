import { type Instant, instantOf } from '@plenary/shared/language/time'
import { Clock } from '../../server/src/adapters/clock.js'

/** The time of all tests and pictures: Tuesday 14 November 2028, 10:20 in Shanghai. */
export const testNow = '2028-11-14T02:20:00.000Z' as Instant

/** Stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private at: Instant = testNow) {
    super()
  }

  now(): Instant {
    return this.at
  }

  set(at: string): void {
    this.at = instantOf(new Date(at))
  }

  advance(minutes: number): void {
    this.at = instantOf(new Date(Date.parse(this.at) + minutes * 60_000))
  }
}
