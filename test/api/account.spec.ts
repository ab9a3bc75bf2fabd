import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  endOtherSessions,
  endSession,
  removePassword,
  requestPasswordCode,
  requestSignInCode,
  sessions,
  setPassword,
  signInByCode,
  signInByPassword,
  signOut,
} from '@plenary/shared/contracts/account'
import { startApp, type TestApp } from '../support/app.js'
import { cookieOf, freshAddress, signingIn, withCookie, wrongFor } from '../support/signing-in.js'

let testing: TestApp
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
const { accountOf, askCode, bringCode, codeTo, signedIn, withPassword } = signingIn(() => testing)

describe('a code', () => {
  test('signs in an address that was not known, as a person of its own', async () => {
    const address = freshAddress()
    expect((await askCode(address)).status).toBe(204)
    const answered = await bringCode(address, await codeTo(address))
    expect(answered.status).toBe(204)
    expect(String(answered.headers['set-cookie'])).toMatch(/^plenary\.session_token=.+; HttpOnly; SameSite=Lax$/)
    const account = await accountOf(withCookie(cookieOf(answered)))
    expect(account).toMatchObject({ address, name: '', faces: ['my'], hasPassword: false })
    expect(account?.personId).not.toBeNull()
  })

  test('is taken however it was typed, and the address in any case', async () => {
    const address = freshAddress()
    await askCode(address.toUpperCase())
    const code = await codeTo(address)
    expect((await bringCode(` ${address}`, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(204)
  })

  test('is refused when it is wrong, used, replaced, or for another purpose or address', async () => {
    const [address, other] = [freshAddress(), freshAddress()]
    await askCode(address)
    const first = await codeTo(address)
    expect((await bringCode(address, wrongFor(first))).problem.code).toBe('CODE_WRONG')
    expect((await bringCode(other, first)).problem.code).toBe('CODE_WRONG')
    const password = 'a password of some length'
    expect((await testing.ask(null, setPassword, { body: { address, code: first, password } })).problem.code).toBe(
      'CODE_WRONG',
    )
    await askCode(address)
    const second = await codeTo(address)
    if (first !== second) expect((await bringCode(address, first)).problem.code).toBe('CODE_WRONG')
    expect((await bringCode(address, second)).status).toBe(204)
    expect((await bringCode(address, second)).problem.code).toBe('CODE_WRONG')
  })

  test('is good for less than ten minutes by our clock', async () => {
    const address = freshAddress()
    await askCode(address)
    const code = await codeTo(address)
    testing.clock.advance(10)
    expect((await bringCode(address, code)).problem.code).toBe('CODE_WRONG')
    await askCode(address)
    testing.clock.advance(9)
    expect((await bringCode(address, await codeTo(address))).status).toBe(204)
  })

  test('can be tried five times', async () => {
    const address = freshAddress()
    await askCode(address)
    const code = await codeTo(address)
    for (let tried = 0; tried < 5; tried += 1) await bringCode(address, wrongFor(code))
    expect((await bringCode(address, code)).problem.code).toBe('CODE_WRONG')
  })

  test('brought by ten at once begins one session', async () => {
    const address = freshAddress()
    await askCode(address)
    const code = await codeTo(address)
    const answers = await Promise.all(Array.from({ length: 10 }, () => bringCode(address, code)))
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect(answers.filter(({ status }) => status >= 500)).toHaveLength(0)
  })

  test('is kept as a hash, and forgotten by the sweep', async () => {
    const address = freshAddress()
    await askCode(address)
    const code = await codeTo(address)
    const kept = () =>
      testing.rows<{ row: string }>('SELECT c::text AS row FROM address_code c WHERE subject = $1', [address])
    expect((await kept()).map(({ row }) => row.includes(code))).toEqual([false])
    testing.clock.advance(11)
    await testing.sweep()
    expect(await kept()).toEqual([])
  })

  test.each(['12345', '1234567', 'abcdef', '', '１２３４５６', '123456\u0000'])(
    'that reads %j is no code',
    async (code) => expect((await bringCode(freshAddress(), code)).status).toBe(400),
  )

  test.each([
    '',
    'nobody',
    'a@b',
    "x'@example.org; DROP TABLE person",
    `${'x'.repeat(300)}@example.org`,
    'a@example.org\r\nBcc: b@example.org',
  ])('is not sent to %j', async (address) => expect((await askCode(address)).status).toBe(400))
})

describe('what an answer tells', () => {
  test('is the same for an address that is known and for one that is not', async () => {
    const known = freshAddress()
    await signedIn(known)
    for (const asked of [requestSignInCode, requestPasswordCode]) {
      const answers = [known, freshAddress()].map((address) => testing.ask(null, asked, { body: { address } }))
      const shapes = (await Promise.all(answers)).map(({ status, raw }) => [status, raw.length])
      expect(shapes).toEqual([
        [204, 0],
        [204, 0],
      ])
    }
    const problems = [known, freshAddress()].map(async (address) => {
      const { status, problem } = await testing.ask(null, signInByPassword, {
        body: { address, password: 'some password' },
      })
      return [status, problem.code, problem.carries]
    })
    expect(await Promise.all(problems)).toEqual([
      [422, 'PASSWORD_WRONG', {}],
      [422, 'PASSWORD_WRONG', {}],
    ])
  })

  test('is nobody for a cookie that we did not sign', async () => {
    const { cookie } = await signedIn(freshAddress())
    const forged = cookie.replace(/\..{6}/, '.AAAAAA')
    for (const bad of [
      forged,

      'plenary.session_token=%',
      'plenary.session_token=',
    ])
      expect(await accountOf(withCookie(bad))).toBeNull()
  })
})

describe('limits', () => {
  test('stop codes to one address, and say when it goes on', async () => {
    const address = freshAddress()
    for (let asked = 0; asked < 4; asked += 1) expect((await askCode(address)).status).toBe(204)
    const refused = await askCode(address)
    expect([refused.status, refused.problem.code]).toEqual([429, 'TOO_MANY_TRIES'])
    const againAt = String(refused.problem.carries['againAt'])
    expect(Date.parse(againAt) - Date.parse(testing.clock.now())).toBe(10 * 60_000)
    expect((await askCode(freshAddress())).status).toBe(204)
    testing.clock.set(againAt)
    expect((await askCode(address)).status).toBe(204)
  })

  test('of a stranger who uses up theirs leave the owner of the address their own', async () => {
    const address = freshAddress()
    const askFrom = (remoteAddress: string) =>
      testing.app.inject({
        method: 'POST',
        url: `/api${requestSignInCode.path}`,
        payload: { address, language: 'en' },
        remoteAddress,
      })
    const statuses = async (remoteAddress: string, times: number) => {
      const answers: number[] = []
      for (let asked = 0; asked < times; asked += 1) answers.push((await askFrom(remoteAddress)).statusCode)
      return answers
    }
    expect(await statuses('192.0.2.7', 6)).toEqual([204, 204, 204, 204, 429, 429])
    expect(await statuses('198.51.100.1', 1)).toEqual([204])
    for (let stranger = 1; stranger <= 4; stranger += 1) await statuses(`203.0.113.${stranger}`, 4)
    expect(await statuses('198.51.100.1', 1)).toEqual([429])
  })

  test('stop guessing a code before a third is spoilt', async () => {
    const address = freshAddress()
    const guess = () => testing.ask(null, signInByCode, { body: { address, code: '000000', language: 'en' } })
    const codes: string[] = []
    for (let guessed = 0; guessed < 10; guessed += 1) codes.push((await guess()).problem.code)
    expect(codes).toEqual([...Array.from({ length: 9 }, () => 'CODE_WRONG'), 'TOO_MANY_TRIES'])
  })

  test('stop guessing a password, even the right one', async () => {
    const address = freshAddress()
    await withPassword(address, 'correct horse battery')
    const guess = (password: string) => testing.ask(null, signInByPassword, { body: { address, password } })
    await Promise.all(Array.from({ length: 10 }, () => guess('wrong horse battery')))
    expect((await guess('correct horse battery')).problem.code).toBe('TOO_MANY_TRIES')
    testing.clock.advance(15)
    expect((await guess('correct horse battery')).status).toBe(204)
  })

  test('keep nobody in the database after their window', async () => {
    testing.clock.advance(60)
    await testing.sweep()
    expect(await testing.rows('SELECT key FROM rate_limit')).toEqual([])
  })
})

describe('a password', () => {
  test('signs in once it is set, and no longer once it is removed', async () => {
    const address = freshAddress()
    const who = await withPassword(address, 'a long enough password')
    expect((await accountOf(who))?.hasPassword).toBe(true)
    const signIn = () => testing.ask(null, signInByPassword, { body: { address, password: 'a long enough password' } })
    expect(await accountOf(withCookie(cookieOf(await signIn())))).toMatchObject({ address })
    expect((await testing.ask(who, removePassword, {})).status).toBe(204)
    expect((await signIn()).problem.code).toBe('PASSWORD_WRONG')
  })

  test('that was forgotten is replaced, and every session ends', async () => {
    const address = freshAddress()
    const before = await withPassword(address, 'the forgotten password')
    const after = await withPassword(address, 'the remembered password')
    expect(await accountOf(before)).toBeNull()
    expect(await accountOf(after)).toMatchObject({ address })
    const old = await testing.ask(null, signInByPassword, { body: { address, password: 'the forgotten password' } })
    expect(old.problem.code).toBe('PASSWORD_WRONG')
  })

  test('is long', async () => {
    const body = { address: freshAddress(), code: '123456', password: 'elevensigns' }
    expect((await testing.ask(null, setPassword, { body })).problem.carries).toEqual({
      problems: [{ path: 'body.password', problem: 'too_small' }],
    })
  })
})

describe('sessions', () => {
  test('are listed, and ended one by one, or all but the one that asks', async () => {
    const address = freshAddress()
    const [first, second, third] = [await signedIn(address), await signedIn(address), await signedIn(address)]
    const list = await testing.ask(third, sessions, {})
    expect(list.body.sessions.map(({ here }) => here).sort()).toEqual([false, false, true])
    const other = list.body.sessions.find(({ here }) => !here)
    expect((await testing.ask(third, endSession, { params: { signedInId: other?.id ?? '' } })).status).toBe(204)
    const left = [await accountOf(first), await accountOf(second)].filter((account) => account !== null)
    expect(left).toHaveLength(1)
    expect((await testing.ask(third, endOtherSessions, {})).status).toBe(204)
    expect([await accountOf(first), await accountOf(second)]).toEqual([null, null])
    expect(await accountOf(third)).not.toBeNull()
  })

  test('of somebody else are not there', async () => {
    const [one, other] = [await signedIn(freshAddress()), await signedIn(freshAddress())]
    const [session] = (await testing.ask(one, sessions, {})).body.sessions
    expect((await testing.ask(other, endSession, { params: { signedInId: session?.id ?? '' } })).problem.code).toBe(
      'NOT_FOUND',
    )
    expect(await accountOf(one)).not.toBeNull()
  })

  test('end by signing out, and by our clock after thirty days', async () => {
    const address = freshAddress()
    const [one, other] = [await signedIn(address), await signedIn(address)]
    const out = await testing.ask(one, signOut, {})
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect(await accountOf(one)).toBeNull()
    testing.clock.advance(30 * 24 * 60 - 1)
    expect(await accountOf(other)).not.toBeNull()
    testing.clock.advance(1)
    expect(await accountOf(other)).toBeNull()
  })

  test('are not there for signing out', async () => expect((await testing.ask(null, signOut, {})).status).toBe(204))
})
