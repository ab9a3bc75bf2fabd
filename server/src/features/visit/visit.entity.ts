import type {
  EventId,
  GroupId,
  OrganisationId,
  PersonId,
  RegistrationId,
  SiteId,
  StopId,
} from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { StopForm } from '@plenary/shared/rules/visit/moves'
import type { Datum, StopState, TransferMode, VisitorListState } from '@plenary/shared/rules/visit/states'
import type { Visitor } from '@plenary/shared/rules/visit/visitor-list'
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'

/** A place that a host opens, with all that somebody must know who goes there. */
@Entity('site')
@Index('site_of_organisation', ['organisationId'])
@Check('site_places_ck', 'largest_group > 0 AND most_at_once > 0 AND lead_hours >= 0')
export class SiteRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'site_pk' }) id: SiteId
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId
  @Column('jsonb') name: LocalText
  @Column('jsonb', { default: {} }) description: LocalText
  @Column('jsonb', { default: {} }) address: LocalText
  /** In the local script, to show a driver. */
  @Column('text', { name: 'address_local', default: '' }) addressLocal: string
  @Column('text', { name: 'local_language', nullable: true }) localLanguage: string | null
  @Column('double precision', { nullable: true }) latitude: number | null
  @Column('double precision', { nullable: true }) longitude: number | null
  @Column('text', { default: 'WGS 84' }) datum: Datum
  @Column('jsonb', { name: 'access_rules', default: {} }) accessRules: LocalText
  @Column('jsonb', { name: 'document_rules', default: {} }) documentRules: LocalText
  @Column('jsonb', { default: {} }) equipment: LocalText
  @Column('jsonb', { name: 'photo_policy', default: {} }) photoPolicy: LocalText
  @Column('boolean', { name: 'step_free', default: false }) stepFree: boolean
  @Column('text', { array: true, default: [] }) languages: string[]
  @Column('integer', { name: 'largest_group', nullable: true }) largestGroup: number | null
  @Column('integer', { name: 'most_at_once', nullable: true }) mostAtOnce: number | null
  /** How long before a stop its visitor list must be there. */
  @Column('integer', { name: 'lead_hours', default: 48 }) leadHours: number
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}

/** The days of an event on which it travels, and what it wants to learn. */
@Entity('study_visit')
export class StudyVisitRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'study_visit_pk' }) eventId: EventId
  @Column('jsonb', { default: {} }) objectives: LocalText
  @Column('jsonb', { default: [] }) questions: LocalText[]
  @Column('date', { array: true, default: [] }) days: string[]
  @Column('timestamp', { name: 'wishes_due_local', nullable: true }) wishesDueLocal: Date | null
  @Column('timestamptz', { name: 'wishes_due_at', nullable: true }) wishesDueAt: Date | null
  @Column('timestamp', { name: 'answers_due_local', nullable: true }) answersDueLocal: Date | null
  @Column('timestamptz', { name: 'answers_due_at', nullable: true }) answersDueAt: Date | null
  /** The rule that sends the next visitor list by itself when somebody joins or leaves; off unless switched on. */
  @Column('boolean', { name: 'lists_by_themselves', default: false }) listsByThemselves: boolean
  @Column('integer', { default: 1 }) version: number
}

/** A site that this study visit may go to, in the organisers' order. */
@Entity('visit_site')
@Index('visit_site_of_site', ['siteId'])
export class VisitSiteRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'visit_site_pk' }) eventId: EventId
  @PrimaryColumn('uuid', { name: 'site_id', primaryKeyConstraintName: 'visit_site_pk' }) siteId: SiteId
  @Column('integer') position: number
}

/** Delegates who travel together, with those who lead, interpret for and escort them. */
@Entity('visit_group')
@Unique('visit_group_letter_uq', ['eventId', 'letter'])
@Index('visit_group_of_leader', ['leaderId'])
@Check('visit_group_places_ck', 'vehicle_places > 0')
export class VisitGroupRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_group_pk' }) id: GroupId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('text') letter: string
  /** The working language. */
  @Column('text') language: string
  @Column('uuid', { name: 'leader_id', nullable: true }) leaderId: PersonId | null
  @Column('uuid', { name: 'interpreter_id', nullable: true }) interpreterId: PersonId | null
  @Column('uuid', { array: true, default: [] }) escorts: PersonId[]
  @Column('text', { name: 'vehicle_name', nullable: true }) vehicleName: string | null
  @Column('integer', { name: 'vehicle_places', nullable: true }) vehiclePlaces: number | null
  @Column('integer') position: number
  @Column('integer', { default: 1 }) version: number
}

/** A delegate in a group; the row counts as a head until it is taken away. */
@Entity('visit_member')
@Index('visit_member_of_group', ['groupId'])
export class VisitMemberRow {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'visit_member_pk' })
  registrationId: RegistrationId
  @Column('uuid', { name: 'group_id' }) groupId: GroupId
  /** A proposal of groups leaves them where they are. */
  @Column('boolean', { default: false }) pinned: boolean
}

