import { createHash, randomBytes } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { InvitationForm, PlatformInvitationForm } from '@plenary/shared/contracts/account.forms'
import {
  type AccountId,
  type EventId,
  type InvitationId,
  invitationId,
  type ProgrammeId,
} from '@plenary/shared/language/ids'
import { type LocalText, readLocalText } from '@plenary/shared/language/local-text'
import type { GrantedRole } from '@plenary/shared/language/roles'
import { type Instant, instantOf } from '@plenary/shared/language/time'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../../adapters/clock.js'
import { newId } from '../../../database/ids.js'
import { UnitOfWork } from '../../../database/unit-of-work.js'
import { refused } from '../../../http/refused.js'
import { Audit } from '../../audit/audit.service.js'
import { AccountLetters } from '../account.letters.js'
import { Accounts } from '../account.service.js'
import { Grants } from './grant.service.js'
import { endOf, GrantingDoor, lastDayBefore } from './granting.door.js'

const goodForDays = 14

/** What a link is good for, complete but for its secret. */
interface Invited {
  readonly name: string
  /** Empty: whoever is signed in may take it, as the first administrator does. */
  readonly address: string
  readonly language: string
  readonly role: GrantedRole
  /** Whose delegation it is, of a head of one. */
  readonly country: string | null
  readonly eventId: EventId | null
  readonly programmeId: ProgrammeId | null
  readonly grantEndsAt: Instant | null
  readonly title: LocalText | null
  readonly lastDay: string | null
}

interface Taken {
  id: InvitationId
  name: string
  address: string
  role: GrantedRole
  country: string | null
  event_id: EventId | null
  programme_id: ProgrammeId | null
  grant_ends_at: Date | null
}

export interface TakenInvitation {
  readonly accountId: AccountId
  readonly eventId: EventId | null
  readonly role: GrantedRole
}

