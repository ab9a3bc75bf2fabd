import type { OrganisationKind } from '@plenary/shared/language/events'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { MembershipKind } from '@plenary/shared/language/roles'
import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A legal body, in a country or international; its name in several languages. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' }) id: string
  @Column('jsonb') name: LocalText
  @Column('text') kind: OrganisationKind
  /** ISO 3166-1 alpha-2; null: international. */
  @Column('text', { nullable: true }) country: string | null
  @Column('integer', { default: 1 }) version: number
}

/** A person acts for an organisation, as host contact or approver: granted, dated, revocable. Working there gives no right. */
@Entity('membership')
@Index('membership_live_uq', ['organisationId', 'personId', 'kind'], { unique: true, where: 'revoked_at IS NULL' })
@Index('membership_of_person', ['personId'])
export class MembershipRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pk' }) id: string
  @Column('uuid', { name: 'organisation_id' }) organisationId: string
  @Column('uuid', { name: 'person_id' }) personId: string
  @Column('text') kind: MembershipKind
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null
  @Column('text', { name: 'granted_by_name' }) grantedByName: string
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null
}
