import type { NomineeStanding } from '@plenary/shared/rules/nomination/standing'
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

/** Where a nominee stands, as a focal point reads it. */
export function StandingPill({ standing, solid }: { readonly standing: NomineeStanding; readonly solid?: boolean }) {
  return <Pill look={standingLooks[standing]} word={useTexts().t(`nomination.standing.${standing}`)} solid={solid} />
}
