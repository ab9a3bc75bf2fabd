import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { moveRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Page } from 'playwright-core'
import type { Person } from '../support/app.js'
import { type Browsing, startBrowsing, type Visit } from '../support/browser.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

jest.setTimeout(120_000)

const phone = { width: 360, height: 740 }
const statement = 'We run a technology transfer office and look for partners who matched suppliers with towns.'

let browsing: Browsing
let eventId: EventId
let helene: Person
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
  const { tested } = browsing
  eventId = await makeEvent(tested, {
    categories: [{ category: 'government delegate', sections: ['statement', 'needs'] }],
  })
  await tested.rows('UPDATE event SET announced_at = made_at, slug = $2 WHERE id = $1', [eventId, 'shanghai'])
  helene = await organiserOf(tested, eventId)
})
afterAll(() => browsing.close())

/** Opens an address as somebody who is signed in, on a phone. */
const visitAs = (person: Person, path: string, looks: Parameters<Browsing['visit']>[1] = {}) =>
  browsing.visitAs(person, path, { viewport: phone, ...looks })

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

/** A page of the form: nothing for axe to find, nothing beside the screen. */
async function isSound({ page, faults }: Visit): Promise<void> {
  // The network may be idle before a busy machine has drawn the page
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await faults()).toEqual([])
  expect(await sideways(page)).toBe(0)
}

const goOn = (page: Page) => page.getByRole('button', { name: 'Save and continue' }).press('Enter')
const step = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor()

test('A delegate registers on a phone by keyboard alone, is offered a seat, and confirms it', async () => {
  const { tested } = browsing
  const amina = await tested.person('Amina Wanjiru Kariuki')
  const visit = await visitAs(amina, '/my/register/shanghai')
  const { page } = visit

  await step(page, 'About you')
  await isSound(visit)
  await page.getByRole('radio', { name: /Government delegate/ }).press('Space')
  const country = page.getByRole('combobox', { name: 'Country you represent' })
  await country.pressSequentially('Kenya')
  await page.getByRole('option', { name: 'Kenya' }).waitFor()
  await country.press('ArrowDown')
  await country.press('Enter')
  await goOn(page)

  await step(page, 'Your work')
  await goOn(page)
  await page.getByRole('region', { name: '2 answers need a correction' }).waitFor()
  await isSound(visit)
  await page.getByLabel('Institution').pressSequentially('State Department for Science')
  await page.getByLabel('Position').pressSequentially('Deputy Director')
  await goOn(page)

  await step(page, 'What you bring and seek')
  await page.getByLabel('What you bring, and what you seek').fill(statement)
  await isSound(visit)
  await goOn(page)
  await step(page, 'What you need on site')
  await isSound(visit)
  await goOn(page)

  await step(page, 'Check and submit')
  await isSound(visit)
  await page.getByRole('button', { name: 'Submit registration' }).press('Enter')
  await page.getByText('The organisers will read it and write to you.').waitFor()
  await isSound(visit)
  const registrationId = page.url().split('/').at(-1) as RegistrationId

  await tested.jobs()
  for (const move of [{ action: 'take up' }, { action: 'offer' }] as const)
    await tested.ask(helene, moveRegistration, { params: { registrationId }, body: move })
  await tested.jobs()
  const letters = await tested.rows<{ subject: string }>(
    'SELECT subject FROM delivery WHERE person_id = $1 ORDER BY id',
    [amina.personId],
  )
  expect(letters.map(({ subject }) => subject.split(':')[0])).toEqual([
    'Your registration has arrived',
    'A seat for you',
  ])

  await page.goto(`${browsing.address}/my`, { waitUntil: 'networkidle' })
  await isSound(visit)
  await page.getByRole('link', { name: 'Answer' }).first().press('Enter')
  await page.getByRole('button', { name: 'Confirm my seat' }).press('Enter')
  await page.getByText('You have a seat. Show your badge at the entrance.').waitFor()
  await page.goto(`${browsing.address}/my/badge`, { waitUntil: 'networkidle' })
  await page.getByRole('img', { name: /^Badge code/ }).waitFor()
  await isSound(visit)
  expect(visit.complaints).toEqual([])
  await visit.close()
})

test('what a delegate sees has nothing for axe to find in the other look either: dark and right to left', async () => {
  const { tested } = browsing
  const amina = await tested.person('Amina Wanjiru Kariuki')
  const offered = await makeRegistration(tested, await makeEvent(tested), { state: 'accepted' }, amina)
  const returned = await makeRegistration(tested, await makeEvent(tested), { state: 'returned' }, amina)
  const pages = ['/my', `/my/registrations/${offered}`, `/my/registrations/${returned}/form/about-you`]
  for (const path of pages) {
    const visit = await visitAs(amina, `${path}?lang=ar`, { colorScheme: 'dark' })
    await isSound(visit)
    expect(visit.complaints).toEqual([])
    await visit.close()
  }
})
