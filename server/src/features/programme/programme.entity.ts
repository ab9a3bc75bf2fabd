import type { LocalText } from '@plenary/shared/language/local-text'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A line of work under zero or more agreements. */
@Entity('programme')
export class ProgrammeRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_pk' }) id: string
  @Column('jsonb') title: LocalText
  @Column('jsonb', { default: {} }) summary: LocalText
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}

@Entity('programme_agreement')
export class ProgrammeAgreementRow {
  @PrimaryColumn('uuid', { name: 'programme_id', primaryKeyConstraintName: 'programme_agreement_pk' })
  programmeId: string
  @PrimaryColumn('uuid', { name: 'agreement_id', primaryKeyConstraintName: 'programme_agreement_pk' })
  agreementId: string
}
