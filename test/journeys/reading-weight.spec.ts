import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { startDemo } from '../support/demo.js'
import { publicPages } from '../support/public-pages.js'

jest.setTimeout(180_000)

let browsing: Browsing
let pages: Record<string, string>
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url, startDemo)
  pages = await publicPages(browsing.tested)
})
afterAll(() => browsing.close())

const kB = (bytes: number) => Math.round(bytes / 100) / 10
const isRead = /^(document|stylesheet|font)$/

/** Bytes of the page itself, its styles and the fonts that a browser asks for to draw its text, all as they were sent. */
async function readingWeight(page: Page, address: string): Promise<number> {
  const finished: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (isRead.test(request.resourceType()) && !request.url().startsWith('data:'))
      finished.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return (await Promise.all(finished)).reduce((sum, size) => sum + size, 0)
}

async function weightsIn(language: string): Promise<Record<string, number>> {
  const weights: Record<string, number> = {}
  for (const [name, path] of Object.entries(pages)) {
    // Without script, so that nothing is counted but what reading takes
    const { page, close } = await browsing.visit('/favicon.svg', { javaScriptEnabled: false })
    weights[name] = kB(await readingWeight(page, `${browsing.address}${path}?lang=${language}`))
    await close()
  }
  return weights
}

const above = (limit: number, weights: Record<string, number>) =>
  Object.entries(weights).filter(([, weight]) => weight > limit)

test('every public page can be read after 60 kB', async () => {
  const weights = await weightsIn('en')
  // Two weights of one alphabet are 28 kB: less would mean that the fonts were not counted
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(28)
  expect(above(60, weights)).toEqual([])
})

/** Arabic needs two alphabets, because names and figures are Latin: 49 kB of fonts. */
test('in Arabic every public page can be read after 66 kB', async () => {
  const weights = await weightsIn('ar')
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(49)
  expect(above(66, weights)).toEqual([])
})
