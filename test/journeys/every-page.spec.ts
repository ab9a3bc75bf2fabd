import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'
import { startDemo } from '../support/demo.js'
import { type DemoPages, demoPages } from '../support/demo-pages.js'

jest.setTimeout(600_000)

let browsing: Browsing
let shown: DemoPages
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url, async (file) => {
    const demo = await startDemo(file)
    shown = await demoPages(demo)
    return demo
  })
})
afterAll(() => browsing.close())

interface Look {
  readonly look: string
  readonly language: string
  readonly colorScheme: 'light' | 'dark'
}

/** Colours do not depend on the direction: no style names both. So each is looked at with one of the others. */
const looks: readonly Look[] = [
  { look: 'light, left to right', language: 'en', colorScheme: 'light' },
  { look: 'dark, right to left', language: 'ar', colorScheme: 'dark' },
]

/**
 * A whole run looks at each page once, at its neighbour in the other look, because both looks at all of them take as long as
 * everything else that is tested; asked for by name (`npm test -- journeys/every-page`) each page is looked at in both.
 */
const inLook = (paths: readonly string[], look: Look): string[] =>
  paths.filter((_, n) => process.env['EVERY_LOOK'] === 'yes' || looks[n % looks.length]?.look === look.look)

const spoken = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`

async function sideways({ page }: Visit): Promise<boolean> {
  await page.setViewportSize({ width: 360, height: 740 })
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  await page.setViewportSize({ width: 1280, height: 900 })
  return beyond > 0
}

/** What is wrong with the page that is there. */
async function faultsHere(visit: Visit): Promise<string[]> {
  await visit.page.getByRole('heading').first().waitFor()
  const faults = [...(await visit.faults()), ...visit.complaints.splice(0)]
  return (await sideways(visit)) ? [...faults, 'scrolls sideways at 360 px'] : faults
}

/** Pages wait for the network, so that a machine with two cores is busy with this many windows and not with more. */
const windows = 3

/** What is wrong with each of these pages, in some windows beside each other. */
async function faultsOn(paths: readonly string[], look: Look, open: () => Promise<Visit>): Promise<string[]> {
  const { language, colorScheme } = look
  const found: string[] = []
  const left = inLook(paths, look)
  const lookAtWhatIsLeft = async () => {
    const visit = await open()
    await visit.page.emulateMedia({ colorScheme })
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await visit.page.goto(`${browsing.address}${spoken(path, language)}`, { waitUntil: 'networkidle' })
      for (const fault of await faultsHere(visit)) found.push(`${path}: ${fault}`)
    }
    await visit.close()
  }
  await Promise.all(Array.from({ length: Math.min(windows, left.length) }, lookAtWhatIsLeft))
  return found.sort()
}

/** In the second step of signing in, the address from the first is remembered. */
async function asNobody(): Promise<Visit> {
  const visit = await browsing.visit('/privacy')
  await visit.page.addInitScript(() => sessionStorage.setItem('plenary.sign-in-address', 'amina@example.org'))
  return visit
}

const below = (first: string) => shown.pages.filter((path) => path.split(/[/?]/)[1] === first)
const faces = [
  {
    face: 'signed out',
    pages: () => [
      ...shown.pages.filter((path) => !/^\/(my|host|nominate|approve|organise)(\/|$)/.test(path)),
      ...shown.plain,
    ],
    open: asNobody,
  },
  { face: 'of a delegate', pages: () => below('my'), open: () => browsing.visitAs(shown.amina, '/privacy') },
  { face: 'of a host', pages: () => below('host'), open: () => browsing.visitAs(shown.siyuan, '/privacy') },
  { face: 'of a focal point', pages: () => below('nominate'), open: () => browsing.visitAs(shown.losa, '/privacy') },
  { face: 'of an approver', pages: () => below('approve'), open: () => browsing.visitAs(shown.yutong, '/privacy') },
  { face: 'of an organiser', pages: () => below('organise'), open: () => browsing.visitAs(shown.helene, '/privacy') },
]

test.each(faces.flatMap((face) => looks.map((look) => ({ ...face, ...look }))))(
  'no page $face has anything that axe finds, complains, or scrolls sideways at 360 px: $look',
  async ({ pages, open, ...look }) => {
    expect(pages()).not.toEqual([])
    expect(await faultsOn(pages(), look, open)).toEqual([])
  },
)

/** That something is not there, the browser says too, and rightly so. */
const butForStatus = (faults: readonly string[]) => faults.filter((fault) => !/status of (403|404|410)/.test(fault))
const unknown = 'a'.repeat(43)

test.each(looks)('pages that say what is wrong have nothing wrong of their own: $look', async (look) => {
  const missing = randomUUID()
  const signedOut = [
    '/nothing/here',
    '/events/never-was',
    ...['invitation', 'answer', 'answer-visit'].map((word) => `/${word}/${unknown}`),
  ]
  const inside = [
    '/my/nothing',
    '/host/nothing',
    '/nominate/nominations/nothing',
    '/organise/nothing',
    `/organise/events/${missing}`,
    `/my/registrations/${missing}`,
    `/host/visits/${missing}`,
    `/nominate/${missing}`,
  ]
  const found = [
    ...(await faultsOn(signedOut, look, asNobody)),
    ...(await faultsOn(inside, look, () => browsing.visitAs(shown.helene, '/privacy'))),
  ]
  expect(butForStatus(found)).toEqual([])
})

test('a link pressed from another site is refused on a page with nothing wrong of its own', async () => {
  const visit = await browsing.visit('/privacy')
  await visit.page.goto('about:blank')
  const refused = visit.page.waitForResponse((answer) => answer.status() === 403)
  await visit.page.setContent(
    `<form method="post" action="${browsing.address}${shown.plain[0]}"><button>Press</button></form>`,
  )
  await visit.page.getByRole('button').click()
  await refused
  expect(butForStatus(await faultsHere(visit))).toEqual([])
  await visit.close()
})

test.each([
  { fails: 'with an error of ours', status: 500, says: 'Something went wrong on our side' },
  { fails: 'without a network', status: null, says: 'No network' },
])('a public page that cannot be read $fails says so, and comes back', async ({ status, says }) => {
  const visit = await browsing.visit('/')
  const { page } = visit
  await page.route('**/api/public/**', (route) => (status === null ? route.abort() : route.fulfill({ status })))
  await page.getByRole('link', { name: 'Events', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: says }).waitFor()
  expect(await visit.faults()).toEqual([])
  expect(await sideways(visit)).toBe(false)
  await page.unroute('**/api/public/**')
  await page.getByRole('button').first().click()
  await page.getByRole('heading', { level: 1, name: says }).waitFor({ state: 'detached' })
  await visit.close()
})
