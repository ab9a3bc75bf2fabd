import type { AddressInfo } from 'node:net'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startApp, type TestApp } from './app.js'
import { launchChromium } from './chromium.mjs'

export interface Visit {
  readonly page: Page
  /** What the browser complained about: errors, warnings, refused content. */
  readonly complaints: string[]
  /** What axe finds on the page as it is now, each with its first element. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

export interface Browsing {
  readonly tested: TestApp
  /** `http://127.0.0.1:…` */
  readonly address: string
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>
  close(): Promise<void>
}

/** The whole application behind a real port, and a browser in front of it. */
export async function startBrowsing(file: string): Promise<Browsing> {
  // One after the other: unpacking a browser keeps the process busy longer than plugins are given to start
  const browser = await launchChromium()
  const tested = await startApp(file)
  await tested.app.listen(0, '127.0.0.1')
  const { port } = tested.app.getHttpServer().address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return {
    tested,
    address,
    visit: (path, options) => visit(browser, `${address}${path}`, options),
    close: async () => {
      await browser.close()
      await tested.close()
    },
  }
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    locale: 'en-GB',
    timezoneId: 'Africa/Nairobi',
    reducedMotion: 'reduce',
    ...options,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address, { waitUntil: 'networkidle' })
  return {
    page,
    complaints,
    faults: async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
    },
    close: () => context.close(),
  }
}
