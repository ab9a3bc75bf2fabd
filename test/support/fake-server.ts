import { jest } from '@jest/globals'
import type { Received, Route } from '@plenary/shared/contracts/route'

interface AskedOf {
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly body: unknown
}
type Answering = (asked: AskedOf) => unknown

/** A refusal as the server sends it. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly carries: Readonly<Record<string, unknown>> = {},
  ) {}
}

/** Stands where the network is: answers routes by their contract, and remembers what was asked. An unexpected request fails the test. */
export class FakeServer {
  readonly asked: { readonly route: string; readonly query: URLSearchParams; readonly body: unknown }[] = []
  private readonly routes: { readonly route: Route; readonly pattern: RegExp; readonly answer: Answering }[] = []
  private away = false

  constructor() {
    jest.spyOn(globalThis, 'fetch').mockImplementation((address, request) => this.answer(String(address), request))
  }

  /** What is answered must be what the contract says. */
  on<R extends Route>(route: R, answer: (asked: AskedOf) => Received<R> | Refusal): this {
    const pattern = new RegExp(`^/api${route.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    this.routes.unshift({ route, pattern, answer })
    return this
  }

  /** No answer comes until it is back. */
  goAway(): void {
    this.away = true
  }
  comeBack(): void {
    this.away = false
  }

  askedOf = (route: Route) => this.asked.filter((one) => one.route === route.id).map(({ body }) => body)

  queriesOf = (route: Route) => this.asked.filter((one) => one.route === route.id).map(({ query }) => query)

  private async answer(address: string, request: RequestInit | undefined): Promise<Response> {
    if (this.away) throw new TypeError('Failed to fetch')
    const [path = '', search = ''] = address.split('?')
    const query = new URLSearchParams(search)
    const method = request?.method ?? 'GET'
    const found = this.routes.find(({ route, pattern }) => route.method === method && pattern.test(path))
    if (!found) throw new Error(`nobody expected ${method} ${address}`)
    const body: unknown = typeof request?.body === 'string' ? JSON.parse(request.body) : undefined
    this.asked.push({ route: found.route.id, query, body })
    const given = found.answer({ params: { ...found.pattern.exec(path)?.groups }, query, body })
    if (given instanceof Refusal)
      return json(given.status, { code: given.code, carries: given.carries, status: given.status })
    if (!found.route.answer) return new Response(null, { status: 204 })
    return json(200, found.route.answer.parse(given))
  }
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
