import { randomUUID } from 'node:crypto'
import {
  me,
  requestPasswordCode,
  requestSignInCode,
  setPassword,
  signInByCode,
} from '@plenary/shared/contracts/account'
import type { Route } from '@plenary/shared/contracts/route'
import type { Answered, Person, TestApp } from './app.js'

export const freshAddress = () => `somebody.${randomUUID().slice(0, 8)}@example.org`
export const wrongFor = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
export const withCookie = (cookie: string): Person => ({ accountId: '', personId: '', cookie })
/** The cookie that an answer sets, as a browser would send it. */
export const cookieOf = (answered: Pick<Answered<Route>, 'headers'>): string =>
  String([answered.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''

/** Signing in as people do, with the code from their letter. */
export function signingIn(testing: () => TestApp) {
  /** The code in the latest letter to an address. */
  async function codeTo(address: string): Promise<string> {
    const [letter] = await testing().rows<{ text: string }>(
      'SELECT text FROM delivery WHERE to_address = $1 ORDER BY id DESC LIMIT 1',
      [address],
    )
    return /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? 'no code'
  }
  const askCode = (address: string) => testing().ask(null, requestSignInCode, { body: { address } })
  const bringCode = (address: string, code: string) => testing().ask(null, signInByCode, { body: { address, code } })
  async function signedIn(address: string): Promise<Person> {
    await askCode(address)
    return withCookie(cookieOf(await bringCode(address, await codeTo(address))))
  }
  async function withPassword(address: string, password: string): Promise<Person> {
    await testing().ask(null, requestPasswordCode, { body: { address } })
    const set = await testing().ask(null, setPassword, { body: { address, code: await codeTo(address), password } })
    return withCookie(cookieOf(set))
  }
  const accountOf = async (who: Person | null) => (await testing().ask(who, me, {})).body.account
  return { codeTo, askCode, bringCode, signedIn, withPassword, accountOf }
}
