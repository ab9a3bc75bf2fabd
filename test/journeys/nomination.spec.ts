import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { EventId } from '@plenary/shared/language/ids'
import { writeXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { mailServer } from '../api/adapters/mail-server.js'
import { type Person, startApp } from '../support/app.js'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'
import { testNow } from '../support/clock.js'
import { makeFocalPoint } from '../support/nominations.js'
import { makeEvent, organiserOf } from '../support/world.js'

jest.setTimeout(240_000)

const phone = { width: 390, height: 844 }
const statement = 'We run a technology transfer office and look for partners who matched suppliers with towns.'

let browsing: Browsing
let server: Awaited<ReturnType<typeof mailServer>>
let eventId: EventId
let helene: Person
beforeAll(async () => {
  server = await mailServer()
  const mail = { smtpUrl: server.url, mailFrom: 'Plenary <plenary@example.org>' }
  browsing = await startBrowsing(import.meta.url, (file) => startApp(file, mail))
  const { tested } = browsing
  eventId = await makeEvent(tested, {
    categories: [{ category: 'government delegate', sections: ['statement'] }],
  })
  await tested.rows('UPDATE event SET announced_at = made_at, slug = $2 WHERE id = $1', [eventId, 'shanghai'])
  helene = await organiserOf(tested, eventId)
})
afterAll(async () => {
  await browsing.close()
  await server.close()
})
beforeEach(() => {
  browsing.tested.clock.set(testNow)
  server.received.length = 0
})

/** What arrived since last asked at this address; a letter of a move waits half a minute, in which it can be undone. */
async function lettersTo(address: string): Promise<string[]> {
  await browsing.tested.jobs()
  browsing.tested.clock.advance(1)
  await browsing.tested.sweep()
  await browsing.tested.jobs()
  const arrived = server.received.splice(0).filter(({ to }) => to?.[0]?.address === address)
  return arrived.map(({ text = '' }) => text)
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** Nothing for axe to find, nothing beside the screen. */
async function isSound({ page, faults }: Visit): Promise<void> {
  await page.getByRole('heading').first().waitFor()
  expect([await faults(), await sideways(page)]).toEqual([[], 0])
}
const standing = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) })

test('A focal point nominates by hand and by table; whom the organisers take up registers by the letter, is offered a seat and confirms it', async () => {
  const { tested } = browsing
  const losa = await tested.person('Losa Tuilagi')
  const list = `/nominate/${await makeFocalPoint(tested, eventId, losa, { places: 3 })}`

  const atList = await browsing.visitAs(losa, list, { viewport: phone })
  await nominatesByHand(atList)
  await uploadsTable(atList, list)

  const organiser = await browsing.visitAs(helene, `/organise/events/${eventId}/nominations`)
  await organiser.page.getByRole('link', { name: 'Sina Faleolo' }).click()
  await organiser.page.getByRole('button', { name: 'Take up' }).click()
  await organiser.page.getByRole('dialog').getByRole('button', { name: 'Take up' }).click()
  await standing(organiser.page, 'Sina Faleolo').getByText('Taken up').waitFor()

  const [invitation = ''] = await lettersTo('sina.faleolo@example.org')
  await registersBy(invitation)

  await offers(organiser)
  const [offer = ''] = (await lettersTo('sina.faleolo@example.org')).filter((text) => text.includes('/answer/'))
  const answering = await browsing.visit(/\/answer\/[\w-]+/.exec(offer)?.[0] ?? 'no link', { viewport: phone })
  await isSound(answering)
  await answering.page.getByRole('button', { name: 'Confirm my seat' }).click()
  await answering.page.getByText('Your seat is confirmed').waitFor()
  expect(answering.complaints).toEqual([])
  await answering.close()

  await atList.page.goto(`${browsing.address}${list}`, { waitUntil: 'networkidle' })
  await standing(atList.page, 'Sina Faleolo').getByText('Confirmed', { exact: true }).waitFor()
  await standing(atList.page, 'Tavita Leota').getByText('Draft', { exact: true }).waitFor()
  expect([...atList.complaints, ...organiser.complaints]).toEqual([])
  await atList.close()
  await organiser.close()
})

