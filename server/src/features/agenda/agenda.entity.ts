import type { LocalText } from '@plenary/shared/language/local-text'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A session of the working draft; without a time it is parked. */
@Entity('session')
@Index('session_of_event', ['eventId', 'startsAt'])
@Check(
  'session_time_ck',
  `(starts_local IS NULL) = (ends_local IS NULL) AND (starts_local IS NULL) = (starts_at IS NULL)
    AND (starts_at IS NULL) = (ends_at IS NULL) AND (starts_at IS NULL OR starts_at < ends_at)`,
)
@Check('session_minutes_ck', 'minutes > 0')
export class SessionRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' }) id: string
  @Column('uuid', { name: 'event_id' }) eventId: string
  @Column('text') type: string
  @Column('jsonb') title: LocalText
  @Column('jsonb', { default: {} }) subtitle: LocalText
  @Column('jsonb', { default: {} }) abstract: LocalText
  @Column('jsonb', { default: {} }) description: LocalText
  @Column('text', { array: true, default: [] }) languages: string[]
  @Column('text', { array: true, default: [] }) interpretation: string[]
  @Column('text', { nullable: true }) track: string | null
  @Column('uuid', { name: 'room_id', nullable: true }) roomId: string | null
  @Column('timestamp', { name: 'starts_local', nullable: true }) startsLocal: Date | null
  @Column('timestamp', { name: 'ends_local', nullable: true }) endsLocal: Date | null
  @Column('timestamptz', { name: 'starts_at', nullable: true }) startsAt: Date | null
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null
  /** How long a parked session will take, where somebody has said it. */
  @Column('int', { nullable: true }) minutes: number | null
  /** What an imported file said that the domain has no place for, verbatim. */
  @Column('jsonb', { nullable: true }) origin: Record<string, unknown> | null
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('int', { default: 1 }) version: number
}

/** Somebody's part in a session, in the order in which they are named. */
@Entity('session_person')
@Index('session_person_of_person', ['personId'])
export class SessionPersonRow {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'session_person_pk' }) sessionId: string
  @PrimaryColumn('int', { primaryKeyConstraintName: 'session_person_pk' }) position: number
  @Column('text') role: string
  @Column('uuid', { name: 'person_id', nullable: true }) personId: string | null
  @Column('text') name: string
  @Column('jsonb', { nullable: true }) origin: Record<string, unknown> | null
}

/** A numbered, dated snapshot: made, never edited. */
@Entity('agenda_release')
@Check('agenda_release_number_ck', 'number > 0')
export class AgendaReleaseRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'agenda_release_pk' }) eventId: string
  @PrimaryColumn('int', { primaryKeyConstraintName: 'agenda_release_pk' }) number: number
  @Column('timestamptz', { name: 'released_at' }) releasedAt: Date
  @Column('uuid', { name: 'released_by', nullable: true }) releasedBy: string | null
  @Column('text', { name: 'released_by_name' }) releasedByName: string
  @Column('jsonb', { default: {} }) note: LocalText
  @Column('jsonb') snapshot: Record<string, unknown>
  /** Who has a part in it, to find somebody's sessions without reading every snapshot. */
  @Column('uuid', { array: true, default: [] }) people: string[]
}

/** An overlap that somebody took on by name, so that it doesn't stand in the way of a release. */
@Entity('accepted_conflict')
export class AcceptedConflictRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'accepted_conflict_pk' }) eventId: string
  @PrimaryColumn('text', { primaryKeyConstraintName: 'accepted_conflict_pk' }) key: string
  @Column('uuid', { name: 'accepted_by', nullable: true }) acceptedBy: string | null
  @Column('text', { name: 'accepted_by_name' }) acceptedByName: string
  @Column('timestamptz', { name: 'accepted_at' }) acceptedAt: Date
  @Column('text') reason: string
}

/** Whose calendar a feed's address opens; the address holds this id and a signature, and dies with the row. */
@Entity('calendar_feed')
export class CalendarFeedRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_feed_pk' }) id: string
  @Column('uuid', { name: 'person_id', unique: true }) personId: string
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
}
