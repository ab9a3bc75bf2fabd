import type { FastifyReply } from 'fastify'

/** The one rule that react-aria writes into a page: `touch-action` for what can be pressed. A new version may change it. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='"

const policy = (style: string, image: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    `img-src ${image}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Nothing inline, nothing from elsewhere; icons are `data:` images of our own sheets. */
const publicPolicy = policy("'self'", "'self' data:")
/** A chosen photo is shown before it is sent: `blob:`. */
const signedInPolicy = policy(`'self' ${reactAriaStyle}`, "'self' data: blob:")

/** What every answer says, pages or not; a page replaces the policy by its own. */
export const everyAnswer = (publicUrl: string): Readonly<Record<string, string>> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
})

/** A page that anybody may keep for a minute; it differs by address and by the language that a browser asks for. */
export const asPublicPage = (reply: FastifyReply): FastifyReply =>
  asPage(reply, publicPolicy)
    .header('cache-control', 'public, max-age=0, s-maxage=60, stale-while-revalidate=300')
    .header('vary', 'accept-language')

/** A public page whose address is a secret: for one reader, kept by nobody, and its address goes nowhere else. */
export const asLinkPage = (reply: FastifyReply): FastifyReply =>
  asPage(reply, publicPolicy)
    .header('cache-control', 'private, no-store')
    .header('referrer-policy', 'same-origin')
    .header('x-robots-tag', 'noindex, nofollow')

/** A page of the signed-in faces: for nobody's index, and kept by nobody. */
export const asSignedInPage = (reply: FastifyReply): FastifyReply =>
  asPage(reply, signedInPolicy).header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex, nofollow')

/**
 * A page behind a secret of a letter: without script, for nobody's index, kept by nobody. Its address goes nowhere else; a form
 * of it must say where it comes from, which a browser does not where it may not name the page at all.
 */
export const asSecretPage = (reply: FastifyReply): FastifyReply =>
  asPage(reply, publicPolicy)
    .header('cache-control', 'private, no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .header('referrer-policy', 'same-origin')

const asPage = (reply: FastifyReply, policy: string) =>
  reply
    .header('content-security-policy', policy)
    .header('permissions-policy', 'geolocation=(), microphone=(), payment=(), usb=()')
    .type('text/html; charset=utf-8')
