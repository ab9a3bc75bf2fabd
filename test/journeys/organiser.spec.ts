import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { categories, takesSeat } from '@plenary/shared/language/categories'
import type { Page } from 'playwright-core'
import type { Person } from '../support/app.js'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { type DemoApp, startDemo } from '../support/demo.js'

jest.setTimeout(600_000)

let browsing: Browsing
let demo: DemoApp
let helene: Person
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url, async (file) => {
    demo = await startDemo(file)
    return demo
  })
  helene = await demo.as('helene')
})
afterAll(() => browsing.close())

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirmWith = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const open = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

async function save(page: Page): Promise<void> {
  await press(page, 'Save')
  await page.getByText('Saved at').waitFor()
}

const eventCalled = async (acronym: string) => {
  const [event] = await demo.rows<{ id: string; slug: string; state: string }>(
    'SELECT id, slug, state FROM event WHERE acronym = $1',
    [acronym],
  )
  if (!event) throw new Error(`there is no event ${acronym}`)
  return event
}

const memorandum = 'Memorandum on readiness levels'

/** Writes a memorandum down, of a party that is known and one that nobody has named before, and marks it as signed. */
async function agree(page: Page): Promise<void> {
  await page.getByLabel('Title, English').fill(memorandum)
  await page.getByLabel('Find an organisation').selectOption({ index: 1 })
  await page.getByLabel('Name of the organisation').fill('Ministry of Industry and Climate')
  await page.getByLabel('Country').selectOption('KE')
  await press(page, 'Add a party')
  await page.getByRole('listitem').filter({ hasText: 'Ministry of Industry and Climate' }).waitFor()
  await page.getByLabel('Signed on').fill('2028-10-02')
  await press(page, 'Make the draft')
  await press(page, 'Mark as signed')
  await confirmWith(page, 'Mark as signed')
  await page.getByText('The agreement is signed').waitFor()
}

test('An organiser sets up an event from its memorandum to an open registration, and the public finds it', async () => {
  const { page, complaints, close } = await browsing.visitAs(helene, '/organise/agreements/new')

  await agree(page)
  await open(page, 'New programme')
  await page.getByLabel('Title, English').fill('Readiness in practice')
  await page.getByRole('checkbox', { name: memorandum }).check()
  await press(page, 'Make the programme')
  await open(page, 'New event')
  await page.getByLabel('Type').selectOption('training')
  await page.getByLabel('Title, English').fill('Readiness levels in practice')
  await page.getByLabel('Acronym').fill('trl_practice')
  await page.getByLabel('First day').fill('2029-02-15')
  await page.getByLabel('Last day').fill('2029-02-16')
  await page.getByLabel('City, English').fill('Nairobi')
  await press(page, 'Make the draft')
  await page.waitForURL(/settings/)

  await open(page, 'Texts')
  await page.getByLabel('Summary, English').fill('Two days on readiness levels.')
  await page.getByLabel('Who pays what, English').fill('The organisers pay for meals.')
  await page.getByLabel('How to take part, English').fill('Register on this page.')
  await page.getByLabel('Whom to ask').fill('The secretariat')
  await page.getByLabel('E-mail address').fill('training@example.org')
  await save(page)

  await open(page, 'Place and rooms')
  await page.getByRole('combobox', { name: 'Country' }).fill('Keny')
  await page.getByRole('option', { name: 'Kenya' }).click()
  await page.getByLabel('Venue, English', { exact: true }).fill('Green Hall')
  await save(page)

  await open(page, 'Seats and categories')
  await page.getByRole('textbox', { name: 'Seats', exact: true }).fill('30')
  await page.getByLabel('Add a category').selectOption('expert')
  await save(page)

  await open(page, 'Registration')
  await page.getByLabel('Day').first().fill('2028-11-01')
  await page.getByLabel('Time').first().fill('09:00')
  await page.getByLabel('Day').nth(1).fill('2029-01-31')
  await page.getByLabel('Time').nth(1).fill('23:59')
  await save(page)

  await open(page, 'Basics')
  await page.locator('#field-languages-add').selectOption('en')
  await save(page)

  await press(page, 'Announce')
  await confirmWith(page, 'Announce')
  await page.getByText('The event is announced').waitFor()
  if ((await eventCalled('trl_practice')).state === 'announced') {
    await press(page, 'Open registration')
    await confirmWith(page, 'Open registration')
    await page.getByText('Registration is open').waitFor()
  }

  const { slug, state } = await eventCalled('trl_practice')
  expect(state).toBe('registration open')
  await page.goto(`${browsing.address}/events/${slug}`)
  await page.getByRole('heading', { level: 1, name: 'Readiness levels in practice' }).waitFor()
  await open(page, memorandum)
  await page.getByRole('heading', { level: 1, name: memorandum }).waitFor()
  await page.getByText('Ministry of Industry and Climate').waitFor()
  await page.getByRole('link', { name: 'Readiness levels in practice', exact: true }).waitFor()
  expect(complaints).toEqual([])
  await close()
})

