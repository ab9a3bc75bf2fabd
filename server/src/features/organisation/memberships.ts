import { Injectable } from '@nestjs/common'
import { type MembershipId, membershipId, type OrganisationId, type PersonId } from '@plenary/shared/language/ids'
import type { MembershipKind } from '@plenary/shared/language/roles'
import type { Instant } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { refused } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'

/**
 * SQL that holds while a row of `membership` counts at the instant of this parameter: not revoked, and its last moment,
 * which is exclusive, not reached.
 */
export const membershipCounts = (row: string, at: number): string =>
  `${row}.revoked_at IS NULL AND (${row}.ends_at IS NULL OR ${row}.ends_at > $${at})`

export interface Granting {
  readonly organisationId: OrganisationId
  readonly personId: PersonId
  readonly kind: MembershipKind
  readonly endsAt: Instant | null
  /** As the audit names them. */
  readonly name: string
}

/** Who acts for an organisation; granted, dated and revocable. Words above say to whom and when, and tell the person. */
@Injectable()
export class Memberships {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Grants it, or gives the one that runs another end. Two who grant at once make one. */
  async grant(actor: Actor, { organisationId, personId, kind, endsAt, name }: Granting): Promise<MembershipId> {
    const made = await this.work.mandatory.query<{ id: MembershipId }[]>(
      `INSERT INTO membership (id, organisation_id, person_id, kind, granted_at, granted_by, granted_by_name, ends_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (organisation_id, person_id, kind) WHERE revoked_at IS NULL DO UPDATE SET ends_at = EXCLUDED.ends_at RETURNING id`,
      [newId(membershipId), organisationId, personId, kind, this.clock.now(), actor.accountId, actor.name, endsAt],
    )
    const [granted] = made
    if (!granted) throw new Error('a membership was neither made nor found')
    await this.audit.record(actor, {
      word: 'organisation',
      act: `grant ${kind}`,
      objectId: organisationId,
      objectName: name,
      details: { personId, endsAt },
    })
    return granted.id
  }

  /** Takes it away at once; a repeat finds nothing. */
  async revoke(actor: Actor, id: MembershipId, name: string): Promise<void> {
    const rows = await this.work.mandatory.query<[{ organisation_id: OrganisationId; kind: MembershipKind }[], number]>(
      'UPDATE membership SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING organisation_id, kind',
      [id, this.clock.now()],
    )
    const [revoked] = rows[0]
    if (!revoked) refused('NOT_FOUND')
    await this.audit.record(actor, {
      word: 'organisation',
      act: `revoke ${revoked.kind}`,
      objectId: revoked.organisation_id,
      objectName: name,
    })
  }

  /** Does this person act for the organisation now? */
  async isHeld(personId: PersonId | null, organisationId: OrganisationId, kind: MembershipKind): Promise<boolean> {
    const found = await this.work.row(
      `SELECT 1 FROM membership WHERE person_id = $1 AND organisation_id = $2 AND kind = $3 AND ${membershipCounts('membership', 4)}`,
      [personId, organisationId, kind, this.clock.now()],
    )
    return found !== undefined
  }
}
