import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { makeGround, press } from '../support/events.js'
import { announcedSeminar, releaseOpening } from '../support/public-events.js'

jest.setTimeout(180_000)

let browsing: Browsing
let slug: string
let calledOff: string
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
  const { tested } = browsing
  const ground = await makeGround(tested)
  const coming = await announcedSeminar(tested, ground)
  slug = coming.slug
  await releaseOpening(tested, ground, coming.id)
  await press(tested, ground.helene, coming.id, 'open')
  const called = await announcedSeminar(tested, ground)
  await tested.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [called.id])
  calledOff = called.slug
})
afterAll(() => browsing.close())

const spoken = (path: string, language: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
/** The demo has no event that is called off; all other pages are walked with it. */
test.each([
  { look: 'light, left to right', language: 'en', colorScheme: 'light' },
  { look: 'dark, right to left', language: 'ar', colorScheme: 'dark' },
] as const)(
  'the page of an event that is called off has nothing that axe finds, complains, or scrolls sideways at 360 px: $look',
  async ({ language, colorScheme }) => {
    const visit = await browsing.visit(spoken(`/events/${calledOff}`, language), { colorScheme })
    expect([...(await visit.faults()), ...visit.complaints]).toEqual([])
    await visit.page.setViewportSize({ width: 360, height: 740 })
    const beyond = await visit.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(beyond).toBeLessThanOrEqual(0)
    await visit.close()
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

test.each(['', '/agenda', '/agenda?view=list', '/speakers'])(
  'on paper the page of an event%s is black on white, holds what it says and nothing to press',
  async (page) => {
    const visit = await browsing.visit(`/events/${slug}${page}`, { colorScheme: 'dark' })
    const heading = visit.page.getByRole('heading', { level: 1 })
    const said = await heading.innerText()
    await visit.page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    expect(await heading.innerText()).toBe(said)
    const pressed = visit.page.locator('button, select, input, [role="button"]')
    expect(await pressed.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0)
    const ground = await visit.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const ink = await heading.evaluate(
      (one) =>
        getComputedStyle(one)
          .color.match(/[0-9.]+/g)
          ?.map(Number) ?? [],
    )
    expect(ground).toBe('rgb(255, 255, 255)')
    expect(Math.max(...ink.slice(0, 3))).toBeLessThan(80)
    await visit.close()
  },
)
