import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { me } from '@plenary/shared/contracts/account'
import { startApp, type TestApp } from '../support/app.js'

let testing: TestApp
beforeAll(async () => {
  testing = await startApp(import.meta.url, { demo: false })
})
afterAll(() => testing.close())

test('without the demo nobody signs in by a button or reads the mail, and the API does not speak of it', async () => {
  const asked = [
    { url: '/api/demo/cast' },
    { url: '/api/demo/mail' },
    { method: 'POST', url: '/api/demo/sign-in', payload: { member: 'helene' } },
  ] as const
  for (const request of asked) expect((await testing.app.inject(request)).statusCode).toBe(404)
  for (const page of ['/demo/mail', '/design']) expect((await testing.app.inject({ url: page })).statusCode).toBe(404)
  expect((await testing.app.inject({ url: '/api/openapi.json' })).body).not.toContain('/demo/')
  expect((await testing.ask(null, me, {})).body).toEqual({ demo: false, account: null })
})
