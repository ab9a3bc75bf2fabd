import { Injectable } from '@nestjs/common'
import type { invitationBehind, peopleAnswer, peopleOfPlatform } from '@plenary/shared/contracts/account-granting'
import type { Answer } from '@plenary/shared/contracts/route'
import type { AccountId, EventId, GrantId, InvitationId } from '@plenary/shared/language/ids'
import type { LocalText } from '@plenary/shared/language/local-text'
import type { GrantedRole } from '@plenary/shared/language/roles'
import { instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import type * as z from 'zod'
import { Clock } from '../../../adapters/clock.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { GrantingDoor, lastDayBefore } from './granting.door.js'
import { hashOfSecret } from './invitation.service.js'

type People = z.input<typeof peopleAnswer>
type PlatformPeople = Answer<typeof peopleOfPlatform>

/** The programme that a role reaches, as it is joined into a row. */
interface Reach {
  programme: PlatformPeople['grants'][number]['programme']
}

interface GrantRow {
  id: GrantId
  account_id: AccountId
  name: string
  address: string
  role: GrantedRole
  country: string | null
  granted_at: Date
  ends_at: Date | null
}

interface InvitationRow {
  id: InvitationId
  name: string
  address: string
  role: GrantedRole
  country: string | null
  invited_by_name: string
  invited_at: Date
  expires_at: Date
}

interface BehindRow {
  name: string
  address: string
  role: GrantedRole
  country: string | null
  invited_by_name: string
  expires_at: Date
  grant_ends_at: Date | null
  event_id: EventId | null
  event_title: LocalText | null
  starts_on: string | null
  ends_on: string | null
  programme_title: LocalText | null
}

@Injectable()
export class GrantingReads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly door: GrantingDoor,
  ) {}

  async ofEvent(actor: Actor, eventId: EventId): Promise<People> {
    const { zone } = await this.door.openFor(actor, eventId)
    const { grants, invitations } = await this.rowsOf('= $1', eventId)
    const now = this.clock.now()
    return {
      grants: grants.map((row) => grantOf(row, actor, zone, now)),
      invitations: invitations.map((row) => invitationOf(row, now)),
    }
  }

  async ofPlatform(actor: Actor): Promise<PlatformPeople> {
    const { grants, invitations } = await this.rowsOf('IS NULL')
    const now = this.clock.now()
    return {
      grants: grants.map((row) => ({ ...grantOf(row, actor, 'UTC', now), programme: row.programme })),
      invitations: invitations.map((row) => ({ ...invitationOf(row, now), programme: row.programme })),
    }
  }

  /** What a link is for. One that was used, withdrawn, replaced, that expired or never was: all the same answer. */
  async behind(secret: string): Promise<Answer<typeof invitationBehind>> {
    const now = this.clock.now()
    const row = await this.work.row<BehindRow>(
      `SELECT i.name, i.address, i.role, i.country, i.invited_by_name, i.expires_at, i.grant_ends_at, event.id AS event_id, event.title AS event_title,
         event.starts_on, event.ends_on, programme.title AS programme_title
       FROM invitation i LEFT JOIN event ON event.id = i.event_id LEFT JOIN programme ON programme.id = i.programme_id
       WHERE i.secret_hash = $1 AND i.used_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > $2
         AND (i.grant_ends_at IS NULL OR i.grant_ends_at > $2)`,
      [hashOfSecret(secret), now],
    )
    return row ? behindOf(row) : refused('LINK_USED_UP')
  }

  private async rowsOf(ofEvent: '= $1' | 'IS NULL', ...params: EventId[]) {
    const programme = (of: string) =>
      `(SELECT json_build_object('id', id, 'title', title) FROM programme WHERE id = ${of}.programme_id) AS programme`
    const grants = await this.work.rows<GrantRow & Reach>(
      `SELECT g.id, g.account_id, account.name, account.email AS address, g.role, g.country, g.granted_at, g.ends_at, ${programme('g')}
       FROM role_grant g JOIN auth."user" account ON account.id = g.account_id
       WHERE g.event_id ${ofEvent} AND g.revoked_at IS NULL ORDER BY g.role, account.name, g.id`,
      params,
    )
    const invitations = await this.work.rows<InvitationRow & Reach>(
      `SELECT id, name, address, role, country, invited_by_name, invited_at, expires_at, ${programme('invitation')} FROM invitation
       WHERE event_id ${ofEvent} AND address <> '' AND used_at IS NULL AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 500`,
      params,
    )
    return { grants, invitations }
  }
}

const grantOf = (row: GrantRow, actor: Actor, zone: string, now: string): People['grants'][number] => {
  const endsAt = row.ends_at && instantOf(row.ends_at)
  return {
    id: row.id,
    accountId: row.account_id,
    name: row.name,
    address: row.address,
    role: row.role,
    country: row.country,
    grantedAt: instantOf(row.granted_at),
    endsAt,
    lastDay: row.ends_at && lastDayBefore(row.ends_at, zone),
    counts: endsAt === null || endsAt > now,
    own: row.account_id === actor.accountId,
  }
}

const invitationOf = (row: InvitationRow, now: string): People['invitations'][number] => {
  const expiresAt = instantOf(row.expires_at)
  return {
    id: row.id,
    name: row.name,
    address: row.address,
    role: row.role,
    country: row.country,
    invitedByName: row.invited_by_name,
    invitedAt: instantOf(row.invited_at),
    expiresAt,
    expired: expiresAt <= now,
  }
}

const behindOf = (row: BehindRow): Answer<typeof invitationBehind> => ({
  name: row.name,
  address: row.address,
  role: row.role,
  country: row.country,
  invitedByName: row.invited_by_name,
  expiresAt: instantOf(row.expires_at),
  endsAt: row.grant_ends_at && instantOf(row.grant_ends_at),
  event:
    row.event_id && row.event_title && row.starts_on && row.ends_on
      ? { id: row.event_id, title: row.event_title, startsOn: row.starts_on, endsOn: row.ends_on }
      : null,
  programme: row.programme_title && { title: row.programme_title },
})
