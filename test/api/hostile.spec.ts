import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Route } from '@plenary/shared/contracts/route'
import { soundAddress } from '../../server/src/http/incoming/sound-address.js'
import { unwritableIn } from '../../server/src/http/incoming/writable.js'
import { served } from '../../server/src/http/serves.js'
import '../../server/src/app.module.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { sampleOf } from '../support/sample.js'
import { makeSide, type Side } from '../support/sides.js'

/** What only somebody sends who looks for a way in: no route answers it with a failure of ours. */
const routes = [...served.values()].sort((one, other) => one.id.localeCompare(other.id))

let testing: TestApp
let side: Side
beforeAll(async () => {
  testing = await startApp(import.meta.url)
  side = await makeSide(testing, 'Shanghai')
})
afterAll(() => testing.close())

const halfALetter = '\ud800'
const end = '\0'

/** The same with a text in place of every text in it. */
function everyTextBecomes(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text
  if (Array.isArray(value)) return value.map((item) => everyTextBecomes(item, text))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, everyTextBecomes(part, text)]))
}

const addressOf = (route: Route, ids: Readonly<Record<string, string>>, query = '') =>
  `/api${route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? 'x'))}${query}`

function whoMay({ needs }: Route): Person {
  if (/^(agreement|programme)\./.test(needs)) return side.people['programme manager']
  return needs.endsWith('.own') ? side.people.delegate : side.people.organiser
}

async function statusOf(route: Route, url: string, body?: unknown) {
  const who = whoMay(route)
  const payload = JSON.stringify(body)
  const sent = body === undefined ? {} : { payload, headers: { 'content-type': 'application/json' } }
  const answer = await testing.app.inject({
    method: route.method,
    url,
    ...sent,
    headers: { ...sent.headers, cookie: who.cookie },
  })
  return answer.statusCode
}

describe('a text that the database does not take', () => {
  test.each(routes.filter(({ body }) => body))('is refused in the body by $id', async (route) => {
    const body = route.body && sampleOf(route.body)
    for (const text of [end, halfALetter]) {
      const status = await statusOf(route, addressOf(route, side.ids), everyTextBecomes(body, text))
      expect(status).toBeLessThan(500)
    }
  })

  test.each(routes.filter(({ query }) => query))('is refused in the query by $id', async (route) => {
    for (const name of Object.keys(route.query?.shape ?? {}))
      expect(await statusOf(route, addressOf(route, side.ids, `?${name}=a%00b`))).toBeLessThan(500)
  })

  test.each(routes.filter(({ params }) => params))('is refused in the path by $id', async (route) => {
    const ids = Object.fromEntries(Object.keys(route.params?.shape ?? {}).map((name) => [name, end]))
    expect([404, 410, 403, 400]).toContain(await statusOf(route, addressOf(route, ids), route.body && {}))
  })

  test('is found wherever it stands, however deep that is', () => {
    const deep = Array.from({ length: 20_000 }).reduce<unknown>((inner) => [inner], halfALetter)
    expect(unwritableIn(deep)).toHaveLength(1)
    expect(unwritableIn({ a: [{ b: end }], [end]: 1 }).sort()).toEqual(['', '.a.0.b'])
    expect(unwritableIn({ name: 'José 😀', more: [1, null, true] })).toEqual([])
  })
})

describe('an address that no browser sends', () => {
  test.each([
    ['//', '/'],
    ['//elsewhere.example/events', '/elsewhere.example/events'],
    ['http://elsewhere.example/events?q=a', '/events?q=a'],
    ['http://elsewhere.example', '/'],
    ['*', '/*'],
    ['/100%', '/100%25'],
    ['/%ff/%C3%A9', '/%25ff/%25C3%25A9'],
    ['/events/%C3%A9?q=%zz', '/events/%C3%A9?q=%zz'],
    ['/events?a?b', '/events?a?b'],
  ])('is read as one of ours: %s', (sent, read) => expect(soundAddress(sent)).toBe(read))

  test.each(['/api/%zz', '/api/%ff', '/api/nothing?%zz=%ff'])('has nothing behind it: %s', async (url) => {
    const answer = await testing.app.inject({ url })
    expect(answer.json()).toMatchObject({ status: 404, code: 'NOT_FOUND', requestId: expect.any(String) })
  })

  test('is a page that says so, as any other address without a page', async () => {
    const page = await testing.app.inject({ url: '/events/%zz' })
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
  })
})
