import type { ApprovalId, EventId, OrganisationId, PersonId } from '@plenary/shared/language/ids'
import type { ApprovalObject, ApprovalState } from '@plenary/shared/rules/approval/states'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A party that approves the participant list of an event, the releases of its agenda, or both. */
@Entity('event_approval')
@Check('event_approval_something_ck', 'participants OR agenda')
export class EventApprovalRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'event_approval_pk' }) eventId: EventId
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'event_approval_pk' })
  organisationId: OrganisationId
  @Column('boolean', { default: false }) participants: boolean
  @Column('boolean', { default: false }) agenda: boolean
}

/** One party asked for one version of one thing, and what it said. The latest round is what counts. */
@Entity('approval')
@Index('approval_round_uq', ['objectId', 'organisationId', 'object', 'round'], { unique: true })
@Index('approval_of_event', ['eventId', 'organisationId', 'state'])
@Index('approval_lapsing', ['dueAt'], { where: `state = 'asked'` })
@Index('approval_answered_by', ['answeredBy', 'eventId'])
@Check('approval_answer_ck', `(state IN ('approved', 'objected')) = (answered_by IS NOT NULL)`)
@Check('approval_reason_ck', `(state = 'objected') = (reason IS NOT NULL)`)
export class ApprovalRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_pk' }) id: ApprovalId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'organisation_id' }) organisationId: OrganisationId
  @Column('text') object: ApprovalObject
  /** The registration, or the event whose agenda is to be released. */
  @Column('uuid', { name: 'object_id' }) objectId: string
  /** 1, 2, 3 … for this party and thing. */
  @Column('integer') round: number
  /** The version that the party was asked for. */
  @Column('jsonb') content: unknown
  @Column('text') state: ApprovalState
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date
  @Column('uuid', { name: 'asked_by', nullable: true }) askedBy: string | null
  @Column('text', { name: 'asked_by_name' }) askedByName: string
  @Column('timestamptz', { name: 'due_at', nullable: true }) dueAt: Date | null
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null
  @Column('uuid', { name: 'answered_by', nullable: true }) answeredBy: PersonId | null
  @Column('text', { name: 'answered_by_name', default: '' }) answeredByName: string
  /** Why the party objects; for approvers of the event only. */
  @Column('text', { nullable: true }) reason: string | null
}
