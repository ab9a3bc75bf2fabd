import type { AccountId } from '@plenary/shared/language/ids'
import { APIError } from 'better-auth/api'
import type { Config } from '../config/config.js'
import type { Clock } from './clock.js'
import { authOn, type Library } from './sign-in-library.js'

/** What a browser says about itself, for the list of sessions and for the cookie. */
export interface Browser {
  readonly cookies: string | undefined
  readonly userAgent: string | undefined
  readonly networkAddress: string
}

/** Cookies to set, each a header of its own: joined in one they would be lost. */
export type Cookies = readonly string[]

/**
 * Sessions, their signed cookies, and passwords: the library's part of signing in. Who may have a session is decided
 * before it is asked. It has connections of its own, so it sees only what was committed.
 */
export class SignIn {
  private constructor(private readonly library: Library) {}

  static on(databaseUrl: string, config: Config, clock: Clock): SignIn {
    return new SignIn(authOn(databaseUrl, config, clock))
  }

  /** Begins a session for somebody who has proven who they are. */
  async begin(accountId: AccountId, browser: Browser): Promise<Cookies> {
    const { headers } = await this.library.auth.api.beginSession({
      body: { accountId },
      headers: headersOf(browser),
      returnHeaders: true,
    })
    return headers.getSetCookie()
  }

  /** Begins a session if the password is right; null if not, after the same time whatever was wrong. */
  async byPassword(address: string, password: string, browser: Browser): Promise<Cookies | null> {
    try {
      const { headers } = await this.library.auth.api.signInEmail({
        body: { email: address, password },
        headers: headersOf(browser),
        returnHeaders: true,
      })
      return headers.getSetCookie()
    } catch (error) {
      if (error instanceof APIError && error.statusCode < 500) return null
      throw error
    }
  }

  /** Ends the browser's session, if it has one. */
  async end(browser: Browser): Promise<Cookies> {
    const { headers } = await this.library.auth.api.signOut({ headers: headersOf(browser), returnHeaders: true })
    return headers.getSetCookie()
  }

  /** What is kept of a password: slow to make, and of no use to a thief. */
  async hashOf(password: string): Promise<string> {
    const { password: passwords } = await this.library.auth.$context
    return passwords.hash(password)
  }

  close(): Promise<void> {
    return this.library.pool.end()
  }
}

function headersOf({ cookies, userAgent, networkAddress }: Browser): Headers {
  const headers = new Headers({ 'x-plenary-ip': networkAddress })
  if (cookies) headers.set('cookie', cookies)
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300))
  return headers
}