/** One group at one site at one time. */
@Entity('visit_stop')
@Index('visit_stop_of_event', ['eventId', 'startsAt'])
@Index('visit_stop_of_group', ['groupId'])
@Index('visit_stop_of_site', ['siteId', 'startsAt'])
@Index('visit_stop_ending', ['endsAt'], { where: `state = 'confirmed'` })
@Check('visit_stop_time_ck', 'starts_at < ends_at AND starts_local < ends_local')
@Check(
  'visit_stop_asked_ck',
  `state NOT IN ('requested', 'confirmed', 'counter-proposed', 'completed') OR asked IS NOT NULL`,
)
@Check('visit_stop_counter_ck', `state <> 'counter-proposed' OR counter IS NOT NULL`)
export class VisitStopRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_stop_pk' }) id: StopId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'group_id' }) groupId: GroupId
  @Column('uuid', { name: 'site_id' }) siteId: SiteId
  @Column('text') state: StopState
  @Column('timestamp', { name: 'starts_local' }) startsLocal: Date
  @Column('timestamp', { name: 'ends_local' }) endsLocal: Date
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date
  /** What happens at the site. */
  @Column('jsonb', { default: {} }) programme: LocalText
  @Column('text', { name: 'received_by', default: '' }) receivedBy: string
  /** What the host was last asked for; once it confirmed, what it confirmed. */
  @Column('jsonb', { nullable: true }) asked: StopForm | null
  /** What the host offers instead; its heads are then the most that it takes. */
  @Column('jsonb', { nullable: true }) counter: StopForm | null
  @Column('text', { nullable: true }) reason: string | null
  /** Who answered for the host, by which channel and when; the channel is null where they answered here themselves. */
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy: string | null
  @Column('text', { nullable: true }) channel: string | null
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null
  @Column('timestamptz', { name: 'requested_at', nullable: true }) requestedAt: Date | null
  @Column('timestamptz', { name: 'answer_due_at', nullable: true }) answerDueAt: Date | null
  /** Time and site as they were before the last change that its group was to learn of. */
  @Column('jsonb', { nullable: true }) was: Omit<StopForm, 'heads'> | null
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt: Date | null
  @Column('timestamptz', { name: 'state_since' }) stateSince: Date
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}

/** How a group gets from place to place, or where it eats; minutes and mode are typed by hand. */
@Entity('visit_transfer')
@Index('visit_transfer_of_group', ['groupId', 'startsAt'])
@Index('visit_transfer_of_event', ['eventId'])
@Check('visit_transfer_time_ck', 'starts_at < ends_at AND starts_local < ends_local')
export class VisitTransferRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visit_transfer_pk' }) id: string
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'group_id' }) groupId: GroupId
  @Column('timestamp', { name: 'starts_local' }) startsLocal: Date
  @Column('timestamp', { name: 'ends_local' }) endsLocal: Date
  @Column('timestamptz', { name: 'starts_at' }) startsAt: Date
  @Column('timestamptz', { name: 'ends_at' }) endsAt: Date
  @Column('text') mode: TransferMode
  @Column('text', { default: '' }) note: string
  @Column('integer', { default: 1 }) version: number
}

/** A delegate ranks sites: 1 is the dearest. */
@Entity('wish')
@Unique('wish_rank_uq', ['registrationId', 'rank'])
@Index('wish_of_site', ['siteId'])
@Check('wish_rank_ck', 'rank > 0')
export class WishRow {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'wish_pk' })
  registrationId: RegistrationId
  @PrimaryColumn('uuid', { name: 'site_id', primaryKeyConstraintName: 'wish_pk' }) siteId: SiteId
  @Column('integer') rank: number
}

/** A pair of person and site that must not come together. */
@Entity('wish_exclusion')
export class WishExclusionRow {
  @PrimaryColumn('uuid', { name: 'registration_id', primaryKeyConstraintName: 'wish_exclusion_pk' })
  registrationId: RegistrationId
  @PrimaryColumn('uuid', { name: 'site_id', primaryKeyConstraintName: 'wish_exclusion_pk' }) siteId: SiteId
}

/** The numbered list of who comes to one stop, as it was sent to its host. */
@Entity('visitor_list')
@Unique('visitor_list_number_uq', ['stopId', 'number'])
@Index('visitor_list_with_host_uq', ['stopId'], { unique: true, where: `state IN ('sent', 'acknowledged')` })
@Index('visitor_list_expiring', ['expiresAt'], { where: `state <> 'expired'` })
export class VisitorListRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'visitor_list_pk' }) id: string
  @Column('uuid', { name: 'stop_id' }) stopId: StopId
  @Column('integer') number: number
  @Column('text') state: VisitorListState
  /** Empty once superseded or expired: who left a list is gone from it. */
  @Column('jsonb') people: readonly Visitor[]
  /** How many joined, left or were corrected since the number before. */
  @Column('integer', { default: 0 }) joined: number
  @Column('integer', { default: 0 }) gone: number
  @Column('integer', { default: 0 }) corrected: number
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('timestamptz', { name: 'sent_at', nullable: true }) sentAt: Date | null
  @Column('timestamptz', { name: 'acknowledged_at', nullable: true }) acknowledgedAt: Date | null
  @Column('text', { name: 'acknowledged_by', nullable: true }) acknowledgedBy: string | null
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
}

/** Whether somebody of the list came to a stop, as its host saw it. */
@Entity('visit_attendance')
export class VisitAttendanceRow {
  @PrimaryColumn('uuid', { name: 'stop_id', primaryKeyConstraintName: 'visit_attendance_pk' }) stopId: StopId
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'visit_attendance_pk' }) personId: PersonId
  @Column('boolean') came: boolean
  @Column('timestamptz', { name: 'marked_at' }) markedAt: Date
}
