import type { EventPage } from '@plenary/shared/contracts/event/public'
import type { Instant } from '@plenary/shared/language/time'
import { paths } from '../../../../lib/paths.js'
import type { Telling } from './telling.js'

/** How one gets into an event now: the one button, and what is to be known beside it. */
export interface Way {
  readonly act: { readonly label: string; readonly href: string; readonly away: boolean } | null
  readonly note: string | null
  /** The moment that the note names, for the reader's own clock. */
  readonly at: Instant | null
}

const only = (note: string | null, at: Instant | null = null): Way => ({ act: null, note, at })

/** The policy and the state decide; the server has judged whether a registration can be begun. */
export function wayInto(event: EventPage, telling: Telling): Way {
  const { tell, texts } = telling
  const { state, endsOn, policy, slug } = event
  if (state === 'cancelled' || state === 'postponed') return only(null)
  if (state === 'concluded' || state === 'archived')
    return only(tell('told.event.over', { day: texts.dates.dayAndYear(endsOn) }))
  if (state === 'in progress') return only(tell('told.event.running', { day: texts.dates.day(endsOn) }))
  if (policy === 'invitation') {
    const label = tell('told.event.nominated')
    return { act: { label, href: '#take-part', away: true }, note: tell('told.event.byInvitation'), at: null }
  }
  if (!event.registrationOpen) return closedWay(event, telling)
  const act = { label: tell('told.event.register'), href: paths.register(slug), away: true }
  return { act, ...deadlineOf(event, telling) }
}

function deadlineOf(
  { closesAt, zone, policy, inUse, seats }: EventPage,
  { tell, texts }: Telling,
): Pick<Way, 'note' | 'at'> {
  if (policy === 'open' && seats > 0 && inUse.free <= 0) return { note: tell('told.event.full'), at: null }
  if (closesAt === null) return { note: null, at: null }
  return { note: tell('told.event.closes', { moment: texts.moment(closesAt, zone) }), at: closesAt }
}

function closedWay({ state, opensAt, closesAt, zone }: EventPage, { tell, texts }: Telling): Way {
  if (state === 'announced' && opensAt)
    return only(tell('told.event.opens', { moment: texts.moment(opensAt, zone) }), opensAt)
  if (state === 'announced' || closesAt === null) return only(tell('told.event.notOpen'))
  return only(tell('told.event.closed', { moment: texts.moment(closesAt, zone) }), closesAt)
}
