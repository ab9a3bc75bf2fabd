import type { LocalText } from '@plenary/shared/language/local-text'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A memorandum of understanding or similar. */
@Entity('agreement')
export class AgreementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agreement_pk' }) id: string
  @Column('jsonb') title: LocalText
  @Column('text') state: string
  @Column('date', { name: 'signed_on', nullable: true }) signedOn: string | null
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null
  @Column('jsonb') objectives: LocalText
  /** The signed text, as PDF. */
  @Column('uuid', { name: 'document_file_id', nullable: true }) documentFileId: string | null
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}

/** An organisation that signs, in the order in which they are named. */
@Entity('agreement_party')
export class AgreementPartyRow {
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'agreement_party_pk' }) agreementId: string
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: 'agreement_party_pk' })
  organisationId: string
  @Column('integer') position: number
}
