import type { Route } from '@plenary/shared/contracts/route'
import type { Person, TestApp } from './app.js'

/** Sends a file to a route of ours as a browser does. */
export async function upload(
  test: TestApp,
  who: Person,
  route: Route,
  ask: {
    params: Readonly<Record<string, string>>
    query?: Readonly<Record<string, string>>
    file: string | Buffer
    part?: string
  },
) {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => ask.params[name] ?? '')
  const edge = 'the-edge-of-a-part'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="${ask.part ?? 'file'}"; filename="schedule.json"\r\ncontent-type: application/json\r\n\r\n`
  const found = await test.app.inject({
    method: route.method,
    url: `/api${path}${ask.query ? `?${new URLSearchParams(ask.query)}` : ''}`,
    headers: { cookie: who.cookie, 'content-type': `multipart/form-data; boundary=${edge}` },
    payload: Buffer.concat([Buffer.from(head), Buffer.from(ask.file), Buffer.from(`\r\n--${edge}--\r\n`)]),
  })
  return { status: found.statusCode, body: found.statusCode === 204 ? undefined : found.json() }
}
