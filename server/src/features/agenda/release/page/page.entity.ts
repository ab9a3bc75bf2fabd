import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A release as a page, as it was written when it was made: the same bytes for ever. */
@Entity('release_page')
export class ReleasePageRow {
  @PrimaryColumn('uuid', { name: 'event_id', primaryKeyConstraintName: 'release_page_pk' }) eventId: string
  @PrimaryColumn('int', { primaryKeyConstraintName: 'release_page_pk' }) number: number
  @PrimaryColumn('text', { primaryKeyConstraintName: 'release_page_pk' }) language: string
  @Column('text') html: string
}
