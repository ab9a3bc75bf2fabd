import { type Instant, instantOf } from '@plenary/shared/language/time'

/** What no search engine needs: the API, the signed-in faces, and what is made for one person. */
const closed = [
  '/api/',
  '/my',
  '/nominate',
  '/host',
  '/approve',
  '/organise',
  '/sign-in',
  '/forgotten-password',
  '/invitation/',
  '/answer/',
  '/answer-visit/',
  '/feeds/',
  '/demo/',
  '/design',
]

export const robotsTxt = (publicUrl: string): string =>
  ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join(
    '\n',
  )

/** Half a year: RFC 9116 recommends less than a year. */
const validMilliseconds = 182 * 86_400_000

interface Reporting {
  readonly publicUrl: string
  /** An address that is read by whoever runs this installation. */
  readonly contact: string
  readonly now: Instant
}

/** How to report a weakness, by RFC 9116. */
export function securityTxt({ publicUrl, contact, now }: Reporting): string {
  return [
    `Contact: mailto:${encodeURI(contact)}`,
    `Expires: ${instantOf(new Date(Date.parse(now) + validMilliseconds))}`,
    'Preferred-Languages: en, ar',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
