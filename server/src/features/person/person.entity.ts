import type { Gender, StakeholderGroup } from '@plenary/shared/language/categories'
import type { AccountId, FileId, PersonId } from '@plenary/shared/language/ids'
import type { LanguageLevel } from '@plenary/shared/language/spoken-languages'
import type { Visibility } from '@plenary/shared/rules/person/visibility'
import { Check, Column, Entity, PrimaryColumn } from 'typeorm'

export interface SpokenLanguage {
  readonly tag: string
  readonly level: LanguageLevel
}

/** Somebody, with an account or without. Registrations keep a copy of what they need. */
@Entity('person')
@Check('person_gender_ck', `gender IN ('woman', 'man', 'other', 'prefers not to say')`)
export class PersonRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pk' }) id: PersonId
  @Column('uuid', { name: 'account_id', nullable: true }) accountId: AccountId | null
  /** None for somebody known by name only, as a speaker of an imported agenda. */
  @Column('text', { nullable: true }) address: string | null
  @Column('text', { name: 'family_name', default: '' }) familyName: string
  @Column('text', { name: 'given_name', default: '' }) givenName: string
  @Column('text', { name: 'badge_name', nullable: true }) badgeName: string | null
  @Column('text', { name: 'own_script_name', nullable: true }) ownScriptName: string | null
  @Column('text', { name: 'own_script_language', nullable: true }) ownScriptLanguage: string | null
  @Column('text', { nullable: true }) honorific: string | null
  @Column('text', { nullable: true }) gender: Gender | null
  @Column('integer', { name: 'birth_year', nullable: true }) birthYear: number | null
  @Column('text', { nullable: true }) organisation: string | null
  @Column('text', { nullable: true }) position: string | null
  @Column('text', { nullable: true }) country: string | null
  @Column('jsonb', { default: [] }) languages: readonly SpokenLanguage[]
  @Column('text', { nullable: true }) expertise: string | null
  @Column('text', { array: true, default: '{}' }) sdgs: string[]
  @Column('text', { name: 'stakeholder_groups', array: true, default: '{}' }) stakeholderGroups: StakeholderGroup[]
  @Column('text', { nullable: true }) biography: string | null
  @Column('uuid', { name: 'photo_file_id', nullable: true }) photoFileId: FileId | null
  @Column('text', { nullable: true }) zone: string | null
  @Column('text', { nullable: true }) language: string | null
  @Column('jsonb', { default: {} }) visibility: Visibility
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('timestamptz', { name: 'erased_at', nullable: true }) erasedAt: Date | null
  @Column('integer', { default: 1 }) version: number
}
