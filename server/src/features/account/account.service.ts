import { Injectable } from '@nestjs/common'
import { type AccountId, accountId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { Clock } from '../../adapters/clock.js'
import { newId } from '../../database/ids.js'
import { UnitOfWork } from '../../database/unit-of-work.js'

export interface Account {
  readonly id: AccountId
  readonly address: string
  /** As given with an invitation, else the address. */
  readonly name: string
  readonly language: string | null
}

/** What words above do in the same transaction when something happens to an account; ids and addresses only. */
export interface AccountFollower {
  /** Somebody proved the address; it may happen again for one account. */
  proven(account: Account): Promise<void>
  moved(account: Account): Promise<void>
  /** The account is about to be deleted, by its owner: whatever belongs to the person is erased. */
  leaving(account: Account, owner: Actor): Promise<void>
}

const columns = 'id, email AS address, name, language'

@Injectable()
export class Accounts {
  private readonly followers: AccountFollower[] = []

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  follow(follower: AccountFollower): void {
    this.followers.push(follower)
  }

  /** The account of an address that somebody has just proven, made if there was none. Call it inside a unit of work. */
  async provenAt(address: string, known: { name?: string; language?: string } = {}): Promise<Account> {
    const rows = await this.work.mandatory.query<Account[]>(
      `INSERT INTO auth."user" (id, email, name, "emailVerified", "createdAt", "updatedAt", language) VALUES ($1, $2, $3, true, $4, $4, $5)
       ON CONFLICT (email) DO UPDATE SET "emailVerified" = true RETURNING ${columns}`,
      [newId(accountId), address, known.name ?? address, this.clock.now(), known.language ?? null],
    )
    const account = theOne(rows[0])
    for (const follower of this.followers) await follower.proven(account)
    return account
  }

  async get(id: AccountId): Promise<Account> {
    return theOne(await this.work.row<Account>(`SELECT ${columns} FROM auth."user" WHERE id = $1`, [id]))
  }

  async at(address: string): Promise<Account | null> {
    return (await this.work.row<Account>(`SELECT ${columns} FROM auth."user" WHERE email = $1`, [address])) ?? null
  }

  /** The name by which acts of this account are remembered. */
  async rename(id: AccountId, name: string): Promise<void> {
    await this.work.write('UPDATE auth."user" SET name = $2, "updatedAt" = $3 WHERE id = $1', [
      id,
      name,
      this.clock.now(),
    ])
  }

  /** Moves the account to an address that it has proven; false when another account is there. */
  async move(id: AccountId, address: string): Promise<boolean> {
    const moved = await this.work.write(
      `UPDATE auth."user" SET email = $2, name = CASE WHEN name = email THEN $2 ELSE name END, "updatedAt" = $3
       WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM auth."user" other WHERE other.email = $2 AND other.id <> $1)`,
      [id, address, this.clock.now()],
    )
    if (moved === 0) return false
    const account = await this.get(id)
    for (const follower of this.followers) await follower.moved(account)
    return true
  }

  /**
   * Erases the actor's own account, and with it sessions, password and roles, after the words above erased what is theirs.
   * The audit keeps what was done, and forgets the name of who did it.
   */
  async erase(owner: Actor): Promise<void> {
    const account = await this.get(owner.accountId)
    for (const follower of this.followers) await follower.leaving(account, owner)
    await this.work.write(`UPDATE audit SET actor_name = '' WHERE account_id = $1`, [owner.accountId])
    await this.work.write('DELETE FROM auth."user" WHERE id = $1', [owner.accountId])
  }
}

function theOne(account: Account | undefined): Account {
  if (!account) throw new Error('there is no such account')
  return account
}
