import { Injectable } from '@nestjs/common'
import { offeredLanguages } from '@plenary/shared/language/languages'

/** Public addresses of one word, as paths: `/events/shanghai-seminar`. */
type Addresses = () => Promise<readonly string[]>

/** What the protocol allows in one file; an installation with more events than that needs an index of files. */
const mostAddresses = 50_000

/** Every public address, for search engines. Each word above adds its own, as the sweep's words do. */
@Injectable()
export class SiteMap {
  private readonly sources: Addresses[] = []

  add(addresses: Addresses): void {
    this.sources.push(addresses)
  }

  async xml(publicUrl: string): Promise<string> {
    const paths = (await Promise.all(this.sources.map((addresses) => addresses()))).flat()
    return siteMapOf(paths.slice(0, mostAddresses), publicUrl)
  }
}

/** https://www.sitemaps.org/protocol.html, each address with its languages as search engines ask for them. */
export const siteMapOf = (paths: readonly string[], publicUrl: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.map((path) => entryOf(new URL(path, publicUrl))),
    '</urlset>',
    '',
  ].join('\n')

function entryOf(address: URL): string {
  const languages = offeredLanguages.map((language) => {
    const spoken = new URL(address)
    spoken.searchParams.set('lang', language)
    return `<xhtml:link rel="alternate" hreflang="${language}" href="${escaped(spoken.href)}"/>`
  })
  return `<url><loc>${escaped(address.href)}</loc>${languages.join('')}</url>`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
