import { Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** A file of a session. One that was released stays readable at its address, also after it was taken off the draft. */
@Entity('session_material')
@Index('session_material_of_session', ['eventId', 'sessionId'])
export class SessionMaterialRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_material_pk' }) id: string
  @Column('uuid', { name: 'event_id' }) eventId: string
  @Column('uuid', { name: 'session_id' }) sessionId: string
  @Column('uuid', { name: 'file_id' }) fileId: string
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date
  @Column('timestamptz', { name: 'taken_off_at', nullable: true }) takenOffAt: Date | null
}
