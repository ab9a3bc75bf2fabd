import { Injectable } from '@nestjs/common'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { instantOf } from '@plenary/shared/language/time'
import { missingIn, sectionsOf } from '@plenary/shared/rules/registration/form'
import type { RegistrationFacts } from '@plenary/shared/rules/registration/moves'
import { type PlacesOfEvent, placesFor } from '@plenary/shared/rules/registration/waiting-list'
import { Clock } from '../../adapters/clock.js'
import type { RegistrationRow } from './registration.entity.js'
import { type EventOfRegistration, type Opened, RegistrationRepository } from './registration.repository.js'
import { Seats } from './seats.js'

/** Loads all that the rules ask, for one or for many of one event, in the same number of queries. */
@Injectable()
export class Facts {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly seats: Seats,
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
    const places = await this.seats.placesOf(first.event.id, this.clock.now())
    const elsewhere = await this.registrations.liveElsewhere(opened.map(({ row }) => row))
    return new Map(opened.map(({ row, event }) => [row.id, factsOf(row, event, places, elsewhere.has(row.id))]))
  }
}

function factsOf(
  row: RegistrationRow,
  event: EventOfRegistration,
  places: PlacesOfEvent,
  registeredElsewhere: boolean,
): RegistrationFacts {
  const { category } = row
  const sections = sectionsOf(event.offered.find((one) => one.category === category)?.sections ?? [])
  return {
    event,
    places: category === null ? nowhere(places) : placesFor(places, category),
    category,
    offered: event.offered.map((one) => one.category),
    country: row.country,
    invited: row.replacesId !== null,
    missing: missingIn(
      {
        category,
        familyName: row.familyName,
        givenName: row.givenName,
        country: row.country,
        noCountry: row.answers.noCountry ?? false,
        organisation: row.organisation ?? '',
        position: row.position ?? '',
        statement: row.answers.statement ?? '',
      },
      sections,
    ),
    registeredElsewhere,
    // A confirmed registration keeps the day by which it had to be confirmed; that day no longer ends anything
    offerExpiresAt: row.state === 'accepted' && row.offerExpiresAt ? instantOf(row.offerExpiresAt) : null,
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
