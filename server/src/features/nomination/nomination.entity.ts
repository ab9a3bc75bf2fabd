import type { Category, Gender } from '@plenary/shared/language/categories'
import type {
  EventId,
  FileId,
  FocalPointId,
  NominationId,
  PersonId,
  RegistrationId,
} from '@plenary/shared/language/ids'
import type { Representation } from '@plenary/shared/rules/nomination/representations'
import type { NominationState } from '@plenary/shared/rules/nomination/states'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Somebody who nominates for a country, institution, network or group at one event: with how many places, until when. */
@Entity('focal_point')
@Index('focal_point_once_uq', ['eventId', 'personId', 'represents', 'country', 'name'], {
  unique: true,
  where: 'revoked_at IS NULL',
})
@Index('focal_point_of_person', ['personId'])
@Check('focal_point_named_ck', `CASE represents WHEN 'country' THEN country IS NOT NULL ELSE name <> '' END`)
@Check('focal_point_places_ck', 'places > 0')
export class FocalPointRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'focal_point_pk' }) id: FocalPointId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'person_id' }) personId: PersonId
  @Column('text') represents: Representation
  @Column('text', { nullable: true }) country: string | null
  @Column('text', { default: '' }) name: string
  /** The language of letters to this person, until they choose their own. */
  @Column('text') language: string
  @Column('integer') places: number
  /** The promise, by the event's own clocks; the instant is computed from it. */
  @Column('timestamp', { name: 'due_local', nullable: true }) dueLocal: Date | null
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null
  @Column('integer', { default: 1 }) version: number
}

/** A person proposed, with rank and evidence. */
@Entity('nomination')
@Index('nomination_of_focal_point', ['focalPointId', 'rank', 'id'])
@Index('nomination_of_event', ['eventId', 'state'])
@Index('nomination_of_person', ['personId'])
@Index('nomination_of_registration', ['registrationId'])
@Index('nomination_successor_uq', ['replacesId'], {
  unique: true,
  where: `state IN ('draft', 'nominated', 'returned', 'taken up')`,
})
@Check('nomination_taken_up_ck', `state <> 'taken up' OR registration_id IS NOT NULL`)
export class NominationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'nomination_pk' }) id: NominationId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'focal_point_id' }) focalPointId: FocalPointId
  /** Known once the nomination was handed in with an address, or was taken up. */
  @Column('uuid', { name: 'person_id', nullable: true }) personId: PersonId | null
  /** Who it was before it was put together with somebody else's nomination or registration. */
  @Column('uuid', { name: 'merged_person_id', nullable: true }) mergedPersonId: PersonId | null
  @Column('timestamptz', { name: 'merged_at', nullable: true }) mergedAt: Date | null
  /** 1 is the first choice. */
  @Column('integer') rank: number
  @Column('text') state: NominationState
  @Column('text', { name: 'family_name', default: '' }) familyName: string
  @Column('text', { name: 'given_name', default: '' }) givenName: string
  @Column('text', { nullable: true }) gender: Gender | null
  @Column('text', { nullable: true }) address: string | null
  @Column('text', { default: '' }) organisation: string
  @Column('text', { default: '' }) position: string
  @Column('text', { nullable: true }) country: string | null
  @Column('text', { nullable: true }) category: Category | null
  @Column('text') language: string
  @Column('uuid', { name: 'letter_file_id', nullable: true }) letterFileId: FileId | null
  @Column('text', { name: 'note_number', default: '' }) noteNumber: string
  @Column('date', { name: 'note_on', nullable: true }) noteOn: string | null
  @Column('uuid', { name: 'note_file_id', nullable: true }) noteFileId: FileId | null
  /** What the organisers said when they returned it or did not retain it. */
  @Column('text', { nullable: true }) remark: string | null
  @Column('uuid', { name: 'registration_id', nullable: true }) registrationId: RegistrationId | null
  /** Whose place it is to take, and why. */
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId: NominationId | null
  @Column('text', { name: 'replaces_because', nullable: true }) replacesBecause: string | null
  @Column('timestamptz', { name: 'nominated_at', nullable: true }) nominatedAt: Date | null
  @Column('timestamptz', { name: 'state_since' }) stateSince: Date
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}
