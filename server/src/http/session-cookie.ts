import { createHmac, timingSafeEqual } from 'node:crypto'

const name = /(?:^|;\s*)(?:__Secure-)?plenary\.session_token=([^;]+)/

/** The session's token out of the Cookie header, if its signature is ours; anything else is nobody. */
export function sessionToken(cookies: string | undefined, secret: string): string | null {
  const found = name.exec(cookies ?? '')?.[1]
  if (!found) return null
  const value = decoded(found)
  const dot = value.lastIndexOf('.')
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const expected = createHmac('sha256', secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), 'base64')
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}
