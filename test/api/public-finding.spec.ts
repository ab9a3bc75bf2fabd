import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { JSDOM } from 'jsdom'
import { siteMapOf } from '../../server/src/http/pages/finding/site-map.js'
import { startApp, type TestApp } from '../support/app.js'
import { draftSeminar, type Ground, makeGround } from '../support/events.js'
import { announcedSeminar, releaseOpening } from '../support/public-events.js'

let tested: TestApp
let ground: Ground
beforeAll(async () => {
  tested = await startApp(import.meta.url)
  ground = await makeGround(tested)
})
afterAll(() => tested.close())

const parsed = (xml: string) => new JSDOM(xml, { contentType: 'application/xml' }).window.document
const placesIn = (xml: string) => [...parsed(xml).getElementsByTagName('loc')].map((loc) => loc.textContent)

describe('the site map', () => {
  test('names every public page, each with its languages, and nothing else', async () => {
    const { id, slug } = await announcedSeminar(tested, ground)
    await releaseOpening(tested, ground, id)
    const secret = await draftSeminar(tested, ground, { title: { en: 'A secret training' } })
    const { body, headers } = await tested.app.inject('/sitemap.xml')
    const at = (path: string) => `http://localhost:3000${path}`
    expect(headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(placesIn(body)).toEqual(
      expect.arrayContaining([
        at('/'),
        at('/events'),
        at(`/events/${slug}`),
        at(`/events/${slug}/agenda`),
        at(`/events/${slug}/contact`),
        at(`/agreements/${ground.agreementId}`),
      ]),
    )
    expect(body).not.toContain(secret.slug)
    const spoken = [...parsed(body).getElementsByTagName('xhtml:link')].map((link) => link.getAttribute('href'))
    expect(spoken).toContain(at(`/events/${slug}?lang=ar`))
    for (const place of placesIn(body)) {
      const { pathname, search } = new URL(String(place))
      expect((await tested.app.inject(pathname + search)).statusCode).toBe(200)
    }
  })

  test('is well-formed whatever an address holds', () => {
    expect(placesIn(siteMapOf([`/events?a=1&b="<'>`], 'https://plenary.example'))).toEqual([
      'https://plenary.example/events?a=1&b=%22%3C%27%3E',
    ])
  })
})

test('robots are kept from the API and the signed-in faces, and shown the site map', async () => {
  const { body, headers } = await tested.app.inject('/robots.txt')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  const closed = ['/api/', '/my', '/nominate', '/host', '/approve', '/organise', '/demo/', '/design']
  for (const line of ['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)])
    expect(body.split('\n')).toContain(line)
  expect(body).toContain('\nSitemap: http://localhost:3000/sitemap.xml\n')
})

describe('security.txt', () => {
  test('expires less than a year from now, by our clock', async () => {
    const { body } = await tested.app.inject('/.well-known/security.txt')
    const expires = Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '')
    expect(expires).toBeGreaterThan(Date.parse(tested.clock.now()))
    expect(expires).toBeLessThan(Date.parse(tested.clock.now()) + 365 * 86_400_000)
    expect(body).toContain('Canonical: http://localhost:3000/.well-known/security.txt\n')
  })

  test('names the address that mail comes from, of this machine in the demo', async () => {
    const { body } = await tested.app.inject('/.well-known/security.txt')
    expect(body).toContain('Contact: mailto:plenary@localhost\n')
  })
})
