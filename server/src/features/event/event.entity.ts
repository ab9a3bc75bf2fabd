import type { Target } from '@plenary/shared/contracts/event/parts'
import type { Category, FormSection, Locality } from '@plenary/shared/language/categories'
import type { LocalText } from '@plenary/shared/language/local-text'
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'

/** One event. The local times are the promise, the instants are computed from them by one writer (`event.dates.ts`). */
@Entity('event')
@Unique('event_slug_uq', ['slug'])
@Index('event_of_programme', ['programmeId'])
@Index('event_by_start', ['startsOn'])
@Check('event_days_ck', 'starts_on <= ends_on')
@Check('event_seats_ck', 'seats >= 0 AND (offer_limit IS NULL OR offer_limit >= seats)')
@Check('event_policy_ck', `policy IN ('open', 'selection', 'invitation')`)
@Check('event_window_ck', 'opens_at IS NULL OR closes_at IS NULL OR opens_at < closes_at')
export class EventRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_pk' }) id: string
  @Column('uuid', { name: 'programme_id' }) programmeId: string
  @Column('text') state: string
  @Column('text') slug: string
  @Column('text') type: string
  @Column('jsonb') title: LocalText
  @Column('text') acronym: string
  @Column('jsonb', { default: {} }) question: LocalText
  @Column('jsonb', { default: {} }) summary: LocalText
  @Column('date', { name: 'starts_on' }) startsOn: string
  @Column('date', { name: 'ends_on' }) endsOn: string
  @Column('text') zone: string
  /** The first minute of the first day, and the first after the last. */
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date
  @Column('text') modality: string
  @Column('text', { array: true, default: [] }) languages: string[]
  @Column('text', { array: true, default: [] }) sdgs: string[]
  @Column('text', { array: true, default: [] }) themes: string[]
  @Column('jsonb', { default: {} }) city: LocalText
  @Column('text', { nullable: true }) country: string | null
  @Column('jsonb', { name: 'venue_name', default: {} }) venueName: LocalText
  @Column('jsonb', { name: 'venue_address', default: {} }) venueAddress: LocalText
  @Column('jsonb', { name: 'venue_access', default: {} }) venueAccess: LocalText
  @Column('jsonb', { name: 'who_pays', default: {} }) whoPays: LocalText
  @Column('jsonb', { name: 'how_to_take_part', default: {} }) howToTakePart: LocalText
  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null
  @Column('text', { name: 'contact_address', nullable: true }) contactAddress: string | null
  @Column('text', { default: '#0b5f60' }) accent: string
  @Column('integer') seats: number
  /** null: as many offers as seats. */
  @Column('integer', { name: 'offer_limit', nullable: true }) offerLimit: number | null
  @Column('text', { name: 'offer_limit_reason', nullable: true }) offerLimitReason: string | null
  @Column('text') policy: string
  @Column('timestamp', { name: 'opens_local', nullable: true }) opensLocal: Date | null
  @Column('timestamp', { name: 'closes_local', nullable: true }) closesLocal: Date | null
  @Column('timestamptz', { name: 'opens_at', nullable: true }) opensAt: Date | null
  @Column('timestamptz', { name: 'closes_at', nullable: true }) closesAt: Date | null
  @Column('integer', { name: 'offer_hours', default: 168 }) offerHours: number
  @Column('boolean', { name: 'promotes_by_itself', default: false }) promotesByItself: boolean
  /** null: people of every country. */
  @Column('text', { name: 'eligible_countries', array: true, nullable: true }) eligibleCountries: string[] | null
  @Column('jsonb', { default: [] }) targets: Target[]
  /** The number of the next registration. */
  @Column('integer', { name: 'next_number', default: 1 }) nextNumber: number
  /** The first day that no longer holds, while the event is postponed. */
  @Column('date', { name: 'postponed_from', nullable: true }) postponedFrom: string | null
  /** Since when anybody may see it; null: nobody ever did. */
  @Column('timestamptz', { name: 'announced_at', nullable: true }) announcedAt: Date | null
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}

/** A former address, which leads to the event for ever. */
@Entity('event_slug')
export class EventSlugRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_slug_pk' }) slug: string
  @Column('uuid', { name: 'event_id' }) eventId: string
}

@Entity('room')
@Index('room_of_event', ['eventId', 'position'])
@Check('room_capacity_ck', 'capacity > 0')
export class RoomRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'room_pk' }) id: string
  @Column('uuid', { name: 'event_id' }) eventId: string
  @Column('jsonb') name: LocalText
  @Column('integer', { nullable: true }) capacity: number | null
  /** Step-free from the street. */
  @Column('boolean', { default: false }) accessible: boolean
  @Column('integer') position: number
}

/** A category that the event offers. */
@Entity('event_category')
@Check('event_category_quota_ck', 'quota >= 0')
@Check('event_category_locality_ck', `locality IN ('local', 'international')`)
export class EventCategoryRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_category_pk' }) eventId: string
  @PrimaryColumn('text', { primaryKeyConstraintName: 'event_category_pk' }) category: Category
  @Column('integer', { nullable: true }) quota: number | null
  @Column('jsonb', { default: {} }) description: LocalText
  @Column('text', { default: 'international' }) locality: Locality
  @Column('text', { array: true, default: [] }) sections: FormSection[]
  @Column('integer') position: number
}
