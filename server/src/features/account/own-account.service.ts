import { Injectable } from '@nestjs/common'
import type { CodeRequestForm, NewAddressForm } from '@plenary/shared/contracts/account.forms'
import type { AccountId } from '@plenary/shared/language/ids'
import type { Actor } from '@plenary/shared/rules/access/standing'
import { type Browser, type Cookies, SignIn } from '../../adapters/sign-in.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Limits } from '../../http/limits.js'
import { refused } from '../../http/refused.js'
import { Audit } from '../audit/audit.service.js'
import { AccountLetters } from './account.letters.js'
import { Accounts } from './account.service.js'
import { Codes } from './codes.service.js'
import { Grants } from './granting/grant.service.js'

const codesFor = (actor: Actor) => ({ of: 'codes for', by: actor.accountId, most: 4, minutes: 10 })

/** A code for a change of address counts for that account and that new address only. */
const changeOf = (accountId: AccountId, newAddress: string) => `${accountId} ${newAddress}`

/** What people do with their own account once they are signed in. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limits: Limits,
    private readonly codes: Codes,
    private readonly accounts: Accounts,
    private readonly grants: Grants,
    private readonly letters: AccountLetters,
    private readonly signIn: SignIn,
    private readonly audit: Audit,
  ) {}

  /** Sends a code to either address. The new one's owner alone learns that it has an account already. */
  async requestAddressCodes(actor: Actor, { address, language }: CodeRequestForm): Promise<void> {
    await this.limits.count(codesFor(actor))
    await this.work.run(async () => {
      const own = await this.accounts.get(actor.accountId)
      const owner = await this.accounts.at(address)
      const change = changeOf(actor.accountId, address)
      const [before, after] = [
        await this.codes.make('address before', change),
        await this.codes.make('address after', change),
      ]
      await this.letters.code('addressBefore', { address: own.address, language }, before, { address })
      if (owner && owner.id !== own.id) await this.letters.notice('addressTaken', { address, language })
      else await this.letters.code('addressAfter', { address, language }, after)
    })
  }

  async changeAddress(actor: Actor, { address, codeBefore, codeAfter }: NewAddressForm): Promise<void> {
    const subject = changeOf(actor.accountId, address)
    await this.codes.redeem(
      [
        { purpose: 'address before', subject, code: codeBefore },
        { purpose: 'address after', subject, code: codeAfter },
      ],
      async () => {
        const { address: before, language, name } = await this.accounts.get(actor.accountId)
        if (!(await this.accounts.move(actor.accountId, address))) refused('CODE_WRONG')
        await this.letters.notice('addressChanged', { address: before, language: language ?? 'en' }, { address })
        await this.audit.record(actor, {
          word: 'account',
          act: 'change address',
          objectId: actor.accountId,
          objectName: name,
        })
      },
    )
  }

  async endSession(actor: Actor, sessionId: string): Promise<void> {
    const ended = await this.work.run(() =>
      this.work.write('DELETE FROM auth.session WHERE id = $1 AND "userId" = $2', [sessionId, actor.accountId]),
    )
    if (ended === 0) refused('NOT_FOUND')
  }

  async endOtherSessions(actor: Actor, here: string): Promise<void> {
    await this.work.run(() =>
      this.work.write('DELETE FROM auth.session WHERE "userId" = $1 AND token <> $2', [actor.accountId, here]),
    )
  }

  async requestLeavingCode(actor: Actor, { language }: { language: string }): Promise<void> {
    await this.limits.count(codesFor(actor))
    await this.work.run(async () => {
      const { address } = await this.accounts.get(actor.accountId)
      await this.letters.code('leaving', { address, language }, await this.codes.make('leaving', actor.accountId))
    })
  }

  /** Erases the account and all that is the person's own. Refuses while an event or the platform would stand alone. */
  async leave(actor: Actor, code: string, browser: Browser): Promise<Cookies> {
    await this.codes.redeem([{ purpose: 'leaving', subject: actor.accountId, code }], async () => {
      await this.grants.mayLeaveAll(actor.accountId)
      await this.accounts.erase(actor)
    })
    return this.signIn.end(browser)
  }
}
