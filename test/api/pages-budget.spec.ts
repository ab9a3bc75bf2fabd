import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApp, type TestApp } from '../support/app.js'

const assets = fileURLToPath(new URL('../../client/dist/public/assets', import.meta.url))
const kB = (bytes: number) => Math.round(bytes / 100) / 10

let tested: TestApp
beforeAll(async () => {
  tested = await startApp(import.meta.url)
})
afterAll(() => tested.close())

const fileOf = (address: string) => readFileSync(join(assets, address.replace('/assets/', '')))

/** Latin text in the two weights of the public pages. */
const fontsInUse = () =>
  readdirSync(assets).filter((name) => /^ibm-plex-sans-latin-(400|600)-normal.*\.woff2$/.test(name))

const open = async (address: string) => (await tested.app.inject({ method: 'GET', url: address })).body
const found = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, file]) => String(file))

test.each(['/', '/events', '/privacy', '/nothing/here'])(
  '%s loads at most 110 kB of script, as it is sent',
  async (address) => {
    const html = await open(address)
    const scripts = found(html, /(?:modulepreload" href|script type="module" src)="(\/assets\/[^"]+\.js)"/g)
    const sizes = scripts.map((script) => brotliCompressSync(fileOf(script)).length)
    expect(scripts.length).toBeGreaterThan(1)
    expect(kB(sizes.reduce((sum, size) => sum + size, 0))).toBeLessThanOrEqual(110)
  },
)

test('the home page can be read after 60 kB: the page, its styles and the fonts in use', async () => {
  const html = await open('/')
  const styles = found(html, /rel="stylesheet" href="(\/assets\/[^"]+)"/g).map(fileOf)
  const texts = [Buffer.from(html), ...styles].map((bytes) => brotliCompressSync(bytes).length)
  const fonts = fontsInUse().map((name) => readFileSync(join(assets, name)).length)
  expect(fonts).toHaveLength(2)
  expect(kB([...texts, ...fonts].reduce((sum, size) => sum + size, 0))).toBeLessThanOrEqual(60)
})
