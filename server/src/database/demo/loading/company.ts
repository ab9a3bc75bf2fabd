import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { AccountId, EventId, PersonId, ProgrammeId } from '@plenary/shared/language/ids'
import { offeredLanguages } from '@plenary/shared/language/languages'
import type { GrantedRole } from '@plenary/shared/language/roles'
import type { Actor, Grant } from '@plenary/shared/rules/access/standing'
import { Accounts } from '../../../features/account/account.service.js'
import { Grants } from '../../../features/account/granting/grant.service.js'
import { Invitations } from '../../../features/account/granting/invitation.service.js'
import { People } from '../../../features/person/person.service.js'
import { UnitOfWork } from '../../unit-of-work.js'
import { people } from '../people.js'
import type { DemoPerson } from '../shapes.js'
import { profileOf } from './forms.js'

const byKey = new Map(people.map((person) => [person.key, person]))

/** Somebody of the demo by their key. */
export function personCalled(key: string): DemoPerson {
  const person = byKey.get(key)
  if (!person) throw new Error(`nobody in the demo is called ${key}`)
  return person
}

/** As others know them. */
export const nameOf = ({ badgeName, givenName, familyName }: DemoPerson): string =>
  badgeName ?? [givenName, familyName].filter(Boolean).join(' ')

/** The people of the demo as they sign in and act. */
export class Company {
  private readonly known = new Map<string, Actor>()
  private readonly accounts: Accounts
  private readonly invitations: Invitations
  private readonly grants: Grants
  private readonly profiles: People
  private readonly work: UnitOfWork

  constructor(app: NestFastifyApplication) {
    this.accounts = app.get(Accounts)
    this.invitations = app.get(Invitations)
    this.grants = app.get(Grants)
    this.profiles = app.get(People)
    this.work = app.get(UnitOfWork)
  }

  /** They prove their address, and fill in their profile. Who is here already stays as they are. */
  async join(key: string): Promise<void> {
    const person = personCalled(key)
    if (this.known.has(key) || person.address === null) return
    const [spoken] = person.languages
    const language = offeredLanguages.find((offered) => offered === spoken?.tag) ?? 'en'
    const { id } = await this.accounts.provenAt(person.address, { language })
    const newcomer: Actor = { accountId: id, personId: null, name: person.address, grants: [] }
    const { version } = await this.profiles.ownProfile(newcomer)
    await this.profiles.saveProfile(newcomer, version, profileOf(person))
    await this.remember(key, id)
  }

  /** They prove an address at which others have named them. */
  async arrive(key: string, address: string, name: string): Promise<void> {
    if (this.known.has(key)) return
    const { id } = await this.accounts.provenAt(address, { name, language: 'en' })
    await this.remember(key, id)
  }

  actor(key: string): Actor {
    const actor = this.known.get(key)
    if (!actor) throw new Error(`${key} acts in the demo before they signed in`)
    return actor
  }

  /** The person behind a key, who signed in before. */
  async personId(key: string): Promise<PersonId> {
    const { personId } = this.actor(key)
    if (personId === null) throw new Error(`${key} has no person`)
    return personId
  }

  /** The first administrator takes the link that the first start prints. */
  async takeFirstLink(key: string): Promise<void> {
    const secret = await this.invitations.linkFor('administrator')
    await this.invitations.take(secret, this.actor(key))
    await this.refresh(key)
  }

  async give(by: string, key: string, role: GrantedRole, eventId: EventId, country?: string): Promise<void> {
    await this.grants.give(this.actor(by), {
      accountId: this.actor(key).accountId,
      role,
      eventId,
      ...(country && { country }),
    })
    await this.refresh(key)
  }

  /** Reads again what they may: a role came with something that they made. */
  refresh(key: string): Promise<void> {
    return this.remember(key, this.actor(key).accountId)
  }

  /** As `Standing` finds it out for a request; here nobody has a session. */
  private async remember(key: string, accountId: AccountId): Promise<void> {
    const found = await this.work.row<{ person_id: PersonId; name: string; grants: GrantRow[] }>(
      `SELECT person.id AS person_id, account.name, COALESCE((SELECT json_agg(g) FROM role_grant g WHERE g.account_id = account.id AND g.revoked_at IS NULL), '[]') AS grants
       FROM auth."user" account JOIN person ON person.account_id = account.id WHERE account.id = $1`,
      [accountId],
    )
    if (!found) throw new Error(`${key} has no person`)
    this.known.set(key, {
      accountId,
      personId: found.person_id,
      name: found.name,
      grants: found.grants.map(grantOf),
    })
  }
}

interface GrantRow {
  role: GrantedRole
  programme_id: ProgrammeId | null
  event_id: EventId | null
}

const grantOf = ({ role, programme_id, event_id }: GrantRow): Grant => ({
  role,
  programmeId: programme_id,
  eventId: event_id,
})
