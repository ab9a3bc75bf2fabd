import { type Instant, instantOf } from '@plenary/shared/language/time'

/** The one place where the time comes from; tests put another clock in its place. */
export abstract class Clock {
  abstract now(): Instant
}

export class SystemClock extends Clock {
  now(): Instant {
    return instantOf(new Date())
  }
}
