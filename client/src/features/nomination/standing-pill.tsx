import type { NomineeStanding } from '@plenary/shared/rules/nomination/standing'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { Pill } from '../../components/show/pill.js'
import type { StateLook } from '../../components/show/states.js'
import { useTexts } from '../../i18n/speaking.js'

/** Circles, as registrations have, because that is what becomes of them. */
const standingLooks: Readonly<Record<NomineeStanding, StateLook>> = {
  draft: { icon: 'r-draft', tone: 'off' },
  'with the organisers': { icon: 'r-submitted', tone: 'note' },
  returned: { icon: 'r-returned', tone: 'wait' },
  'not retained': { icon: 'r-not-selected', tone: 'off' },
  withdrawn: { icon: 'r-withdrawn', tone: 'off' },
  replaced: { icon: 'r-replaced', tone: 'off' },
  invited: { icon: 'r-shortlisted', tone: 'note' },
  registered: { icon: 'r-under-review', tone: 'note' },
  offered: { icon: 'r-accepted', tone: 'accent' },
  confirmed: { icon: 'r-confirmed', tone: 'ok' },
  'on the waiting list': { icon: 'r-waitlisted', tone: 'wait' },
  'not selected': { icon: 'r-not-selected', tone: 'off' },
  'dropped out': { icon: 'r-cancelled', tone: 'wait' },
  attended: { icon: 'r-attended', tone: 'ok' },
  'no show': { icon: 'r-no-show', tone: 'stop' },
}

const stateLooks: Readonly<Record<NominationState, StateLook>> = {
  draft: standingLooks.draft,
  nominated: standingLooks['with the organisers'],
  'taken up': { icon: 'r-confirmed', tone: 'ok' },
  returned: standingLooks.returned,
  'not retained': standingLooks['not retained'],
  withdrawn: standingLooks.withdrawn,
  replaced: standingLooks.replaced,
}

/** Where a nominee stands, as a focal point reads it. */
export function StandingPill({ standing, solid }: { readonly standing: NomineeStanding; readonly solid?: boolean }) {
  return <Pill look={standingLooks[standing]} word={useTexts().t(`nomination.standing.${standing}`)} solid={solid} />
}

/** What state a nomination is in, as an organiser reads it. */
export function NominationPill({ state, solid }: { readonly state: NominationState; readonly solid?: boolean }) {
  return <Pill look={stateLooks[state]} word={useTexts().t(`nomination.state.${state}`)} solid={solid} />
}