/** Goes on with Tab until what has this name has the focus, as somebody does who has no pointer. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim(),
    )
  for (let pressed = 0; pressed < 80; pressed++) {
    await page.keyboard.press('Tab')
    if ((await named()) === name) return
  }
  throw new Error(`Tab never came to ${name}`)
}

test('An organiser offers a seat by the keyboard alone, and the focus stays where they work', async () => {
  const { id: eventId } = await eventCalled('shanghai_seminar')
  await demo.rows(`UPDATE event_category SET quota = NULL WHERE event_id = $1`, [eventId])
  const [chosen] = await demo.rows<{ id: string; name: string }>(
    `SELECT id, given_name || ' ' || family_name AS name FROM registration
     WHERE event_id = $1 AND state = 'shortlisted' AND coalesce(own_script_name, '') = '' ORDER BY sort_name LIMIT 1`,
    [eventId],
  )
  if (!chosen) throw new Error('nobody is shortlisted')
  const list = `/organise/events/${eventId}/registrations?state=shortlisted`
  const { page, complaints, close } = await browsing.visitAs(helene, list)
  await page.getByRole('link', { name: chosen.name }).waitFor()

  await tabTo(page, chosen.name)
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: chosen.name }).waitFor()
  await tabTo(page, 'Offer a seat')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Offer a seat?' }).waitFor()
  await tabTo(page, 'Offer a seat')
  await page.keyboard.press('Enter')

  await page.getByText('One seat offered').waitFor()
  const [row] = await demo.rows<{ state: string }>('SELECT state FROM registration WHERE id = $1', [chosen.id])
  expect(row?.state).toBe('accepted')
  await page.waitForFunction(() => document.activeElement?.matches('aside.drawer'))
  await page.keyboard.press('Escape')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
  expect(complaints).toEqual([])
  await close()
})

test('When a delegate withdraws, the first on the waiting list is offered the seat, told by letter, and confirms it', async () => {
  const { id: eventId } = await eventCalled('shanghai_seminar')
  await demo.rows(
    `UPDATE event SET promotes_by_itself = true, offer_limit = NULL, seats = (SELECT count(*) FROM registration
       WHERE event_id = event.id AND state IN ('confirmed', 'accepted') AND category = ANY($2)) WHERE id = $1`,
    [eventId, categories.filter(takesSeat)],
  )
  await demo.rows(`UPDATE event_category SET quota = NULL WHERE event_id = $1`, [eventId])
  const registrationOf = async (person: Person) =>
    (
      await demo.rows<{ id: string; state: string }>(
        'SELECT id, state FROM registration WHERE person_id = $1 AND event_id = $2',
        [person.personId, eventId],
      )
    )[0]
  const [amina, tomasz] = [await demo.as('amina'), await demo.as('tomasz')]
  expect((await registrationOf(tomasz))?.state).toBe('waitlisted')

  const leaving = await browsing.visitAs(amina, `/my/registrations/${(await registrationOf(amina))?.id}`)
  await leaving.page.getByRole('button', { name: 'Withdraw' }).first().click()
  await leaving.page.getByRole('dialog').getByLabel('Why').selectOption('duty at home')
  await leaving.page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await leaving.page.getByText('Your registration is withdrawn').waitFor()
  await leaving.close()
  await demo.jobs()

  const offered = await registrationOf(tomasz)
  expect(offered?.state).toBe('accepted')
  const letters = await demo.rows<{ subject: string }>(
    `SELECT subject FROM delivery WHERE person_id = $1 AND key LIKE $2`,
    [tomasz.personId, `registration:${offered?.id}:%offered:%`],
  )
  expect(letters).toHaveLength(1)

  const moving = await browsing.visitAs(tomasz, `/my/registrations/${offered?.id}`)
  await moving.page
    .getByRole('button', { name: /^Confirm/ })
    .first()
    .click()
  await moving.page.getByText('Your seat is confirmed').waitFor()
  expect((await registrationOf(tomasz))?.state).toBe('confirmed')
  expect(moving.complaints).toEqual([])
  await moving.close()
})
