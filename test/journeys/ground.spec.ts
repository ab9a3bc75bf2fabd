import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'

jest.setTimeout(90_000)

let browsing: Browsing
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
})
afterAll(() => browsing.close())

const sideways = ({ page }: Visit) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

const looks = [
  { name: 'light, left to right', address: '/design?lang=en', colorScheme: 'light' },
  { name: 'dark, left to right', address: '/design?lang=en', colorScheme: 'dark' },
  { name: 'light, right to left', address: '/design?lang=ar', colorScheme: 'light' },
  { name: 'dark, right to left', address: '/design?lang=ar', colorScheme: 'dark' },
] as const

describe('the component sheet', () => {
  test.each(looks)('has nothing that axe finds: $name', async ({ address, colorScheme }) => {
    const visit = await browsing.visit(address, { colorScheme })
    expect(await visit.faults()).toEqual([])
    expect(visit.complaints).toEqual([])
    await visit.close()
  })

  test('never scrolls sideways on a phone of 360 px', async () => {
    const visit = await browsing.visit('/design', { viewport: { width: 360, height: 740 } })
    expect(await sideways(visit)).toBe(0)
    await visit.close()
  })

  test('opens everything that floats without breaking the content policy, and by keyboard alone', async () => {
    const visit = await browsing.visit('/design')
    const { page } = visit
    await page.getByRole('button', { name: 'Withdraw' }).last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Withdraw from the seminar?' }).waitFor()
    expect(await visit.faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'More acts' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Return for information' }).waitFor()
    await page.keyboard.press('Escape')

    const residence = page.getByRole('combobox', { name: 'Residence' })
    await residence.focus()
    await page.keyboard.press('Control+A')
    await residence.pressSequentially('Sam')
    await page.getByRole('option', { name: 'Samoa' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await residence.inputValue()).toBe('Samoa')

    await page.getByRole('button', { name: 'Open the drawer' }).press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Open the drawer' }).waitFor()
    expect(visit.complaints).toEqual([])
    await visit.close()
  })
})

describe('a public page', () => {
  test.each(['/', '/?lang=ar'])('%s comes alive as it was sent, without a complaint', async (address) => {
    const visit = await browsing.visit(address)
    await visit.page.getByRole('combobox').waitFor()
    expect(visit.complaints).toEqual([])
    expect(await visit.faults()).toEqual([])
    await visit.close()
  })

  test('says without a script what it says with one', async () => {
    const [without, withScript] = [await browsing.visit('/', { javaScriptEnabled: false }), await browsing.visit('/')]
    const said = ({ page }: Visit) => page.getByRole('main').innerText()
    expect(await said(without)).toBe(await said(withScript))
    await without.close()
    await withScript.close()
  })

  test('that is not there says so, the same before and after the script', async () => {
    const visit = await browsing.visit('/nothing/here')
    expect(await visit.page.getByRole('heading', { level: 1 }).innerText()).toBe('There is no page at this address')
    expect(visit.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
    await visit.close()
  })

  test('keeps the reader’s choice of light or dark, from the first paint of the next page on', async () => {
    const visit = await browsing.visit('/', { colorScheme: 'light' })
    await visit.page.getByRole('combobox').selectOption('dark')
    await visit.page.goto(`${browsing.address}/sign-in`, { waitUntil: 'commit' })
    await visit.page.waitForFunction(() => document.documentElement.dataset['theme'] === 'dark')
    await visit.close()
  })

  test('hands its language on', async () => {
    const visit = await browsing.visit('/?lang=ar')
    await visit.page.getByRole('link', { name: 'الفعاليات' }).click()
    expect(new URL(visit.page.url()).searchParams.get('lang')).toBe('ar')
    await visit.close()
  })
})
