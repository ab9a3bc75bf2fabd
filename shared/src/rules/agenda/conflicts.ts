import { overlaps, type Slot, sharedSlot } from '../time/slots.js'

/** Who or what is where, when, and why: a row of the table `occupancy`. */
export interface Occupancy extends Slot {
  readonly kind: 'person' | 'room'
  readonly occupantId: string
  readonly sessionId: string
}

/** One occupant is needed by two sessions at once, during this slot. */
export interface Conflict extends Slot {
  /** The same as long as the same two sessions want the same occupant during the same time. */
  readonly key: string
  readonly kind: 'person' | 'room'
  readonly occupantId: string
  readonly sessionIds: readonly [string, string]
}

/** Who or what is in two places at once? A person who has two roles in one session is in one place. */
export function conflictsOf(occupancies: readonly Occupancy[]): Conflict[] {
  const byOccupant = new Map<string, Occupancy[]>()
  for (const occupancy of occupancies) {
    const occupant = `${occupancy.kind} ${occupancy.occupantId}`
    byOccupant.set(occupant, [...(byOccupant.get(occupant) ?? []), occupancy])
  }
  const found = [...byOccupant.values()].flatMap(clashesOfOne)
  return [...new Map(found.map((conflict) => [conflict.key, conflict])).values()].sort(byTime)
}

function clashesOfOne(places: readonly Occupancy[]): Conflict[] {
  const inOrder = [...places].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
  return inOrder.flatMap((place, position) => {
    const later = inOrder.slice(position + 1)
    const shut = later.findIndex((other) => other.startsAt >= place.endsAt)
    const meanwhile = shut === -1 ? later : later.slice(0, shut)
    return meanwhile
      .filter((other) => other.sessionId !== place.sessionId && overlaps(place, other))
      .map((other) => clash(place, other))
  })
}

function clash(a: Occupancy, b: Occupancy): Conflict {
  const sessionIds: readonly [string, string] =
    a.sessionId < b.sessionId ? [a.sessionId, b.sessionId] : [b.sessionId, a.sessionId]
  const slot = sharedSlot(a, b)
  const key = [a.kind, a.occupantId, ...sessionIds, slot.startsAt, slot.endsAt].join(' ')
  return { key, kind: a.kind, occupantId: a.occupantId, sessionIds, ...slot }
}

const byTime = (a: Conflict, b: Conflict) =>
  a.startsAt === b.startsAt ? (a.key < b.key ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1
