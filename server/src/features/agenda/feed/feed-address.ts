import { createHmac, timingSafeEqual } from 'node:crypto'

const form = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{32})$/

/** What opens a feed: its id and our signature under it, so that guessing ids opens nothing. */
export const feedToken = (id: string, secret: string): string => `${id.replaceAll('-', '')}${signature(id, secret)}`

/** The feed that a token opens; null for one that we never gave out. */
export function feedIn(token: string, secret: string): string | null {
  const [, ...parts] = form.exec(token) ?? []
  const given = parts.pop()
  if (given === undefined) return null
  const id = parts.join('-')
  return timingSafeEqual(Buffer.from(given), Buffer.from(signature(id, secret))) ? id : null
}

const signature = (id: string, secret: string) =>
  createHmac('sha256', secret).update(`calendar feed ${id}`).digest('hex').slice(0, 32)
