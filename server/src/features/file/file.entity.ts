import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm'

/** What is known of a kept file; its bytes are in the store under `key`. */
@Entity('file')
@Index('file_by_key', ['key'])
@Check('file_access_ck', `access IN ('public', 'private')`)
export class FileRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'file_pk' }) id: string
  @Column('text') key: string
  @Column('text') access: 'public' | 'private'
  @Column('text') sha256: string
  @Column('text', { name: 'media_type' }) mediaType: string
  @Column('bigint', { name: 'size_bytes' }) sizeBytes: number
  @Column('text') name: string
  @Column('integer', { nullable: true }) width: number | null
  @Column('integer', { nullable: true }) height: number | null
  @Column('uuid', { name: 'uploaded_by', nullable: true }) uploadedBy: string | null
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt: Date
}
