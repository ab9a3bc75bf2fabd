import type { Target } from '@plenary/shared/contracts/event/parts'
import type { Category, FormSection, Locality } from '@plenary/shared/language/categories'
import type { EventType, Modality, RegistrationPolicy } from '@plenary/shared/language/events'
import type { EventId, ProgrammeId, RoomId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import { type Instant, instantOf, type LocalDate, type LocalDateTime } from '@plenary/shared/language/time'
import { missingFrom } from '@plenary/shared/rules/event/completeness'
import type { EventFacts } from '@plenary/shared/rules/event/moves'
import type { EventState } from '@plenary/shared/rules/event/states'

/** An event as use cases and screens know it: a row, with instants and local times as text. */
export interface EventRecord {
  readonly id: EventId
  readonly programmeId: ProgrammeId
  readonly state: EventState
  readonly slug: string
  readonly type: EventType
  readonly title: LocalText
  readonly acronym: string
  readonly question: LocalText
  readonly summary: LocalText
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  readonly zone: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly modality: Modality
  readonly languages: string[]
  readonly sdgs: string[]
  readonly themes: string[]
  readonly city: LocalText
  readonly country: string | null
  readonly venueName: LocalText
  readonly venueAddress: LocalText
  readonly venueAccess: LocalText
  readonly whoPays: LocalText
  readonly howToTakePart: LocalText
  readonly contactName: string | null
  readonly contactAddress: string | null
  readonly accent: string
  readonly seats: number
  readonly offerLimit: number | null
  readonly offerLimitReason: string | null
  readonly policy: RegistrationPolicy
  readonly opensLocal: LocalDateTime | null
  readonly closesLocal: LocalDateTime | null
  readonly opensAt: Instant | null
  readonly closesAt: Instant | null
  readonly offerHours: number
  readonly promotesByItself: boolean
  readonly eligibleCountries: string[] | null
  readonly targets: Target[]
  readonly postponedFrom: LocalDate | null
  readonly announcedAt: Instant | null
  readonly version: number
  readonly categories: readonly OfferedCategory[]
  readonly rooms: readonly EventRoom[]
}

export interface OfferedCategory {
  readonly category: Category
  readonly quota: number | null
  readonly description: LocalText
  readonly locality: Locality
  readonly sections: FormSection[]
}

export interface EventRoom {
  readonly id: RoomId
  readonly name: LocalText
  readonly capacity: number | null
  readonly accessible: boolean
}

const local = (column: string) => `to_char(event.${column}, 'YYYY-MM-DD"T"HH24:MI')`

/** The columns of an EventRecord, for a query on `event`. */
export const eventColumns = `event.id, event.programme_id AS "programmeId", event.state, event.slug, event.type, event.title, event.acronym,
  event.question, event.summary, event.starts_on AS "startsOn", event.ends_on AS "endsOn", event.zone, event.starts_at AS "startsAt",
  event.ends_at AS "endsAt", event.modality, event.languages, event.sdgs, event.themes, event.city, event.country, event.venue_name AS "venueName",
  event.venue_address AS "venueAddress", event.venue_access AS "venueAccess", event.who_pays AS "whoPays", event.how_to_take_part AS "howToTakePart",
  event.contact_name AS "contactName", event.contact_address AS "contactAddress", event.accent, event.seats, event.offer_limit AS "offerLimit",
  event.offer_limit_reason AS "offerLimitReason", event.policy, ${local('opens_local')} AS "opensLocal", ${local('closes_local')} AS "closesLocal",
  event.opens_at AS "opensAt", event.closes_at AS "closesAt", event.offer_hours AS "offerHours", event.promotes_by_itself AS "promotesByItself",
  event.eligible_countries AS "eligibleCountries", event.targets, event.postponed_from AS "postponedFrom", event.announced_at AS "announcedAt", event.version,
  COALESCE((SELECT json_agg(json_build_object('category', category, 'quota', quota, 'description', description, 'locality', locality,
    'sections', sections) ORDER BY position)
    FROM event_category WHERE event_id = event.id), '[]') AS categories,
  COALESCE((SELECT json_agg(json_build_object('id', room.id, 'name', room.name, 'capacity', capacity, 'accessible', accessible) ORDER BY position)
    FROM room WHERE event_id = event.id), '[]') AS rooms`

type Times = 'startsAt' | 'endsAt' | 'opensAt' | 'closesAt' | 'announcedAt'

/** What the driver makes of those columns. */
export type EventColumns = Omit<EventRecord, Times> & {
  readonly startsAt: Date
  readonly endsAt: Date
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly announcedAt: Date | null
}

export const recordOf = (row: EventColumns): EventRecord => ({
  ...row,
  startsAt: instantOf(row.startsAt),
  endsAt: instantOf(row.endsAt),
  opensAt: row.opensAt && instantOf(row.opensAt),
  closesAt: row.closesAt && instantOf(row.closesAt),
  announcedAt: row.announcedAt && instantOf(row.announcedAt),
})

/** What the rules of the event's moves ask. */
export const factsOf = (event: EventRecord): EventFacts => ({
  state: event.state,
  startsOn: event.startsOn,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  postponedFrom: event.postponedFrom,
  policy: event.policy,
  opensAt: event.opensAt,
  closesAt: event.closesAt,
  missing: missingFrom({ ...event, categories: event.categories.map(({ category }) => category) }),
})

/** As audit lines name it: readable when the event is gone. */
export const nameOf = ({ acronym, startsOn }: EventRecord): string => `${acronym} ${startsOn.slice(0, 4)}`
