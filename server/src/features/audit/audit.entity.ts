import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Who did what to what, for whom, when and why: one row per move and per reading of a protected field. Never changed. */
@Entity('audit')
@Index('audit_of_event', ['eventId', 'id'])
@Index('audit_of_object', ['objectId', 'id'])
export class AuditRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_pk' }) id: string
  @Column('timestamptz') at: Date
  /** null: the clock, or somebody with a link and no account. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null
  @Column('text', { name: 'actor_name' }) actorName: string
  @Column('text') act: string
  @Column('text') word: string
  @Column('uuid', { name: 'object_id' }) objectId: string
  @Column('text', { name: 'object_name' }) objectName: string
  @Column('uuid', { name: 'event_id', nullable: true }) eventId: string | null
  @Column('text', { name: 'from_state', nullable: true }) fromState: string | null
  @Column('text', { name: 'to_state', nullable: true }) toState: string | null
  @Column('text', { nullable: true }) why: string | null
  @Column('jsonb', { name: 'on_behalf', nullable: true }) onBehalf: Record<string, unknown> | null
  @Column('jsonb', { nullable: true }) details: Record<string, unknown> | null
}
