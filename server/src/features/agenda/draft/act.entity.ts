import type { LocalText } from '@plenary/shared/language/local-text'
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** One thing that an organiser did to one session of the draft, and what the session was before: what an undo needs. */
@Entity('agenda_act')
@Index('agenda_act_of_event', ['eventId', 'id'])
@Index('agenda_act_of_session', ['sessionId'])
@Check('agenda_act_act_ck', `act IN ('add', 'change', 'place', 'park', 'remove')`)
export class AgendaActRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agenda_act_pk' }) id: string
  @Column('uuid', { name: 'event_id' }) eventId: string
  @Column('uuid', { name: 'session_id' }) sessionId: string
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: string | null
  @Column('timestamptz') at: Date
  @Column('text') act: string
  @Column('jsonb') title: LocalText
  /** null: there was none. */
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null
  /** The version that it left; another one now means that somebody was there since. */
  @Column('int') version: number
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null
}
