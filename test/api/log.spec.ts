import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { servedOutside } from '../../server/src/http/outside.js'
import { served } from '../../server/src/http/serves.js'
import { logTo } from '../../server/src/http/service/log.js'
import { secretPlaces } from '../../server/src/http/service/secret-places.js'
import { configOn, startApp, type TestApp } from '../support/app.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const secret = 'ThisIsASecretThatOpensADoor'

/** What the log would hold. */
function logged(write: (log: ReturnType<typeof logTo>) => void): string {
  const lines: string[] = []
  write(logTo(configOn('postgres://nowhere', { demo: false }), { write: (line) => lines.push(line) }))
  return lines.join('')
}
const requested = (url: string) =>
  logged((log) => log.info({ req: { method: 'GET', url, id: '1' } }, 'incoming request'))

test('an address with a secret in it is logged without it: every route of ours that has one, and every page', () => {
  const routes = [...served.values(), ...servedOutside.values()].filter(({ path }) => /\{(secret|token)\}/.test(path))
  expect(routes.length).toBeGreaterThanOrEqual(3)
  const addresses = routes.flatMap(({ path }) => {
    const filled = path.replace(/\{(secret|token)\}/g, secret)
    return [filled, `/api${filled}`]
  })
  for (const url of [...addresses, ...secretPlaces.map((place) => `/${place}/${secret}`)]) {
    expect(requested(url)).toContain('incoming request')
    expect([url, requested(url).includes(secret)]).toEqual([url, false])
  }
})

test('what comes after the path, headers and bodies are not logged', () => {
  const line = logged((log) =>
    log.info({
      req: {
        method: 'POST',
        url: '/sign-in?address=amina@example.org',
        id: '1',
        headers: { cookie: secret },
        body: { code: secret },
      },
    }),
  )
  expect(line).toContain('/sign-in')
  expect(line).not.toMatch(/amina|ThisIsASecret/)
})

test('a query that failed is logged without what it was asked with', async () => {
  const failure: unknown = await app.source
    .query('SELECT 1 / (length($1::text) - length($1::text))', ['amina@example.org'])
    .catch((error: unknown) => error)
  const line = logged((log) => log.error({ err: failure }, 'problem'))
  expect(line).toContain('division by zero')
  expect(line).not.toContain('amina')
})
