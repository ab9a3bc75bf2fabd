import type { Instant } from '../../language/time.js'

/** A stretch of time, from `startsAt` up to but without `endsAt`. */
export interface Slot {
  readonly startsAt: Instant
  readonly endsAt: Instant
}

/** Do two slots overlap? Half-open: a session that ends at 10:00 does not clash with one that starts at 10:00. */
export const overlaps = (a: Slot, b: Slot): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** The stretch that two overlapping slots have in common. */
export const sharedSlot = (a: Slot, b: Slot): Slot => ({
  startsAt: a.startsAt < b.startsAt ? b.startsAt : a.startsAt,
  endsAt: a.endsAt < b.endsAt ? a.endsAt : b.endsAt,
})
