import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A code that proves an address: its hash, and how often it was tried. */
@Entity('address_code')
@Check('address_code_purpose_ck', `purpose IN ('sign in', 'password', 'address before', 'address after', 'leaving')`)
export class AddressCodeRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_code_pk' }) purpose: string
  @PrimaryColumn('text', { primaryKeyConstraintName: 'address_code_pk' }) subject: string
  @Column('text', { name: 'secret_hash' }) secretHash: string
  @Column('integer', { default: 0 }) tries: number
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
}

/** A role of an account, what it reaches, and until when. Rows stay when they are revoked. */
@Entity('role_grant')
@Index('role_grant_of_event', ['eventId'])
export class RoleGrantRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_grant_pk' }) id: string
  @Column('uuid', { name: 'account_id' }) accountId: string
  @Column('text') role: string
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId: string | null
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null
  /** Whose delegation it is, of a head of one. */
  @Column('text', { nullable: true }) country: string | null
  @Column('uuid', { name: 'granted_by', nullable: true }) grantedBy: string | null
  @Column('timestamptz', { name: 'granted_at' }) grantedAt: Date
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null
}

/** An invitation to a role: the hash of its link's secret, and what became of it. */
@Entity('invitation')
@Index('invitation_of_event', ['eventId'])
export class InvitationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pk' }) id: string
  @Column('text', { name: 'secret_hash' }) secretHash: string
  /** Empty: whoever is signed in may take it. */
  @Column('text') address: string
  @Column('text') name: string
  @Column('text') role: string
  @Column('uuid', { name: 'programme_id', nullable: true }) programmeId: string | null
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null
  @Column('text', { nullable: true }) country: string | null
  @Column('timestamptz', { name: 'grant_ends_at', nullable: true }) grantEndsAt: Date | null
  @Column('uuid', { name: 'invited_by', nullable: true }) invitedBy: string | null
  @Column('text', { name: 'invited_by_name' }) invitedByName: string
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date
  @Column('timestamptz', { name: 'used_at', nullable: true }) usedAt: Date | null
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null
}
