import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

/** What a release changed for people: prepared with it, told only once an organiser says so. */
@Entity('agenda_news')
@Check(
  'agenda_news_decision_ck',
  `decision IN ('sent', 'not sent', 'in the next') AND (decision IS NULL) = (decided_at IS NULL)`,
)
export class AgendaNewsRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'agenda_news_pk' }) eventId: string
  @PrimaryColumn('int', { primaryKeyConstraintName: 'agenda_news_pk' }) number: number
  /** The release that it is compared with: the last of which people were told, or deliberately not. */
  @Column('int') since: number
  @Column('timestamptz', { name: 'prepared_at' }) preparedAt: Date
  @Column('text', { nullable: true }) decision: string | null
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null
  @Column('text', { name: 'decided_by_name', nullable: true }) decidedByName: string | null
  /** How many letters went into the queue. */
  @Column('int', { nullable: true }) sent: number | null
}

/** One person whom it concerns, with which sessions and why: one message. */
@Entity('agenda_notice')
export class AgendaNoticeRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'agenda_notice_pk' }) eventId: string
  @PrimaryColumn('int', { primaryKeyConstraintName: 'agenda_notice_pk' }) number: number
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'agenda_notice_pk' }) personId: string
  @Column('jsonb') sessions: readonly { readonly sessionId: string; readonly because: string }[]
}
