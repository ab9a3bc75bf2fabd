import { JSDOM } from 'jsdom'
import type { TestApp } from './app.js'

export interface OpenedPage {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly document: Document
  /** The content of `<meta name|property="…">`. */
  meta(name: string): string | null
  /** The address of `<link rel="…">`, of a language where one is meant. */
  link(rel: string, hreflang?: string): string | null
  /** The things of the page's JSON-LD by their type. */
  things(): Readonly<Record<string, Record<string, unknown>>>
  text(): string
}

/** Opens a page as somebody without script does, and reads it with a parser that did not write it. */
export async function openPage({ app }: TestApp, url: string, language = 'en'): Promise<OpenedPage> {
  const answer = await app.inject({ method: 'GET', url, headers: { 'accept-language': language } })
  const { document } = new JSDOM(answer.body).window
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null
  return {
    status: answer.statusCode,
    headers: answer.headers,
    document,
    meta: (name) => attribute(`meta[name="${name}"], meta[property="${name}"]`, 'content'),
    link: (rel, hreflang) => attribute(`link[rel="${rel}"]${hreflang ? `[hreflang="${hreflang}"]` : ''}`, 'href'),
    things: () => thingsIn(document),
    text: () => document.querySelector('main')?.textContent?.replace(/\s+/g, ' ') ?? '',
  }
}

function thingsIn(document: Document): Record<string, Record<string, unknown>> {
  const written = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '{"@graph":[]}'
  const { '@graph': graph } = JSON.parse(written) as { '@graph': Record<string, unknown>[] }
  return Object.fromEntries(graph.map((thing) => [String(thing['@type']), thing]))
}
