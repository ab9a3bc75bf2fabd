import { Injectable } from '@nestjs/common'
import { type AccountId, type EventId, type GrantId, grantId, type ProgrammeId } from '@plenary/shared/language/ids'
import type { GrantedRole } from '@plenary/shared/language/roles'
import { type Instant, instantOf, type LocalDate } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit, type By } from '../../audit/audit.service.js'
import { endOf, GrantingDoor } from './granting.door.js'

/** What is given to an account: a role, what it reaches, and until when. */
export interface GrantOf {
  readonly accountId: AccountId
  readonly role: GrantedRole
  readonly eventId?: EventId | null
  readonly programmeId?: ProgrammeId | null
  readonly endsAt?: Instant | null
  /** Whose delegation it is, of a head of one. */
  readonly country?: string | null
}

interface OpenGrant {
  id: GrantId
  account_id: AccountId
  role: GrantedRole
  ends_at: Date | null
  name: string
}

/** Roles given, prolonged and ended. An event never stands without an organiser, the platform never without an administrator. */
@Injectable()
export class Grants {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly door: GrantingDoor,
    private readonly audit: Audit,
  ) {}

  /** Gives a role, or changes the end of one that is there. Call it inside a unit of work; `by` is who answers for it. */
  async give(by: By, grant: GrantOf): Promise<void> {
    const { accountId, role, eventId = null, programmeId = null, endsAt = null, country = null } = grant
    const given = await this.work.mandatory.query<{ id: string; name: string }[]>(
      `INSERT INTO role_grant AS g (id, account_id, role, event_id, programme_id, granted_by, granted_at, ends_at, country)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (account_id, role, programme_id, event_id, country) WHERE revoked_at IS NULL DO UPDATE SET ends_at = excluded.ends_at
       RETURNING g.id, (SELECT name FROM auth."user" WHERE id = g.account_id) AS name`,
      [newId(grantId), accountId, role, eventId, programmeId, accountOf(by), this.clock.now(), endsAt, country],
    )
    for (const { id, name } of given)
      await this.audit.record(by, {
        word: 'account',
        act: 'grant',
        objectId: id,
        objectName: name,
        eventId,
        details: { role, ...(country && { country }) },
      })
  }

  endAtEvent(actor: Actor, eventId: EventId, id: GrantId): Promise<void> {
    return this.work.run(async () => {
      await this.door.lock(actor, eventId)
      const grant = await this.open(id, 'event_id = $2', eventId)
      if (grant.role === 'organiser') await this.needsAnother(eventId, grant.account_id)
      await this.end(actor, grant, eventId)
    })
  }

  changeEnd(actor: Actor, eventId: EventId, id: GrantId, lastDay: LocalDate | null): Promise<void> {
    return this.work.run(async () => {
      const { zone } = await this.door.lock(actor, eventId)
      const endsAt = endOf(lastDay, zone, this.clock.now())
      const grant = await this.open(id, 'event_id = $2', eventId)
      if (endsAt !== null && grant.role === 'organiser') await this.needsAnother(eventId, grant.account_id)
      await this.work.write('UPDATE role_grant SET ends_at = $2 WHERE id = $1', [id, endsAt])
      await this.audit.record(actor, {
        word: 'account',
        act: 'change end of grant',
        objectId: id,
        objectName: grant.name,
        eventId,
        details: { role: grant.role, endsAt },
      })
    })
  }

  endOnPlatform(actor: Actor, id: GrantId): Promise<void> {
    return this.work.run(async () => {
      await this.lockPlatform()
      const grant = await this.open(id, 'event_id IS NULL')
      if (grant.role === 'administrator') await this.needsAnotherAdministrator(grant.account_id)
      await this.end(actor, grant, null)
    })
  }

  /** May this account go altogether? Refuses with LAST_ORGANISER or LAST_ADMINISTRATOR. */
  async mayLeaveAll(accountId: AccountId): Promise<void> {
    await this.lockPlatform()
    const events = await this.work.rows<{ id: EventId }>(
      `SELECT event.id FROM event WHERE event.state NOT IN ('cancelled', 'archived') AND EXISTS (
         SELECT 1 FROM role_grant g WHERE g.event_id = event.id AND g.account_id = $1 AND g.role = 'organiser' AND g.revoked_at IS NULL)
       ORDER BY event.id FOR UPDATE`,
      [accountId],
    )
    for (const { id } of events) await this.needsAnother(id, accountId)
    const administrator = await this.work.row(
      `SELECT 1 FROM role_grant WHERE account_id = $1 AND role = 'administrator' AND revoked_at IS NULL`,
      [accountId],
    )
    if (administrator) await this.needsAnotherAdministrator(accountId)
  }

  /** Whoever is left must be organiser without an end: one who ends next week would leave the event alone next week. */
  private async needsAnother(eventId: EventId, but: AccountId): Promise<void> {
    const other = await this.work.row(
      `SELECT 1 FROM role_grant WHERE event_id = $1 AND role = 'organiser' AND account_id <> $2 AND revoked_at IS NULL AND ends_at IS NULL LIMIT 1`,
      [eventId, but],
    )
    if (!other) refused('LAST_ORGANISER')
  }

  private async needsAnotherAdministrator(but: AccountId): Promise<void> {
    const other = await this.work.row(
      `SELECT 1 FROM role_grant WHERE role = 'administrator' AND account_id <> $1 AND revoked_at IS NULL AND ends_at IS NULL LIMIT 1`,
      [but],
    )
    if (!other) refused('LAST_ADMINISTRATOR')
  }

  /** Two administrators who end each other at once come one after the other. */
  private async lockPlatform(): Promise<void> {
    await this.work.rows(`SELECT pg_advisory_xact_lock(hashtext('platform grants'))`)
  }

  private async open(id: GrantId, where: string, ...params: string[]): Promise<OpenGrant> {
    const grant = await this.work.row<OpenGrant>(
      `SELECT g.id, g.account_id, g.role, g.ends_at, account.name FROM role_grant g JOIN auth."user" account ON account.id = g.account_id
       WHERE g.id = $1 AND g.revoked_at IS NULL AND ${where} FOR UPDATE OF g`,
      [id, ...params],
    )
    return grant ?? refused('NOT_FOUND')
  }

  private async end(actor: Actor, grant: OpenGrant, eventId: EventId | null): Promise<void> {
    await this.work.write('UPDATE role_grant SET revoked_at = $2 WHERE id = $1', [grant.id, this.clock.now()])
    await this.audit.record(actor, {
      word: 'account',
      act: 'end grant',
      objectId: grant.id,
      objectName: grant.name,
      eventId,
      details: { role: grant.role, ...(grant.ends_at && { endsAt: instantOf(grant.ends_at) }) },
    })
  }
}

const accountOf = (by: By): AccountId | null => (by !== 'clock' && 'accountId' in by ? by.accountId : null)
