import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Email } from 'postal-mime'
import { mailServer } from '../api/adapters/mail-server.js'
import { startApp } from '../support/app.js'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { makeEvent } from '../support/world.js'

jest.setTimeout(120_000)

const address = 'fatou.ndiaye@example.org'

let browsing: Browsing
let letters: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  letters = await mailServer()
  browsing = await startBrowsing(import.meta.url, (file) =>
    startApp(file, { smtpUrl: letters.url, mailFrom: 'plenary@example.org' }),
  )
  const eventId = await makeEvent(browsing.tested, { categories: [{ category: 'expert', sections: ['statement'] }] })
  await browsing.tested.rows('UPDATE event SET slug = $2 WHERE id = $1', [eventId, 'shanghai'])
})
afterAll(async () => {
  await browsing.close()
  await letters.close()
})

const codeIn = (letter: Email | undefined) => /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? 'no code'

test('Somebody without an account proves the address with the code from a letter, and what they typed is there on another device', async () => {
  const { tested } = browsing
  const { page, complaints, close } = await browsing.visit('/events/shanghai', {
    viewport: { width: 390, height: 844 },
  })
  await page.getByRole('link', { name: 'Register' }).first().click()
  await page.getByLabel('E-mail address').fill(address)
  await page.keyboard.press('Enter')
  await page.getByLabel('Code').waitFor()
  await tested.jobs()
  expect(letters.received.map(({ to }) => to?.[0]?.address)).toEqual([address])
  await page.getByLabel('Code').fill(codeIn(letters.received[0]))
  await page.keyboard.press('Enter')

  await page.getByRole('heading', { level: 2, name: 'About you' }).waitFor()
  await page.getByLabel('Family name').fill('Ndiaye')
  await page.getByText('Saved at').filter({ visible: true }).waitFor()
  const form = new URL(page.url()).pathname
  expect(complaints).toEqual([])
  await close()

  const elsewhere = await browsing.visit(form)
  await elsewhere.page.getByLabel('E-mail address').fill(address)
  await elsewhere.page.keyboard.press('Enter')
  await elsewhere.page.getByLabel('Code').waitFor()
  await tested.jobs()
  await elsewhere.page.getByLabel('Code').fill(codeIn(letters.received.at(-1)))
  await elsewhere.page.keyboard.press('Enter')
  await elsewhere.page.getByLabel('Family name').waitFor()
  expect(await elsewhere.page.getByLabel('Family name').inputValue()).toBe('Ndiaye')
  expect(letters.received).toHaveLength(2)
  await elsewhere.close()
})
