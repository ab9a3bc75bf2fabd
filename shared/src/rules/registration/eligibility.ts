import type { Category } from '../../language/categories.js'
import type { RegistrationPolicy } from '../../language/events.js'
import type { Instant } from '../../language/time.js'
import { accept, type Decision, refuse } from '../decision.js'
import type { EventState } from '../event/states.js'

/** What of an event decides whether somebody may register. */
export interface EventFacts {
  readonly state: EventState
  readonly policy: RegistrationPolicy
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly startsAt: Instant
  readonly endsAt: Instant
  /** null: every country. */
  readonly eligibleCountries: readonly string[] | null
}

export interface ApplicantFacts {
  readonly event: EventFacts
  /** Whether an organiser or focal point invited this person, or gave them back the form. */
  readonly invited: boolean
}

type NotOpen = 'EVENT_OVER' | 'NOT_OPEN_YET' | 'NOT_OPEN' | 'CLOSED' | 'NOT_INVITED'

/**
 * May this person register now? The most permanent reason comes first. The clock decides before the event's state does, so
 * that nobody registers in the minute before the sweep: closing is exclusive, at `closesAt` it is shut.
 */
export function mayRegister({ event, invited }: ApplicantFacts, now: Instant): Decision<NotOpen> {
  const { state, opensAt, closesAt } = event
  if (state === 'concluded' || state === 'archived' || state === 'cancelled' || now >= event.endsAt)
    return refuse('EVENT_OVER')
  if (event.policy === 'invitation' && !invited) return refuse('NOT_INVITED')
  if (state === 'draft' || state === 'postponed') return refuse('NOT_OPEN')
  if (closesAt !== null && now >= closesAt) return refuse('CLOSED', { closedAt: closesAt })
  if (state === 'registration closed' || state === 'in progress') return closedByHand(event, invited)
  if (opensAt !== null && now < opensAt) return refuse('NOT_OPEN_YET', { opensAt })
  return state === 'registration open' || opensAt !== null ? accept : refuse('NOT_OPEN')
}

/** By invitation only, registration is never opened to all: whoever is invited may answer until the event ends. */
const closedByHand = (event: EventFacts, invited: boolean): Decision<'NOT_OPEN'> =>
  event.policy === 'invitation' && invited ? accept : refuse('NOT_OPEN')

/** Is the event for people of this country? Only the country represented counts; categories that take no seat are for all. */
export function mayCome(event: EventFacts, country: string | null, seated: boolean): Decision<'COUNTRY_NOT_ELIGIBLE'> {
  const eligible =
    !seated || event.eligibleCountries === null || (country !== null && event.eligibleCountries.includes(country))
  return eligible ? accept : refuse('COUNTRY_NOT_ELIGIBLE', { country: country ?? '' })
}

/** Does the event offer this category? */
export function mayComeAs(offered: readonly Category[], category: Category | null): Decision<'CATEGORY_NOT_OFFERED'> {
  return category !== null && offered.includes(category) ? accept : refuse('CATEGORY_NOT_OFFERED')
}
