import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { route } from '@plenary/shared/contracts/route'
import * as z from 'zod'
import { addressOf, call } from '../../client/src/lib/api.js'

const read = route({
  id: 'testRead',
  method: 'GET',
  path: '/things/{slug}',
  word: 'event',
  needs: 'public',
  params: z.object({ slug: z.string() }),
  query: z.object({ state: z.array(z.string()).optional(), after: z.string().optional() }),
  answer: z.object({ name: z.string() }),
  refuses: [],
  touches: [],
})

const write = route({
  id: 'testWrite',
  method: 'POST',
  path: '/things',
  word: 'event',
  needs: 'public',
  body: z.object({ name: z.string() }),
  refuses: ['CLOSED'],
  touches: ['event'],
})

const answers = (status: number, body: unknown, type = 'application/json') =>
  jest
    .spyOn(globalThis, 'fetch')
    .mockResolvedValue(
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'content-type': type } }),
    )

afterEach(() => {
  jest.restoreAllMocks()
})

test('an address is made from the route: parameters escaped, lists repeated, what is undefined left out', () => {
  expect(addressOf(read, { params: { slug: 'a b/c' }, query: { state: ['x', 'y'], after: undefined } })).toBe(
    '/api/things/a%20b%2Fc?state=x&state=y',
  )
})

describe('calling a route', () => {
  test('gives its answer', async () => {
    answers(200, { name: 'Seminar' })
    await expect(call(read, { params: { slug: 'a' } })).resolves.toEqual({ name: 'Seminar' })
  })

  test('sends a body as JSON, and gives nothing where the answer has none', async () => {
    const sent = answers(204, undefined)
    await expect(call(write, { body: { name: 'Seminar' } })).resolves.toBeUndefined()
    const [address, request] = sent.mock.calls[0] ?? []
    expect(address).toBe('/api/things')
    expect(request).toMatchObject({ method: 'POST', body: '{"name":"Seminar"}', credentials: 'same-origin' })
  })

  test('throws a refusal with its code, what it carries and its request id', async () => {
    const problem = { status: 409, code: 'CLOSED', carries: { closedAt: '2028-10-16T15:59:00.000Z' }, requestId: 'r-1' }
    answers(409, problem, 'application/problem+json')
    await expect(call(write, { body: { name: 'x' } })).rejects.toMatchObject({ name: 'Refused', ...problem })
  })

  test('throws a fault of ours with its request id', async () => {
    answers(500, { status: 500, title: 'Something went wrong', requestId: 'r-2' }, 'application/problem+json')
    await expect(call(read, { params: { slug: 'a' } })).rejects.toMatchObject({ name: 'Broken', requestId: 'r-2' })
  })

  test('takes a page in place of an answer for a fault', async () => {
    answers(200, '<!doctype html>', 'text/html')
    await expect(call(read, { params: { slug: 'a' } })).rejects.toMatchObject({ name: 'Broken' })
  })

  test('says that no answer came', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(call(read, { params: { slug: 'a' } })).rejects.toMatchObject({ name: 'Unreachable' })
  })
})
