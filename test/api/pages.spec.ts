import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startApp, type TestApp } from '../support/app.js'

let tested: TestApp
const open = (url: string, headers: Record<string, string> = {}) => tested.app.inject({ method: 'GET', url, headers })

beforeAll(async () => {
  tested = await startApp(import.meta.url)
})
afterAll(() => tested.close())

describe('a public page', () => {
  test('is readable without script, in the language that the browser asks for', async () => {
    const english = await open('/')
    expect(english.statusCode).toBe(200)
    expect(english.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(english.body).toContain('<html lang="en" dir="ltr">')
    expect(english.body).toMatch(/<h1[^>]*>/)

    const arabic = await open('/', { 'accept-language': 'ar-EG,ar;q=0.9,en;q=0.5' })
    expect(arabic.body).toContain('<html lang="ar" dir="rtl">')
  })

  test('speaks the language of its address before that of the browser', async () => {
    const page = await open('/?lang=en', { 'accept-language': 'ar' })
    expect(page.body).toContain('<html lang="en"')
  })

  test('allows nothing inline and nothing from elsewhere, and holds nothing inline', async () => {
    const page = await open('/')
    expect(page.headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self';",
    )
    expect(page.body).not.toMatch(/\sstyle="|<style|\son\w+="/)
    expect(page.body.match(/<script(?![^>]*(src=|type="application\/))/g)).toBeNull()
  })

  test('may be kept by any cache for a minute, differs by language only, and is not sent twice', async () => {
    const page = await open('/')
    expect(page.headers['cache-control']).toContain('public')
    expect(page.headers['vary']).toContain('accept-language')
    const tag = String(page.headers['etag'])
    for (const known of [tag, tag.replace('W/', ''), `"other", ${tag}`, '*'])
      expect((await open('/', { 'if-none-match': known })).statusCode).toBe(304)
    expect((await open('/', { 'if-none-match': '"other", W/"another"' })).statusCode).toBe(200)
  })

  test('does not depend on who asks', async () => {
    const amina = await tested.person('Amina Kariuki')
    const [hers, nobodys] = [await open('/', { cookie: amina.cookie }), await open('/')]
    expect(hers.body).toBe(nobodys.body)
  })
})

test('an address without a page answers 404, with a page that says so and is in no index', async () => {
  const page = await open('/nothing/here')
  expect(page.statusCode).toBe(404)
  expect(page.body).toContain('There is no page at this address')
  expect(page.body).toContain('<meta name="robots" content="noindex">')
})

test('an unknown address of the API answers with a problem, not with a page', async () => {
  const answer = await open('/api/nothing')
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toContain('application/problem+json')
})

test.each(['/my', '/organise/events', '/sign-in'])(
  '%s is a shell for nobody’s index and nobody’s cache',
  async (address) => {
    const page = await open(address)
    expect(page.statusCode).toBe(200)
    expect(page.headers['x-robots-tag']).toBe('noindex, nofollow')
    expect(page.headers['cache-control']).toBe('private, no-store')
  },
)

test('an event’s colour is a sheet of one rule, and no other text gets into it', async () => {
  expect((await open('/accents/8a4b12.css')).body).toBe(':root{--event-accent:#8a4b12}')
  expect((await open('/accents/red;}x{.css')).statusCode).toBe(404)
})

test('every asset of a page is there, compressed and kept for ever', async () => {
  const page = await open('/')
  const files = [...page.body.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => String(file))
  expect(files.length).toBeGreaterThan(2)
  for (const file of files) {
    const asset = await open(file, { 'accept-encoding': 'br' })
    expect(asset.statusCode).toBe(200)
    expect(asset.headers['content-encoding']).toBe('br')
    expect(asset.headers['cache-control']).toContain('immutable')
  }
})
