import type { Occupancy } from '../event/occupancy.js'
import { headsOf } from './heads.js'
import type { Plan, PlanGroup, PlanStop, PlanTransfer, Stretch } from './plan.js'
import { stands } from './states.js'

/**
 * Whom and what does a study visit need, and when? A stop needs its group, everybody who enters and the vehicle that waits;
 * a transfer needs the group and, where one drives, the vehicle. Meals and walks need no vehicle.
 */
export function occupanciesOfPlan(plan: Plan): Occupancy[] {
  const groups = new Map(plan.groups.map((group) => [group.id, group]))
  const vehicles = vehiclesOf(plan.groups)
  return [
    ...plan.stops
      .filter(({ state }) => stands(state))
      .flatMap((stop) => ofStop(stop, groups.get(stop.groupId), vehicles)),
    ...plan.transfers.flatMap((transfer) => ofTransfer(transfer, groups.get(transfer.groupId), vehicles)),
  ]
}

function ofStop(stop: PlanStop, group: PlanGroup | undefined, vehicles: ReadonlyMap<string, string>): Occupancy[] {
  if (!group) return []
  const place = placeOf(stop, 'stop')
  const { interpreter } = group.travellers
  return [
    { ...place, kind: 'group', occupantId: group.id },
    ...headsOf(group.travellers).map(
      (id): Occupancy => ({
        ...place,
        kind: id === interpreter ? 'interpreter' : 'person',
        occupantId: id,
      }),
    ),
    ...vehicleOf(group, vehicles).map((id): Occupancy => ({ ...place, kind: 'vehicle', occupantId: id })),
  ]
}

function ofTransfer(
  transfer: PlanTransfer,
  group: PlanGroup | undefined,
  vehicles: ReadonlyMap<string, string>,
): Occupancy[] {
  if (!group) return []
  const place = placeOf(transfer, 'transfer')
  const drives = transfer.mode === 'bus' || transfer.mode === 'car' || transfer.mode === 'boat'
  return [
    { ...place, kind: 'group', occupantId: group.id },
    ...(drives
      ? vehicleOf(group, vehicles).map((id): Occupancy => ({ ...place, kind: 'vehicle', occupantId: id }))
      : []),
  ]
}

const placeOf = ({ id, startsAt, endsAt }: Stretch & { readonly id: string }, placeKind: 'stop' | 'transfer') => ({
  placeId: id,
  placeKind,
  startsAt,
  endsAt,
})

/** A vehicle is known by its name within one study visit; its id is that of the first group that uses it. */
const vehiclesOf = (groups: readonly PlanGroup[]): ReadonlyMap<string, string> =>
  new Map(
    [...groups]
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .flatMap(({ id, vehicle }) => (vehicle ? [[nameOf(vehicle), id]] : [])),
  )

const vehicleOf = ({ vehicle }: PlanGroup, vehicles: ReadonlyMap<string, string>): string[] =>
  vehicle ? [vehicles.get(nameOf(vehicle)) ?? ''].filter(Boolean) : []

const nameOf = (vehicle: string) => vehicle.trim().toLowerCase()
