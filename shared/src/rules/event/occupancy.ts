import { overlaps, type Slot, sharedSlot } from '../time/slots.js'

export const occupantKinds = ['person', 'interpreter', 'room', 'group', 'vehicle'] as const
export type OccupantKind = (typeof occupantKinds)[number]

/** Who or what is where, when, and why: a row of the table `occupancy`. */
export interface Occupancy extends Slot {
  readonly kind: OccupantKind
  readonly occupantId: string
  /** The session, the visit stop or the transfer that needs them. */
  readonly placeId: string
  readonly placeKind: 'session' | 'stop' | 'transfer'
}

/** One occupant is needed at two places at once, during this slot. */
export interface Clash extends Slot {
  /** The same as long as the same two places want the same occupant during the same time. */
  readonly key: string
  readonly kind: OccupantKind
  readonly occupantId: string
  readonly placeIds: readonly [string, string]
}

/**
 * Who or what is in two places at once? A person who has two roles at one place is in one place; an interpreter is a person,
 * and can't interpret here while speaking there.
 */
export function clashesOf(occupancies: readonly Occupancy[]): Clash[] {
  const byOccupant = new Map<string, Occupancy[]>()
  for (const occupancy of occupancies) {
    const places = byOccupant.get(occupantOf(occupancy))
    if (places) places.push(occupancy)
    else byOccupant.set(occupantOf(occupancy), [occupancy])
  }
  const found = new Map<string, Clash>()
  for (const places of byOccupant.values()) for (const clash of clashesOfOne(places)) found.set(clash.key, clash)
  return [...found.values()].sort(byTime)
}

const occupantOf = ({ kind, occupantId }: Occupancy) => `${kind === 'interpreter' ? 'person' : kind} ${occupantId}`

/** In the order of time, each place against those that have not ended when it begins. */
function clashesOfOne(places: Occupancy[]): Clash[] {
  const found: Clash[] = []
  let open: Occupancy[] = []
  for (const place of places.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    open = open.filter((other) => overlaps(other, place))
    for (const other of open) if (other.placeId !== place.placeId) found.push(clash(other, place))
    open.push(place)
  }
  return found
}

function clash(a: Occupancy, b: Occupancy): Clash {
  const placeIds: readonly [string, string] = a.placeId < b.placeId ? [a.placeId, b.placeId] : [b.placeId, a.placeId]
  const slot = sharedSlot(a, b)
  const kind = b.kind === 'interpreter' ? b.kind : a.kind
  const key = [kind, a.occupantId, ...placeIds, slot.startsAt, slot.endsAt].join(' ')
  return { key, kind, occupantId: a.occupantId, placeIds, ...slot }
}

/** The earliest first; those of one instant in an order that does not depend on how they were found. */
export const byTime = (a: Slot & { readonly key: string }, b: Slot & { readonly key: string }): number =>
  a.startsAt === b.startsAt ? (a.key < b.key ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1
