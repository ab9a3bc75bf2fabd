import type { OrganisationKind } from '@plenary/shared/language/events'
import type { LocalText } from '@plenary/shared/language/local-text'
import { Column, Entity, PrimaryColumn } from 'typeorm'

/** A legal body, in a country or international; its name in several languages. */
@Entity('organisation')
export class OrganisationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'organisation_pk' }) id: string
  @Column('jsonb') name: LocalText
  @Column('text') kind: OrganisationKind
  /** ISO 3166-1 alpha-2; null: international. */
  @Column('text', { nullable: true }) country: string | null
  @Column('integer', { default: 1 }) version: number
}