/** What is not said yet keeps somebody a draft; whole, they are nominated. */
async function nominatesByHand(visit: Visit): Promise<void> {
  const { page } = visit
  await page.getByRole('link', { name: 'Add a nominee' }).click()
  await page.getByLabel('Family name').fill('Faleolo')
  await page.getByLabel('Given name').fill('Sina')
  await page.getByLabel('Organisation').fill('Ministry of Natural Resources')
  await page.getByLabel('Position').fill('Principal Officer')
  await page.getByLabel('Coming as').selectOption('Government delegate')
  await page.getByLabel('E-mail address').fill('sina.faleolo@example.org')
  await page.getByRole('button', { name: 'Keep the draft' }).click()
  await page.getByText('Before you can nominate, add: a letter or a note verbale.').waitFor()
  await isSound(visit)
  await page.getByLabel('Number').fill('NV/28/117')
  await page.getByRole('textbox', { name: /^Date/ }).fill('2028-10-02')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Nominate' }).click()
  await page.getByText('With the organisers').first().waitFor()
  await isSound(visit)
}

/** First it is said what would become of each row, then all of them are drafts. */
async function uploadsTable(visit: Visit, list: string): Promise<void> {
  const { page } = visit
  await page.goto(`${browsing.address}${list}`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Upload a table' }).click()
  const table = await writeXlsx({
    sheets: [
      {
        name: 'Nominees',
        rows: [
          ['Family name', 'Given name', 'Organisation', 'Position', 'Country', 'Category'],
          ['Leota', 'Tavita', 'Ministry of Works', 'Engineer', 'Samoa', 'Government delegate'],
          ['Sapolu', 'Malia', 'Apia Technical College', 'Lecturer', 'Samoa', 'Government delegate'],
        ],
      },
    ],
  })
  const name = 'nominees.xlsx'
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('Table').setInputFiles({ name, mimeType, buffer: Buffer.from(table) })
  await page.getByRole('button', { name: 'Add 2 drafts' }).waitFor()
  await isSound(visit)
  await page.getByRole('button', { name: 'Add 2 drafts' }).click()
  await standing(page, 'Malia Sapolu').waitFor()
  await isSound(visit)
}

/** The letter's link leads to the form, after a code that comes to the same address. */
async function registersBy(invitation: string): Promise<void> {
  const link = /https?:\/\/[^/\s]+(\/my\/\S+)/.exec(invitation)?.[1] ?? 'no link'
  const visit = await browsing.visit(link, { viewport: phone })
  const { page, complaints } = visit
  await page.getByLabel('E-mail address').fill('sina.faleolo@example.org')
  await page.keyboard.press('Enter')
  await page.getByLabel('Code').waitFor()
  const [letter = ''] = await lettersTo('sina.faleolo@example.org')
  await page.getByLabel('Code').fill(/\b\d{6}\b/.exec(letter)?.[0] ?? 'no code')
  await page.keyboard.press('Enter')

  await page.getByRole('link', { name: 'Go on with the form' }).click()
  const goOn = page.getByRole('button', { name: 'Save and continue' })
  await page.getByRole('heading', { level: 2, name: 'About you' }).waitFor()
  // What the nomination says is there already
  expect(await page.getByLabel('Family name').inputValue()).toBe('Faleolo')
  await goOn.click()
  await page.getByRole('heading', { level: 2, name: 'Your work' }).waitFor()
  expect(await page.getByLabel('Position').inputValue()).toBe('Principal Officer')
  await goOn.click()
  await page.getByLabel('What you bring, and what you seek').fill(statement)
  await goOn.click()
  await page.getByRole('button', { name: 'Submit registration' }).click()
  await page.getByText('The organisers will read it and write to you.').waitFor()
  await isSound(visit)
  expect(complaints).toEqual([])
  await visit.close()
}

/** In the drawer, which names who nominated them. */
async function offers({ page }: Visit): Promise<void> {
  await page.goto(`${browsing.address}/organise/events/${eventId}/registrations`, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Sina Faleolo' }).click()
  const drawer = page.getByRole('complementary', { name: /Sina Faleolo/ })
  await drawer.getByRole('link', { name: 'Samoa, choice 1' }).waitFor()
  await drawer.getByRole('button', { name: 'Take up' }).click()
  await drawer.getByRole('button', { name: 'Offer a seat' }).click()
  await page.getByRole('dialog', { name: 'Offer a seat?' }).getByRole('button', { name: 'Offer a seat' }).click()
  await drawer.getByText('Accepted').first().waitFor()
}
