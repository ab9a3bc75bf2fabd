import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { readPdf } from '../api/adapters/pdf-text.js'
import { makeEvent } from '../api/agenda-ground.js'
import { entry, file } from '../api/agenda-import-ground.js'
import type { Person } from '../support/app.js'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'

jest.setTimeout(120_000)

const guid = (n: number) => `1000000${n}-8321-506c-95af-fd2903a5f075`
const schedule = file([
  entry({ title: 'Where suppliers and users meet', type: 'Plenary', date: '2028-12-04T02:30:00+01:00' }),
  entry({
    guid: guid(1),
    title: 'Finance after the match',
    type: 'Panel',
    date: '2028-12-05T14:00:00+08:00',
    room: 'River Room',
    language: 'fr',
  }),
  entry({
    guid: guid(2),
    title: 'Lunch, second floor',
    type: 'Meal',
    date: '2028-12-05T12:30:00+08:00',
    duration: '01:30',
    room: '',
    persons: [],
  }),
])

/** No test waits longer than a reader would. */
const patienceMs = 8_000

let browsing: Browsing
let helene: Person
let editor = ''

beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
  const { eventId } = await makeEvent(browsing.tested, 'green-technology', { rooms: ['Harbour Hall', 'Magnolia Room'] })
  helene = await browsing.tested.person('Hélène Marchetti', { role: 'organiser', eventId })
  editor = `/organise/events/${eventId}/agenda`
})
afterAll(() => browsing.close())

async function opened(path: string, looks: Parameters<Browsing['visit']>[1] = {}): Promise<Visit> {
  const visit = await browsing.visit(path, looks)
  visit.page.setDefaultTimeout(patienceMs)
  return visit
}

function visitAs(person: Person, path: string, looks: Parameters<Browsing['visit']>[1] = {}): Promise<Visit> {
  const [name = '', value = ''] = person.cookie.split('=')
  const { hostname } = new URL(browsing.address)
  const cookie = {
    name,
    value,
    domain: hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
  return opened(path, { storageState: { cookies: [cookie], origins: [] }, ...looks })
}

const bytes = async (path: string) => Buffer.from(await (await fetch(`${browsing.address}${path}`)).arrayBuffer())
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('An organiser brings an agenda file in and releases it, and page, calendar and paper agree', async () => {
  const { page, complaints, faults, close } = await visitAs(helene, editor)
  await page.getByRole('link', { name: 'Import' }).click()
  await page
    .getByLabel('Schedule file', { exact: true })
    .setInputFiles({ name: 'gtb.json', mimeType: 'application/json', buffer: Buffer.from(schedule) })
  await page.getByRole('row', { name: /Finance after the match.*River Room.*New/ }).waitFor()
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Import 3 sessions' }).click()

  await page.getByRole('heading', { name: 'Where suppliers and users meet' }).waitFor()
  await page.getByRole('link', { name: 'New session' }).click()
  await page.getByRole('textbox', { name: 'Title, English', exact: true }).fill('What the first day leaves open')
  await page.getByLabel('Starts', { exact: true }).fill('17:00')
  await page.getByLabel('Ends', { exact: true }).fill('17:45')
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Add session' }).click()
  await page.getByRole('heading', { name: 'What the first day leaves open' }).waitFor()

  await page.getByRole('button', { name: 'Release 1' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Release 1' }).click()
  await page.getByText('Release 1 is public').waitFor()
  expect(complaints).toEqual([])
  await close()

  const screen = await opened('/events/green-technology/agenda?view=list')
  const told = await screen.page
    .getByRole('listitem')
    .filter({ has: screen.page.getByRole('heading', { level: 3 }) })
    .allInnerTexts()
  await screen.close()
  const calendar = new ICAL.Component(ICAL.parse((await bytes('/events/green-technology/agenda.ics')).toString()))
  const paper = (await readPdf(await bytes('/events/green-technology/agenda.pdf'))).text
  const entries = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(entries).toHaveLength(4)
  for (const { summary, startDate, endDate } of entries) {
    const times = [startDate, endDate].map((at) => at.toString().slice(11, 16)).join('–')
    expect(told.find((text) => text.includes(summary))).toContain(times)
    expect(paper).toContain(`${times} ${summary}`)
  }
})

test('Without script the agenda is read by day and as a list, searched and filtered', async () => {
  const visit = await opened('/events/green-technology/agenda', { javaScriptEnabled: false })
  const { page } = visit
  await page.getByRole('link', { name: /Tue 5 Dec/ }).click()
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Finance after the match'])
  await page.getByRole('searchbox').fill('gu siyuan')
  await page.getByText('Language', { exact: true }).click()
  await page.getByRole('checkbox', { name: 'French' }).check()
  await page.getByRole('button', { name: 'Find' }).click()
  expect(await page.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Finance after the match'])
  expect(await page.getByRole('status').innerText()).toBe('1 of 4 sessions')
  await visit.close()
})

test('A reader in Nairobi sees their own time, and can send it', async () => {
  const { page, close } = await opened('/events/green-technology/agenda')
  await page.getByRole('link', { name: 'Nairobi' }).click()
  await page.getByText('04:30–05:45').waitFor()
  expect(page.url()).toContain('zone=Africa')
  await close()
})

describe('nothing for axe to find, nothing beside a narrow screen:', () => {
  const phone = { width: 360, height: 740 }
  test.each([
    { name: 'the agenda', path: '/events/green-technology/agenda', looks: {} },
    {
      name: 'the list, dark and from right to left',
      path: '/events/green-technology/agenda?view=list&lang=ar',
      looks: { colorScheme: 'dark' as const },
    },
    {
      name: 'the agenda on a phone, from right to left',
      path: '/events/green-technology/agenda?lang=ar',
      looks: { viewport: phone },
    },
    {
      name: 'the list on a dark phone',
      path: '/events/green-technology/agenda?view=list',
      looks: { viewport: phone, colorScheme: 'dark' as const },
    },
  ])('$name', async ({ path, looks }) => {
    const { page, complaints, faults, close } = await opened(path, looks)
    expect([await faults(), complaints, await sideways(page)]).toEqual([[], [], 0])
    await close()
  })

  test.each([
    { name: 'the editor', path: '', looks: {} },
    { name: 'the editor on a dark phone', path: '', looks: { viewport: phone, colorScheme: 'dark' as const } },
    { name: 'a session, from right to left', path: `?session=${guid(1)}&lang=ar`, looks: {} },
    { name: 'the import on a phone', path: '/import', looks: { viewport: phone } },
  ])('$name', async ({ path, looks }) => {
    const { page, complaints, faults, close } = await visitAs(helene, `${editor}${path}`, looks)
    await page.locator('main').waitFor()
    expect([await faults(), complaints, await sideways(page)]).toEqual([[], [], 0])
    await close()
  })
})
