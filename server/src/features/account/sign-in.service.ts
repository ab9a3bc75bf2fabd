import { Injectable } from '@nestjs/common'
import type { CodeForm, CodeRequestForm, NewPasswordForm, PasswordForm } from '@plenary/shared/contracts/account.forms'
import type { AccountId } from '@plenary/shared/language/ids'
import { Clock } from '../../adapters/clock.js'
import { type Browser, type Cookies, SignIn } from '../../adapters/sign-in.js'
import { UnitOfWork } from '../../database/unit-of-work.js'
import { Limits } from '../../http/limits.js'
import { refused } from '../../http/refused.js'
import { AccountLetters } from './account.letters.js'
import { Accounts } from './account.service.js'
import { Codes } from './codes.service.js'

/** A whole delegation may sign in behind one network address, so this is far wider than what follows. */
const fromNetwork = ({ networkAddress }: Browser) => ({
  of: 'sign-in from',
  by: networkAddress,
  most: 120,
  minutes: 10,
})

/**
 * Narrow for one who asks about one address, wide for all who ask about it: whoever tries with the address of another
 * has used up their own tries and not those of its owner.
 */
const asker = (address: string, { networkAddress }: Browser) => `${address} ${networkAddress}`
const codesTo = (address: string, browser: Browser) => [
  { of: 'codes to', by: asker(address, browser), most: 4, minutes: 10 },
  { of: 'all codes to', by: address, most: 20, minutes: 10 },
]
const passwordsOf = (address: string, browser: Browser) => [
  { of: 'passwords of', by: asker(address, browser), most: 10, minutes: 15 },
  { of: 'all passwords of', by: address, most: 50, minutes: 15 },
]
/** Less than two codes are good for: a stranger who guesses spoils no third. */
const guessesAt = (address: string, browser: Browser) => ({
  of: 'guesses at',
  by: asker(address, browser),
  most: 9,
  minutes: 10,
})

/** How somebody proves who they are. No answer tells whether an address is known: it takes the same way and the same work. */
@Injectable()
export class SigningIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly codes: Codes,
    private readonly accounts: Accounts,
    private readonly letters: AccountLetters,
    private readonly signIn: SignIn,
  ) {}

  async requestCode(form: CodeRequestForm, browser: Browser): Promise<void> {
    await this.limits.count(fromNetwork(browser), ...codesTo(form.address, browser))
    await this.work.run(async () => {
      await this.letters.code('signIn', form, await this.codes.make('sign in', form.address))
    })
  }

  /** Begins a session for whoever has the code; an address that was not known has an account now. */
  async byCode({ address, code, language }: CodeForm, browser: Browser): Promise<Cookies> {
    await this.limits.count(fromNetwork(browser), guessesAt(address, browser))
    const { id } = await this.codes.redeem([{ purpose: 'sign in', subject: address, code }], () =>
      this.accounts.provenAt(address, { language }),
    )
    return this.signIn.begin(id, browser)
  }

  async byPassword({ address, password }: PasswordForm, browser: Browser): Promise<Cookies> {
    await this.limits.count(fromNetwork(browser), ...passwordsOf(address, browser))
    return (await this.signIn.byPassword(address, password, browser)) ?? refused('PASSWORD_WRONG')
  }

  async requestPasswordCode(form: CodeRequestForm, browser: Browser): Promise<void> {
    await this.limits.count(fromNetwork(browser), ...codesTo(form.address, browser))
    await this.work.run(async () => {
      await this.letters.code('password', form, await this.codes.make('password', form.address))
    })
  }

  /** One way for the first password, another one, and one in place of one forgotten: who has the address sets it. */
  async setPassword({ address, code, password }: NewPasswordForm, browser: Browser): Promise<Cookies> {
    await this.limits.count(fromNetwork(browser), guessesAt(address, browser))
    const hash = await this.signIn.hashOf(password)
    const account = await this.codes.redeem([{ purpose: 'password', subject: address, code }], async () => {
      const proven = await this.accounts.provenAt(address)
      await this.keepPassword(proven.id, hash)
      await this.work.write('DELETE FROM auth.session WHERE "userId" = $1', [proven.id])
      await this.letters.notice('passwordSet', { address, language: proven.language ?? 'en' })
      return proven
    })
    return this.signIn.begin(account.id, browser)
  }

  removePassword(accountId: AccountId): Promise<void> {
    return this.work.run(async () => {
      await this.work.write(`DELETE FROM auth.account WHERE "userId" = $1 AND "providerId" = 'credential'`, [accountId])
    })
  }

  end(browser: Browser): Promise<Cookies> {
    return this.signIn.end(browser)
  }

  /** `provenAt` holds the account's row, so that two who do this at once come one after the other. */
  private async keepPassword(accountId: AccountId, hash: string): Promise<void> {
    const now = this.clock.now()
    const changed = await this.work.write(
      `UPDATE auth.account SET password = $2, "updatedAt" = $3 WHERE "userId" = $1 AND "providerId" = 'credential'`,
      [accountId, hash, now],
    )
    if (changed > 0) return
    await this.work.rows(
      `INSERT INTO auth.account ("accountId", "providerId", "userId", password, "createdAt", "updatedAt") VALUES ($1::text, 'credential', $1::uuid, $2, $3, $3)`,
      [accountId, hash, now],
    )
  }
}
