import type { verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { OrganiserMove } from '@plenary/shared/contracts/registration/parts'
import type { Received } from '@plenary/shared/contracts/route'
import type { Pressed } from './use-moving.js'

export type VerdictOfMany = Received<typeof verdictsOfRegistrations>['actions'][number]

/** One act on a selection: for how many it can be done, and what stands in the way of the others. */
export interface BulkAct extends Pick<VerdictOfMany, 'allowed' | 'refused'> {
  readonly pressed: Pressed
  /** The move itself where nothing more need be known. */
  readonly move: OrganiserMove | null
}

/** In the order in which they are offered: what brings a registration on comes first. */
const order: readonly Pressed[] = [
  'attended',
  'partly attended',
  'no show',
  'take up',
  'shortlist',
  'offer',
  'return',
  'waitlist',
  'do not select',
  'put back',
  'reinstate',
  'cancel',
]

const simple: Partial<Record<Pressed, OrganiserMove>> = {
  attended: { action: 'record attendance', attendance: 'attended' },
  'partly attended': { action: 'record attendance', attendance: 'partly attended' },
  'no show': { action: 'record attendance', attendance: 'no show' },
  'take up': { action: 'take up' },
  shortlist: { action: 'shortlist' },
  waitlist: { action: 'waitlist' },
  'do not select': { action: 'do not select' },
  'put back': { action: 'put back' },
}

const verdictFor = (pressed: Pressed, verdicts: readonly VerdictOfMany[]) =>
  verdicts.find(({ action }) => action === (simple[pressed]?.action ?? pressed))

/** What can be done with this selection, the likeliest first. */
export function bulkActs(verdicts: readonly VerdictOfMany[]): BulkAct[] {
  return order.flatMap((pressed) => {
    const verdict = verdictFor(pressed, verdicts)
    if (!verdict) return []
    return [{ pressed, allowed: verdict.allowed, refused: verdict.refused, move: simple[pressed] ?? null }]
  })
}

/** Can be taken back by one press afterwards, and writes to nobody: no question is asked first. */
const harmless: readonly Pressed[] = ['take up', 'shortlist', 'put back', 'attended', 'partly attended', 'no show']

export const needsNoQuestion = ({ pressed, refused }: BulkAct): boolean =>
  harmless.includes(pressed) && refused.length === 0
