import { Injectable } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { PartyStanding } from '@plenary/shared/rules/approval/standing'
import { missingIn, sectionsOf } from '@plenary/shared/rules/registration/form'
import type { RegistrationFacts } from '@plenary/shared/rules/registration/moves'
import { type PlacesOfEvent, placesFor } from '@plenary/shared/rules/registration/waiting-list'
import { Clock } from '../../adapters/clock.js'
import { Approvals } from '../approval/approvals.js'
import type { RegistrationRow } from './registration.entity.js'
import { type EventOfRegistration, type Opened, RegistrationRepository } from './registration.repository.js'
import { withoutCountry } from './registration.view.js'
import { Seats } from './seats.js'

/** Loads all that the rules ask, for one or for many of one event, in the same number of queries. */
@Injectable()
export class Facts {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly seats: Seats,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  async of(opened: Opened): Promise<RegistrationFacts> {
    const facts = (await this.ofMany([opened])).get(opened.row.id)
    if (!facts) throw new Error('facts of a registration were not made')
    return facts
  }

  async ofMany(opened: readonly Opened[]): Promise<ReadonlyMap<RegistrationId, RegistrationFacts>> {
    const [first] = opened
    if (!first) return new Map()
    const rows = opened.map(({ row }) => row)
    const around = await this.around(first.event, rows, this.clock.now())
    return new Map(opened.map(({ row, event }) => [row.id, factsOf(row, event, around)]))
  }

  /** What the facts of registrations of one event depend on beside themselves. */
  async around(event: EventOfRegistration, rows: readonly RegistrationRow[], now: Instant): Promise<Around> {
    const places = await this.seats.placesOf(event.id, now)
    const elsewhere = await this.registrations.liveElsewhere(rows)
    // Only an event by invitation asks who was nominated
    const asks = event.policy === 'invitation'
    const ids = rows.map(({ id }) => id)
    return {
      places,
      elsewhere,
      nominated: asks ? await this.registrations.takenUp(ids) : new Set(),
      approvals: event.asksParties ? await this.approvals.standingsOf(event.id, ids) : new Map(),
    }
  }
}

/**
 * How the event's places are used, which registrations have another live one of the same person beside them, which came of a
 * nomination, and where the parties stand to each.
 */
export interface Around {
  readonly places: PlacesOfEvent
  readonly elsewhere: ReadonlySet<RegistrationId>
  readonly nominated: ReadonlySet<RegistrationId>
  readonly approvals: ReadonlyMap<RegistrationId, readonly PartyStanding[]>
}

export function factsOf(
  row: RegistrationRow,
  event: EventOfRegistration,
  { places, elsewhere, nominated, approvals }: Around,
): RegistrationFacts {
  const { category } = row
  const sections = sectionsOf(event.offered.find((one) => one.category === category)?.sections ?? [])
  return {
    event,
    places: category === null ? nowhere(places) : placesFor(places, category),
    category,
    offered: event.offered.map((one) => one.category),
    country: row.country,
    invited: row.replacesId !== null || nominated.has(row.id),
    missing: missingIn(
      {
        category,
        familyName: row.familyName,
        givenName: row.givenName,
        country: row.country,
        ...withoutCountry(row),
        organisation: row.organisation ?? '',
        position: row.position ?? '',
        statement: row.answers.statement ?? '',
      },
      sections,
    ),
    registeredElsewhere: elsewhere.has(row.id),
    // A confirmed registration keeps the day by which it had to be confirmed; that day no longer ends anything
    offerExpiresAt: row.state === 'accepted' && row.offerExpiresAt ? instantOf(row.offerExpiresAt) : null,
    askedAgain: row.askedAgainAt !== null,
    approvals: approvals.get(row.id) ?? [],
    chosen: {},
  }
}

/** A form without a category has no place to go to. */
const nowhere = ({ seats, offerLimit, event }: PlacesOfEvent) => ({
  takesSeat: true,
  seats,
  offerLimit,
  event,
  quota: 0,
  category: { confirmed: 0, offered: 0, waiting: 0 },
})

export const asWaiting = (row: RegistrationRow) => {
  if (row.category === null || row.submittedAt === null)
    throw new Error(`registration ${row.id} waits without category or time`)
  return { id: row.id, category: row.category, rank: row.rank, submittedAt: instantOf(row.submittedAt) }
}
