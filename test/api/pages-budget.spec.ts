import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { offeredLanguages } from '@plenary/shared/language/languages'
import type { TestApp } from '../support/app.js'
import { startDemo } from '../support/demo.js'
import { publicPages } from '../support/public-pages.js'

// The demo may have to be loaded first
jest.setTimeout(180_000)

const assets = fileURLToPath(new URL('../../client/dist/public/assets', import.meta.url))
const kB = (bytes: number) => Math.round(bytes / 100) / 10

let tested: TestApp
let pages: Record<string, string>
beforeAll(async () => {
  tested = await startDemo(import.meta.url)
  pages = await publicPages(tested)
})
afterAll(() => tested.close())

const weightOf = (address: string) => gzipSync(readFileSync(join(assets, address.replace('/assets/', '')))).length

/** The scripts that a page asks for by itself, without anybody pressing anything: its own, and what is loaded ahead. */
async function scriptsOf(address: string): Promise<string[]> {
  const html = (await tested.app.inject({ method: 'GET', url: address })).body
  return [...html.matchAll(/(?:modulepreload" href|script type="module" src)="(\/assets\/[^"]+\.js)"/g)].map(
    ([, file]) => String(file),
  )
}

test.each(offeredLanguages)('every public page loads at most 110 kB of script as gzip: %s', async (language) => {
  const weights: Record<string, number> = {}
  for (const [page, address] of Object.entries(pages)) {
    const scripts = await scriptsOf(`${address}${address.includes('?') ? '&' : '?'}lang=${language}`)
    expect(scripts.length).toBeGreaterThan(1)
    weights[page] = kB(scripts.map(weightOf).reduce((sum, weight) => sum + weight, 0))
  }
  expect(Object.keys(weights)).toHaveLength(9)
  expect(Object.entries(weights).filter(([, weight]) => weight > 110)).toEqual([])
})
