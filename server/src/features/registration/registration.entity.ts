import type { Category, Gender } from '@plenary/shared/language/categories'
import type { EventId, PersonId, RegistrationId } from '@plenary/shared/language/ids'
import type { RegistrationState } from '@plenary/shared/rules/registration/states'
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm'

/** What the form holds beyond the columns that lists are made of. */
export interface KeptAnswers {
  readonly languages?: readonly string[]
  readonly statement?: string
  readonly expectation?: string
  readonly noCountry?: boolean
  readonly notListed?: boolean
  readonly unlistedCountry?: string
}

/** Protected: each reading by somebody else is written down. */
export interface KeptNeeds {
  readonly accessNeeds?: string
  readonly foodNeeds?: string
}

/** One person's application to and participation in one event; names, work and country as submitted. */
@Entity('registration')
@Unique('registration_number_uq', ['eventId', 'number'])
@Index('registration_live_uq', ['eventId', 'personId'], {
  unique: true,
  where: `state NOT IN ('withdrawn', 'cancelled', 'replaced', 'not selected', 'offer expired')`,
})
@Index('registration_by_state', ['eventId', 'state'])
@Index('registration_by_name', ['eventId', 'sortName', 'id'])
@Index('registration_by_submitted', ['eventId', 'submittedAt', 'id'])
@Index('registration_of_person', ['personId'])
@Index('registration_expiring', ['offerExpiresAt'], { where: `state = 'accepted'` })
@Check('registration_offer_ck', `state <> 'accepted' OR offer_expires_at IS NOT NULL`)
export class RegistrationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'registration_pk' }) id: RegistrationId
  @Column('uuid', { name: 'event_id' }) eventId: EventId
  @Column('uuid', { name: 'person_id' }) personId: PersonId
  /** 1, 2, 3 … within the event, for ever; shown as R-0187. */
  @Column('integer') number: number
  @Column('text') state: RegistrationState
  @Column('text', { nullable: true }) category: Category | null
  @Column('text', { name: 'family_name', default: '' }) familyName: string
  @Column('text', { name: 'given_name', default: '' }) givenName: string
  @Column('text', { name: 'badge_name', nullable: true }) badgeName: string | null
  @Column('text', { name: 'own_script_name', nullable: true }) ownScriptName: string | null
  @Column('text', { name: 'own_script_language', nullable: true }) ownScriptLanguage: string | null
  @Column('text', { nullable: true }) honorific: string | null
  @Column('text', { nullable: true }) gender: Gender | null
  @Column('text', { nullable: true }) organisation: string | null
  @Column('text', { nullable: true }) position: string | null
  /** The country represented, ISO 3166-1 alpha-2; none for international civil servants. */
  @Column('text', { nullable: true }) country: string | null
  @Column('jsonb', { default: {} }) answers: KeptAnswers
  @Column('jsonb', { default: {} }) needs: KeptNeeds
  /** What the list's search looks through: names, organisation and number, folded. */
  @Column('text', { default: '' }) search: string
  @Column('text', { name: 'sort_name', default: '' }) sortName: string
  /** The language of letters to this person about this event. */
  @Column('text') language: string
  @Column('integer', { nullable: true }) rank: number | null
  @Column('text', { name: 'badge_code', nullable: true, unique: true }) badgeCode: string | null
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null
  @Column('timestamptz', { name: 'offered_at', nullable: true }) offeredAt: Date | null
  @Column('timestamptz', { name: 'offer_expires_at', nullable: true }) offerExpiresAt: Date | null
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null
  /** When the event's new days were announced and they had a seat to confirm again; it stays theirs until the offer ends. */
  @Column('timestamptz', { name: 'asked_again_at', nullable: true }) askedAgainAt: Date | null
  @Column('timestamptz', { name: 'state_since' }) stateSince: Date
  @Column('text', { name: 'leaving_reason', nullable: true }) leavingReason: string | null
  @Column('text', { name: 'leaving_note', nullable: true }) leavingNote: string | null
  @Column('uuid', { name: 'replaces_id', nullable: true }) replacesId: RegistrationId | null
  /** When a successor, who was given the seat before the form, had completed it. */
  @Column('timestamptz', { name: 'completed_at', nullable: true }) completedAt: Date | null
  @Column('timestamptz', { name: 'made_at' }) madeAt: Date
  @Column('integer', { default: 1 }) version: number
}