/** The database keeps a secret's hash: who reads the table has no link. */
export const hashOfSecret = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** Roles are given by invitation: a link to an address, which proves that address when it is taken up. */
@Injectable()
export class Invitations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly door: GrantingDoor,
    private readonly accounts: Accounts,
    private readonly grants: Grants,
    private readonly letters: AccountLetters,
    private readonly audit: Audit,
  ) {}

  inviteToEvent(actor: Actor, eventId: EventId, { lastDay, ...form }: InvitationForm): Promise<void> {
    return this.work.run(async () => {
      const { title, zone } = await this.door.openFor(actor, eventId)
      const grantEndsAt = endOf(lastDay, zone, this.clock.now())
      const country = form.role === 'head of delegation' ? (form.country ?? null) : null
      await this.invite(actor, { ...form, country, eventId, programmeId: null, grantEndsAt, title, lastDay })
    })
  }

  inviteToPlatform(actor: Actor, { lastDay, ...form }: PlatformInvitationForm): Promise<void> {
    return this.work.run(async () => {
      const programmeId = form.role === 'programme manager' ? form.programmeId : null
      const title = programmeId && (await this.titleOfProgramme(programmeId))
      const grantEndsAt = endOf(lastDay, 'UTC', this.clock.now())
      await this.invite(actor, { ...form, country: null, eventId: null, programmeId, grantEndsAt, title, lastDay })
    })
  }

  /** A new secret and a new fortnight; the link sent before stops working. */
  resend(actor: Actor, eventId: EventId, id: InvitationId, language: string): Promise<void> {
    return this.work.run(async () => {
      const { title, zone } = await this.door.openFor(actor, eventId)
      const { secret, hash, expiresAt } = this.newSecret()
      const [rows] = await this.work.mandatory.query<[Taken[], number]>(
        `UPDATE invitation SET secret_hash = $3, expires_at = $4
         WHERE id = $1 AND event_id = $2 AND used_at IS NULL AND withdrawn_at IS NULL RETURNING *`,
        [id, eventId, hash, expiresAt],
      )
      const found = rows[0]
      if (!found) refused('NOT_FOUND')
      const lastDay = found.grant_ends_at && lastDayBefore(found.grant_ends_at, zone)
      await this.send(actor, { ...found, language, title, lastDay }, secret)
      await this.record(actor, 'resend invitation', { ...found, eventId })
    })
  }

  async withdraw(actor: Actor, id: InvitationId, eventId: EventId | null): Promise<void> {
    await this.work.run(async () => {
      if (eventId) await this.door.openFor(actor, eventId)
      const [rows] = await this.work.mandatory.query<[Taken[], number]>(
        `UPDATE invitation SET withdrawn_at = $3
         WHERE id = $1 AND event_id IS NOT DISTINCT FROM $2 AND used_at IS NULL AND withdrawn_at IS NULL RETURNING *`,
        [id, eventId, this.clock.now()],
      )
      const found = rows[0]
      if (!found) refused('NOT_FOUND')
      await this.record(actor, 'withdraw invitation', { ...found, eventId })
    })
  }

  /** Uses the link up. One without an address is taken by who is signed in. Refuses with LINK_USED_UP, or SIGN_IN_FIRST. */
  take(secret: string, actor: Actor | null): Promise<TakenInvitation> {
    return this.work.run(async () => {
      const invitation = await this.useUp(secret)
      const { name, address, role, country, event_id: eventId, programme_id: programmeId } = invitation
      const account = address === '' ? await this.ownOf(actor) : await this.accounts.provenAt(address, { name })
      const endsAt = invitation.grant_ends_at && instantOf(invitation.grant_ends_at)
      const grant = { accountId: account.id, role, eventId, programmeId, endsAt, country }
      await this.grants.give({ linkOf: account.name }, grant)
      return { accountId: account.id, eventId, role }
    })
  }

  /** A link for a role on the platform that no letter carries, as the first start prints one. Answers its secret. */
  async linkFor(role: 'administrator'): Promise<string> {
    return this.work.run(async () => {
      const { secret, hash, expiresAt } = this.newSecret()
      await this.work.write(
        `UPDATE invitation SET withdrawn_at = $1 WHERE address = '' AND role = $2 AND used_at IS NULL AND withdrawn_at IS NULL`,
        [this.clock.now(), role],
      )
      await this.work.rows(
        `INSERT INTO invitation (id, secret_hash, address, name, role, invited_by_name, invited_at, expires_at)
         VALUES ($1, $2, '', '', $3, 'Plenary', $4, $5)`,
        [newId(invitationId), hash, role, this.clock.now(), expiresAt],
      )
      return secret
    })
  }

  private async invite(actor: Actor, invited: Invited): Promise<void> {
    const id = newId(invitationId)
    const { secret, hash, expiresAt } = this.newSecret()
    await this.work.rows(
      `INSERT INTO invitation (id, secret_hash, address, name, role, programme_id, event_id, grant_ends_at, invited_by, invited_by_name, invited_at, expires_at, country)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        hash,
        invited.address,
        invited.name,
        invited.role,
        invited.programmeId,
        invited.eventId,
        invited.grantEndsAt,
        actor.accountId,
        actor.name,
        this.clock.now(),
        expiresAt,
        invited.country,
      ],
    )
    await this.send(actor, invited, secret)
    await this.record(actor, 'invite', { ...invited, id })
  }

  private send(
    actor: Actor,
    to: Pick<Invited, 'address' | 'name' | 'language' | 'role' | 'country' | 'title' | 'lastDay'>,
    secret: string,
  ): Promise<void> {
    return this.letters.invitation(to, {
      inviter: actor.name,
      role: to.role,
      country: to.country,
      what: to.title && readLocalText(to.title, to.language).text,
      until: to.lastDay,
      secret,
    })
  }

  private record(
    actor: Actor,
    act: string,
    { id, name, role, eventId }: { id: InvitationId; name: string; role: GrantedRole; eventId: EventId | null },
  ): Promise<void> {
    return this.audit.record(actor, {
      word: 'account',
      act,
      objectId: id,
      objectName: name,
      eventId,
      details: { role },
    })
  }

  private async useUp(secret: string): Promise<Taken> {
    const [rows] = await this.work.mandatory.query<[Taken[], number]>(
      `UPDATE invitation SET used_at = $2
       WHERE secret_hash = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > $2
         AND (grant_ends_at IS NULL OR grant_ends_at > $2) RETURNING *`,
      [hashOfSecret(secret), this.clock.now()],
    )
    return rows[0] ?? refused('LINK_USED_UP')
  }

  private ownOf(actor: Actor | null) {
    return actor ? this.accounts.get(actor.accountId) : refused('SIGN_IN_FIRST')
  }

  private async titleOfProgramme(id: ProgrammeId): Promise<LocalText> {
    const found = await this.work.row<{ title: LocalText }>('SELECT title FROM programme WHERE id = $1', [id])
    return found?.title ?? refused('NOT_FOUND')
  }

  private newSecret() {
    const secret = randomBytes(32).toString('base64url')
    const expiresAt = instantOf(new Date(Date.parse(this.clock.now()) + goodForDays * 86_400_000))
    return { secret, hash: hashOfSecret(secret), expiresAt }
  }
}
