import type { Received } from '@plenary/shared/contracts/route'
import type { groupThatILead, LedStop, Traveller } from '@plenary/shared/contracts/visit/leader'

export type Led = Received<typeof groupThatILead>

/** The visit of the address, else the one that began last, else the first. */
export const shownStop = (stops: readonly LedStop[], address: string | null): LedStop | undefined =>
  stops.find(({ id }) => id === address) ?? stops.findLast(({ mayMark }) => mayMark.ok) ?? stops[0]

/** Whether somebody came to a visit; null before it was marked. */
export function cameTo({ cameTo, missed }: Traveller, { id }: LedStop): boolean | null {
  if (cameTo.includes(id)) return true
  return missed.includes(id) ? false : null
}
