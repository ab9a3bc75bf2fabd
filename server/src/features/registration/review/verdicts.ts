import type { verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { Answer } from '@plenary/shared/contracts/route'
import type { RegistrationId } from '@plenary/shared/language/ids'
import type { RefusalCode } from '@plenary/shared/language/refusals'
import type { Instant } from '@plenary/shared/language/time'
import { type Actor, mayAt } from '@plenary/shared/rules/access/standing'
import { mayAskFor } from '@plenary/shared/rules/approval/standing'
import { type Verdict, verdicts } from '@plenary/shared/rules/moves'
import { type RegistrationFacts, registrationMoves } from '@plenary/shared/rules/registration/moves'
import type { Opened } from '../registration.repository.js'

type Action = keyof typeof forMany
type Can = Partial<Record<Action, Verdict>>

const { shortlist, offer, waitlist, cancel } = registrationMoves
/** The moves that make sense for many at once. */
const forMany = {
  'take up': registrationMoves['take up'],
  shortlist,
  'put back': registrationMoves['put back'],
  return: registrationMoves.return,
  offer,
  waitlist,
  'do not select': registrationMoves['do not select'],
  cancel,
  reinstate: registrationMoves.reinstate,
  'record attendance': registrationMoves['record attendance'],
}

/** For each act: how many of these it can be done for when they are taken in the order of their numbers, and why not for the others. */
export function verdictsOfMany(
  opened: readonly Opened[],
  facts: ReadonlyMap<RegistrationId, RegistrationFacts>,
  actor: Actor,
  now: Instant,
): Answer<typeof verdictsOfRegistrations>['actions'] {
  const offers = new OffersInTurn()
  const each = opened.map(({ row, event }): Can => {
    const known = facts.get(row.id)
    if (!known) return {}
    const can = verdicts(forMany, row.state, offers.leaveFor(known), now, (by) => mayAt(actor, by, event))
    if (can.offer?.ok) offers.make(known)
    return can
  })
  const actions = Object.keys(forMany) as Action[]
  return actions
    .filter((action) => each.some((can) => can[action]))
    .map((action) => ({ action, ...tally(each.map((can) => can[action])) }))
}

/** For how many of these the parties that approve the list can be asked. */
export const verdictOnAsking = (
  opened: readonly Opened[],
  facts: ReadonlyMap<RegistrationId, RegistrationFacts>,
): Answer<typeof verdictsOfRegistrations>['ask'] =>
  tally(opened.map(({ row }) => mayAskFor(row.state, facts.get(row.id)?.approvals ?? [])))

/** Offers to several take places from one another: each is judged by what those before it would leave. */
class OffersInTurn {
  private seats = 0
  private readonly places = new Map<string | null, number>()

  leaveFor(facts: RegistrationFacts): RegistrationFacts {
    const { event, category } = facts.places
    const taken = {
      event: { ...event, offered: event.offered + this.seats },
      category: { ...category, offered: category.offered + (this.places.get(facts.category) ?? 0) },
    }
    return { ...facts, places: { ...facts.places, ...taken } }
  }

  make({ category, places }: RegistrationFacts): void {
    if (places.takesSeat) this.seats += 1
    this.places.set(category, (this.places.get(category) ?? 0) + 1)
  }
}

const notFromHere = { code: 'MOVE_NOT_ALLOWED', carries: {} } as const

/** How many may, and for each reason how many may not; those whose state has no such move count with MOVE_NOT_ALLOWED. */
function tally(each: readonly (Verdict | undefined)[]) {
  const refused = new Map<string, { code: RefusalCode; count: number; carries: Record<string, unknown> }>()
  for (const verdict of each) {
    if (verdict?.ok) continue
    const { code, carries } = verdict ?? notFromHere
    // Who waits for one party and who waits for another are told apart
    const key = 'parties' in carries ? `${code} ${JSON.stringify(carries.parties)}` : code
    refused.set(key, { code, carries: { ...carries }, count: (refused.get(key)?.count ?? 0) + 1 })
  }
  return { allowed: each.filter((verdict) => verdict?.ok).length, refused: [...refused.values()] }
}
