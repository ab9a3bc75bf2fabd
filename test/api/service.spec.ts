import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { served } from '../../server/src/http/serves.js'
import { startApp, type TestApp } from '../support/app.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const get = (url: string, headers: Record<string, string> = {}) => app.app.inject({ url, headers })

test('the process says that it lives, and the database that it answers', async () => {
  expect((await get('/api/health')).json()).toEqual({ status: 'ok' })
  expect((await get('/api/ready')).json()).toEqual({ status: 'ready' })
})

test('a process whose database is away is alive, but not ready, until it is there again', async () => {
  const url = new URL(app.config.databaseUrl ?? '')
  const name = url.pathname.slice(1)
  const beside = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: '/postgres' }).href })
  await beside.connect()
  try {
    await beside.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await beside.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
    const away = await get('/api/ready')
    expect([away.statusCode, away.json()]).toEqual([503, { status: 'the database does not answer' }])
    expect((await get('/api/health')).statusCode).toBe(200)
  } finally {
    await beside.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    await beside.end()
  }
  expect((await get('/api/ready')).statusCode).toBe(200)
})

test('the description of the API names every route with its permission and its refusals', async () => {
  const { openapi, paths } = (await get('/api/openapi.json')).json<{
    openapi: string
    paths: Record<string, Record<string, Record<string, unknown>>>
  }>()
  expect(openapi).toBe('3.1.0')
  for (const route of served.values()) {
    const operation = paths[route.path]?.[route.method.toLowerCase()]
    expect(operation).toMatchObject({ operationId: route.id, 'x-permission': route.needs })
    expect(Object.keys(operation?.['responses'] ?? {})).toEqual(expect.arrayContaining(['404']))
  }
})

test('the description is short enough to read: no endless pattern, no word of the library', async () => {
  const { body } = await get('/api/openapi.json')
  expect(Math.max(...[...body.matchAll(/"pattern":"(.*?)"/g)].map(([, pattern]) => pattern?.length ?? 0))).toBeLessThan(
    250,
  )
  expect(body.includes('$schema')).toBe(false)
})

test('the description is sent packed, and to who has it not again', async () => {
  const [plain, packed] = [
    await get('/api/openapi.json'),
    await get('/api/openapi.json', { 'accept-encoding': 'gzip, br' }),
  ]
  expect(packed.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'application/json; charset=utf-8' })
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 10)
  expect(brotliDecompressSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true)
  const known = { 'accept-encoding': 'br', 'if-none-match': `"other", ${packed.headers['etag']}` }
  const again = await get('/api/openapi.json', known)
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
})

test('what nobody serves is a problem with a request id, and so is a body that is no JSON', async () => {
  const missing = await get('/api/nothing')
  expect([missing.statusCode, missing.headers['content-type']]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
  expect(missing.json()).toMatchObject({ code: 'NOT_FOUND', requestId: expect.stringMatching(/^[\w-]{8,64}$/) })
  const broken = await app.app.inject({
    method: 'POST',
    url: '/api/events/x/registrations',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  })
  expect(broken.statusCode).toBe(400)
})

test('a client request id comes back, unless it could do harm', async () => {
  const kept = await app.app.inject({ url: '/api/nothing', headers: { 'x-request-id': 'client-1234' } })
  expect(kept.json()).toMatchObject({ requestId: 'client-1234' })
  const replaced = await app.app.inject({ url: '/api/nothing', headers: { 'x-request-id': '<script>' } })
  expect(replaced.json<{ requestId: string }>().requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test.each(['application/x-www-form-urlencoded', 'text/plain'])(
  'no route of the API takes %s, as forms of other sites send it',
  async (type) => {
    const sent = await app.app.inject({
      method: 'POST',
      url: '/api/sign-in/codes',
      headers: { 'content-type': type },
      payload: 'address=amina@example.org&language=en',
    })
    expect(sent.json()).toMatchObject({ status: 415, code: 'UNKNOWN_CONTENT' })
  },
)
