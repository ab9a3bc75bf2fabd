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

/** While the demo loads, the time is that of the act that is being made: what the demo tells of the past happened then. */
export class LoadingClock extends Clock {
  private at: Instant

  /** `loadedAt`: the moment at which the demo's past ends. */
  constructor(readonly loadedAt: Instant) {
    super()
    this.at = loadedAt
  }

  now(): Instant {
    return this.at
  }

  set(at: Instant): void {
    this.at = at
  }
}
