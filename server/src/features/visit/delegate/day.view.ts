import type { RideOfDay, StopOfDay } from '@plenary/shared/contracts/visit/delegate'
import { instantOf } from '@plenary/shared/language/time'
import type { RideLine, StopLine } from './day.repository.js'

/** What happens to a group, in the order of time. */
export const entriesOfDays = (stops: readonly StopLine[], rides: readonly RideLine[]): (StopOfDay | RideOfDay)[] =>
  [...stops.map(stopForDelegate), ...rides.map(rideForDelegate)].sort((one, other) =>
    one.startsAt < other.startsAt ? -1 : 1,
  )

function stopForDelegate(line: StopLine): StopOfDay {
  const { id, startsLocal, endsLocal, state, site, programme, receivedBy } = line
  const off = state === 'cancelled' ? line.stateSince : null
  return {
    kind: 'stop',
    id,
    startsLocal,
    endsLocal,
    startsAt: instantOf(line.startsAt),
    endsAt: instantOf(line.endsAt),
    state,
    site,
    programme,
    receivedBy,
    was: line.was && wasOf(line, line.was),
    changedAt: off ? instantOf(off) : line.was && line.changedAt && instantOf(line.changedAt),
  }
}

const wasOf = ({ siteId, wasSite }: StopLine, was: NonNullable<StopLine['was']>) => ({
  startsLocal: was.startsLocal,
  endsLocal: was.endsLocal,
  site: was.siteId === siteId ? null : wasSite,
})

const rideForDelegate = ({ id, mode, note, startsLocal, endsLocal, startsAt, endsAt }: RideLine): RideOfDay => ({
  kind: 'ride',
  id,
  mode,
  note,
  startsLocal,
  endsLocal,
  startsAt: instantOf(startsAt),
  endsAt: instantOf(endsAt),
})
