import type { Ask, Received, Route } from '@plenary/shared/contracts/route'
import { Broken, failureOf, type Problem, Unreachable } from './refused.js'

/** What the browser knows of a route; the build leaves its schemas on the server. */
export type Called = Pick<Route, 'id' | 'method' | 'path' | 'word' | 'touches'>

/** Nothing need be given where a route asks for nothing. */
export type Given<R extends Route> = Record<never, never> extends Ask<R> ? [ask?: Ask<R>] : [ask: Ask<R>]

/** Calls a route and gives its answer: over the network in the browser, in process while the server renders. */
export type Call = <R extends Route>(route: R, ...given: Given<R>) => Promise<Received<R>>

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
  /** Gives the question up. */
  readonly signal?: AbortSignal
}

/** `/events/{slug}` and `{ slug: 'a b' }` make `/api/events/a%20b`; what is undefined in a query is left out, a list repeats. */
export function addressOf(route: Called, { params = {}, query = {} }: Parts): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null) search.append(name, String(each))
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

export const call: Call = async <R extends Route>(route: R, ...[ask]: Given<R>) => {
  const parts = (ask ?? {}) as Parts
  const { signal } = parts
  const answer = await send(addressOf(route, parts), {
    method: route.method,
    ...written(parts.body),
    ...(signal && { signal }),
  })
  return (await read(answer)) as Received<R>
}

const written = (body: unknown): RequestInit =>
  body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }

async function send(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...request, credentials: 'same-origin' })
  } catch (error) {
    // fetch has one error for every way in which no answer comes
    if (error instanceof TypeError) throw new Unreachable(error.message)
    throw error
  }
}

async function read(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined
  const content: unknown = isJson(answer) ? await answer.json() : undefined
  if (answer.ok && content !== undefined) return content
  if (answer.ok) throw new Broken(answer.status)
  throw failureOf({ ...(content as Partial<Problem> | undefined), status: answer.status })
}

const isJson = (answer: Response) => /\bjson\b/.test(answer.headers.get('content-type') ?? '')

/** Sends a file to a route that takes one (`upload`): one part named `file`. */
export async function sendFile<R extends Route>(route: R, file: File, ...[ask]: Given<R>): Promise<Received<R>> {
  const body = new FormData()
  body.append('file', file)
  const answer = await send(addressOf(route, (ask ?? {}) as Parts), { method: route.method, body })
  return (await read(answer)) as Received<R>
}
