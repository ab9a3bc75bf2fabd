import type { AddressInfo } from 'node:net'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { type Person, startApp, type TestApp } from './app.js'
import { launchChromium } from './chromium.mjs'

export interface Visit {
  readonly page: Page
  /** What the browser complained about: errors, warnings, refused content. */
  readonly complaints: string[]
  /** What axe finds on the page as it is now, each with its first element. No page has frames. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

export interface Browsing {
  readonly tested: TestApp
  /** `http://127.0.0.1:…` */
  readonly address: string
  visit(path: string, options?: BrowserContextOptions): Promise<Visit>
  /** Opens an address as somebody who is signed in. */
  visitAs(person: Person, path: string, options?: BrowserContextOptions): Promise<Visit>
  close(): Promise<void>
}

/** The whole application behind a real port, and a browser in front of it. `start` may fill its database before. */
export async function startBrowsing(
  file: string,
  start: (file: string) => Promise<TestApp> = startApp,
): Promise<Browsing> {
  // One after the other: unpacking a browser keeps the process busy longer than plugins are given to start
  const browser = await launchChromium()
  const tested = await start(file)
  await tested.app.listen(0, '127.0.0.1')
  const { port } = tested.app.getHttpServer().address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return {
    tested,
    address,
    visit: (path, options) => visit(browser, `${address}${path}`, options),
    visitAs: (person, path, options) =>
      visit(browser, `${address}${path}`, { ...options, storageState: signedIn(person) }),
    close: async () => {
      await browser.close()
      await tested.close()
    },
  }
}

/** The cookie of a session that is there already. */
function signedIn({ cookie }: Person) {
  const [name = '', value = ''] = cookie.split('=')
  const where = { domain: '127.0.0.1', path: '/', expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' as const }
  return { cookies: [{ name, value, ...where }], origins: [] }
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
    faults: () => faultsOf(page),
    close: () => context.close(),
  }
}

/** Runs in the page: as a text, because what is compiled here knows another `axe`. */
const asked = `axe.run(document, { resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + (nodes[0]?.html ?? '')))`

async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  return page.evaluate<string[]>(asked)
}
