import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** Somebody means to be there. It names the session of releases, and stays when the draft no longer has it. */
@Entity('session_star')
@Index('session_star_of_event', ['eventId', 'sessionId'])
export class SessionStarRow {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'session_star_pk' }) personId: string
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'session_star_pk' }) sessionId: string
  @Column('uuid', { name: 'event_id' }) eventId: string
  @Column('timestamptz', { name: 'starred_at' }) starredAt: Date
}
