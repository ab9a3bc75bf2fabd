import { type Instant, instantOf } from '@plenary/shared/language/time'

/** What no search engine needs: the API, the signed-in faces, and what is made for one person. */
const closed = ['/api/', '/my', '/organise', '/sign-in', '/forgotten-password', '/invitation/', '/feeds/', '/demo/']

export const robotsTxt = (publicUrl: string): string =>
  ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`), '', `Sitemap: ${publicUrl}/sitemap.xml`, ''].join(
    '\n',
  )

/** Half a year: RFC 9116 recommends less than a year. */
const validMilliseconds = 182 * 86_400_000

interface Reporting {
  readonly publicUrl: string
  /** `Plenary <plenary@example.org>`; null in the demo, which has nobody to write to but the contacts of its events. */
  readonly mailFrom: string | null
  readonly now: Instant
}

/** How to report a weakness, by RFC 9116. */
export function securityTxt({ publicUrl, mailFrom, now }: Reporting): string {
  const address = mailFrom === null ? null : (/<([^<>\s]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom.trim())
  return [
    `Contact: ${address === null ? `${publicUrl}/privacy` : `mailto:${encodeURI(address)}`}`,
    `Expires: ${instantOf(new Date(Date.parse(now) + validMilliseconds))}`,
    'Preferred-Languages: en, ar',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    '',
  ].join('\n')
}
