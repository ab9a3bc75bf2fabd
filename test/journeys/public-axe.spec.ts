import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'
import { makeGround, press } from '../support/events.js'
import { announcedSeminar, releaseOpening } from '../support/public-events.js'

jest.setTimeout(180_000)

let browsing: Browsing
let paths: string[] = []
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
  const { tested } = browsing
  const ground = await makeGround(tested)
  const { id, slug } = await announcedSeminar(tested, ground)
  await releaseOpening(tested, ground, id)
  await press(tested, ground.helene, id, 'open')
  const called = await announcedSeminar(tested, ground)
  await tested.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [called.id])
  const below = ['', '/speakers', '/contact'].map((page) => `/events/${slug}${page}`)
  const alone = ['/', '/events', '/events?when=past', '/privacy', '/accessibility', '/nothing/here']
  paths = [...alone, ...below, `/events/${called.slug}`, `/agreements/${ground.agreementId}`]
})
afterAll(() => browsing.close())

const spoken = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
const atPhone = async ({ page }: Visit) => {
  await page.setViewportSize({ width: 360, height: 740 })
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

/** A page that is not there is a complaint of the browser's, and rightly so. */
const unexpected = ({ complaints }: Visit) => complaints.filter((each) => !each.includes('404'))

test.each([
  { look: 'light, left to right', language: 'en', colorScheme: 'light' },
  { look: 'dark, right to left', language: 'ar', colorScheme: 'dark' },
] as const)(
  'no public page has anything that axe finds, complains, or scrolls sideways at 360 px: $look',
  async ({ language, colorScheme }) => {
    const found: string[] = []
    for (const path of paths) {
      const visit = await browsing.visit(spoken(path, language), { colorScheme })
      const faults = [...(await visit.faults()), ...unexpected(visit)]
      if ((await atPhone(visit)) > 0) faults.push('scrolls sideways')
      found.push(...faults.map((fault) => `${path}: ${fault}`))
      await visit.close()
    }
    expect(found).toEqual([])
  },
)

test('a reader elsewhere is told the deadline by their own clock as well, and keeps the language on the way', async () => {
  const visit = await browsing.visit(spoken('/events', 'en'))
  const { page } = visit
  await page.getByRole('link', { name: 'Connecting suppliers' }).first().click()
  await page.getByText('(18:59 in Nairobi)').waitFor()
  expect(new URL(page.url()).searchParams.get('lang')).toBe('en')
  expect(await page.title()).toBe('Connecting suppliers and users of green technology – Plenary')
  await page.getByRole('link', { name: 'Ask the organisers' }).click()
  await page.getByRole('link', { name: 'Write to chen@example.org' }).waitFor()
  expect(visit.complaints).toEqual([])
  await visit.close()
})
