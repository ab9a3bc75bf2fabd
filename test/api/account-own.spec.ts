import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  changeAddress,
  endOtherSessions,
  endSession,
  leave,
  removePassword,
  requestAddressCodes,
  requestLeavingCode,
  sessions,
} from '@plenary/shared/contracts/account'
import type { Route } from '@plenary/shared/contracts/route'
import { startApp, type TestApp } from '../support/app.js'
import { freshAddress, signingIn } from '../support/signing-in.js'

let testing: TestApp
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
const { accountOf, codeTo, signedIn } = signingIn(() => testing)

describe('another address', () => {
  test('is taken when both are proven', async () => {
    const [before, after] = [freshAddress(), freshAddress()]
    const who = await signedIn(before)
    expect((await testing.ask(who, requestAddressCodes, { body: { address: after } })).status).toBe(204)
    const [codeBefore, codeAfter] = [await codeTo(before), await codeTo(after)]
    const change = (codes: { codeBefore: string; codeAfter: string }) =>
      testing.ask(who, changeAddress, { body: { address: after, ...codes } })
    expect((await change({ codeBefore: codeAfter, codeAfter })).problem.code).toBe('CODE_WRONG')
    expect((await change({ codeBefore, codeAfter: codeBefore })).problem.code).toBe('CODE_WRONG')
    const stranger = await signedIn(freshAddress())
    const theirs = await testing.ask(stranger, changeAddress, { body: { address: after, codeBefore, codeAfter } })
    expect(theirs.problem.code).toBe('CODE_WRONG')
    expect((await change({ codeBefore, codeAfter })).status).toBe(204)
    expect((await accountOf(who))?.address).toBe(after)
    const [person] = await testing.rows<{ address: string }>('SELECT address FROM person WHERE address = ANY($1)', [
      [before, after],
    ])
    expect(person?.address).toBe(after)
  })

  test('of somebody else is refused, and only its owner learns why', async () => {
    const [own, taken] = [freshAddress(), freshAddress()]
    await signedIn(taken)
    const who = await signedIn(own)
    expect((await testing.ask(who, requestAddressCodes, { body: { address: taken } })).status).toBe(204)
    expect(await codeTo(taken)).toBe('no code')
    const body = { address: taken, codeBefore: await codeTo(own), codeAfter: '000000' }
    expect((await testing.ask(who, changeAddress, { body })).problem.code).toBe('CODE_WRONG')
  })
})

describe('leaving', () => {
  test('erases the account with everything that tells who it was', async () => {
    const address = freshAddress()
    const who = await signedIn(address)
    const personId = (await accountOf(who))?.personId
    expect((await testing.ask(who, requestLeavingCode, {})).status).toBe(204)
    expect((await testing.ask(who, leave, { body: { code: '000000' } })).problem.code).toBe('CODE_WRONG')
    expect((await testing.ask(who, leave, { body: { code: await codeTo(address) } })).status).toBe(204)
    expect(await accountOf(who)).toBeNull()
    const [person] = await testing.rows<Record<string, unknown>>('SELECT * FROM person WHERE id = $1', [personId])
    expect(person).toMatchObject({ address: null, family_name: '', given_name: '', account_id: null })
    expect(await testing.rows('SELECT 1 FROM delivery WHERE to_address = $1', [address])).toEqual([])
  })
})

describe('every act on an own account', () => {
  const acts: [string, Route][] = Object.entries({
    removePassword,
    requestAddressCodes,
    changeAddress,
    sessions,
    endSession,
    endOtherSessions,
    requestLeavingCode,
    leave,
  })
  test.each(acts)('%s asks to sign in first', async (_, route) => {
    const params = { signedInId: '00000000-0000-4000-8000-000000000000' }
    expect((await testing.ask(null, route, { params, body: {} })).problem.code).toBe('SIGN_IN_FIRST')
  })
})
