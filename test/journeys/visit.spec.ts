import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { Page } from 'playwright-core'
import { mailServer } from '../api/adapters/mail-server.js'
import { startApp } from '../support/app.js'
import { type Browsing, startBrowsing } from '../support/browser.js'
import { testNow } from '../support/clock.js'
import {
  makeGroup,
  makeHost,
  makeRequestedVisit,
  makeSite,
  makeStop,
  makeStudyVisit,
  makeTransfer,
  onBehalf,
  press,
  stopShown,
} from '../support/visits.js'
import { makeEvent, organiserOf } from '../support/world.js'

jest.setTimeout(240_000)

const phone = { width: 390, height: 844 }

let browsing: Browsing
let server: Awaited<ReturnType<typeof mailServer>>
beforeAll(async () => {
  server = await mailServer()
  const mail = { smtpUrl: server.url, mailFrom: 'Plenary <plenary@example.org>', demo: false }
  browsing = await startBrowsing(import.meta.url, (file) => startApp(file, mail))
})
afterAll(async () => {
  await browsing.close()
  await server.close()
})
beforeEach(() => {
  browsing.tested.clock.set(testNow)
  server.received.length = 0
})

/** What arrived since last asked: to whom, and the link in it that answers without an account. */
async function arrived() {
  await browsing.tested.jobs()
  return server.received.splice(0).map(({ to, text = '' }) => ({
    to: to?.[0]?.name ?? '',
    text,
    link: /\/answer-visit\/[\w-]+/.exec(text)?.[0] ?? '',
  }))
}
const planner = (eventId: string, query = 'day=2028-12-05') => `/organise/events/${eventId}/visits?${query}`
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

test('A host offers another time by the link of its letter, from a phone without an account; the organiser sees what follows, and takes it', async () => {
  const { tested } = browsing
  const visit = await makeRequestedVisit(tested)
  const { eventId, group, helene } = visit
  const laboratory = await makeSite(tested, eventId, { name: 'Laboratory' })
  await makeHost(tested, laboratory.organisationId, 'Wu Mei')
  await makeTransfer(tested, eventId, { group, from: '08:15', until: '09:00' })
  await makeTransfer(tested, eventId, { group, from: '11:00', until: '13:00' })
  const later = await makeStop(tested, eventId, { group, site: laboratory, from: '13:00', until: '15:00' })
  for (const move of [{ action: 'request' }, { action: 'confirm', onBehalf }] as const)
    await press(tested, helene, { eventId, id: later }, move)
  const [asking] = (await arrived()).filter(({ to }) => to === 'Gu Siyuan')
  if (!asking) throw new Error('the host was not asked')

  const atHost = await browsing.visit(asking.link, { viewport: phone })
  await atHost.page.getByText('Propose another time or size').click()
  await atHost.page.getByLabel('From').fill('10:00')
  await atHost.page.getByLabel('Until').fill('12:00')
  expect([await atHost.faults(), await sideways(atHost.page)]).toEqual([[], 0])
  await atHost.page.getByRole('button', { name: 'Send the proposal' }).click()
  await atHost.page.getByText('Your proposal is sent.').waitFor()
  expect([await atHost.faults(), await sideways(atHost.page), atHost.complaints]).toEqual([[], 0, []])
  await atHost.close()

  const { page, faults, complaints, close } = await browsing.visitAs(helene, planner(eventId))
  const follows = page.getByRole('region', { name: 'If you take 10:00' })
  await follows.waitFor()
  expect(await follows.getByRole('listitem').allTextContents()).toEqual([
    'Group A arrives 60 min later',
    'Bus moves to 12:00–14:00',
    'Laboratory then starts at 14:00; its host must be asked',
  ])
  expect(await faults()).toEqual([])
  await page.getByRole('button', { name: 'Take 10:00' }).click()
  const asked = page.getByRole('dialog', { name: '1 other host must be asked again' })
  await asked.getByRole('button', { name: 'Take it and ask again' }).click()
  await page.getByText('Taken, the stop is confirmed').waitFor()
  expect(complaints).toEqual([])
  await close()

  const { body } = await tested.ask(helene, visitPlan, { params: { eventId } })
  expect(body.stops.map(({ state, startsLocal, endsLocal }) => [state, startsLocal, endsLocal])).toEqual([
    ['confirmed', '2028-12-05T10:00', '2028-12-05T12:00'],
    ['requested', '2028-12-05T14:00', '2028-12-05T16:00'],
  ])
  expect(body.transfers.map(({ startsLocal }) => startsLocal)).toEqual(['2028-12-05T09:15', '2028-12-05T12:00'])
  const letters = await arrived()
  expect(letters.map(({ to, link }) => [to, link !== ''])).toEqual(
    expect.arrayContaining([
      ['Gu Siyuan', false],
      ['Wu Mei', true],
    ]),
  )
  expect(letters).toHaveLength(2)
})

test('On the morning a host takes only half of the group, by telephone: nothing is confirmed that it did not say', async () => {
  const { tested } = browsing
  const eventId = await makeEvent(tested)
  const helene = await organiserOf(tested, eventId)
  await makeStudyVisit(tested, eventId)
  const [site, laboratory] = [await makeSite(tested, eventId), await makeSite(tested, eventId, { name: 'Laboratory' })]
  const whole = await makeGroup(tested, eventId, { letter: 'A', delegates: 4 })
  const small = await makeGroup(tested, eventId, { letter: 'B', delegates: 1 })
  const id = await makeStop(tested, eventId, { group: whole, site })
  const beside = await makeStop(tested, eventId, { group: small, site: laboratory })
  for (const stop of [id, beside])
    for (const move of [{ action: 'request' }, { action: 'confirm', onBehalf }] as const)
      await press(tested, helene, { eventId, id: stop }, move)
  tested.clock.set('2028-12-04T23:30:00Z')

  const { page, faults, complaints, close } = await browsing.visitAs(helene, planner(eventId, `open=${id}`))
  await page.getByRole('button', { name: 'Record another time or size' }).click()
  const said = page.getByRole('dialog', { name: 'The host proposes another time or size' })
  await said.getByLabel('So many people at most').fill('2')
  await said.getByLabel('Who said it').fill('Gu Siyuan')
  await said.getByLabel('By which channel').selectOption('telephone')
  await said.getByLabel('On which day').fill('2028-12-05')
  expect(await faults()).toEqual([])
  await said.getByRole('button', { name: 'Record another time or size' }).click()
  await page.getByText('The host takes 2; 4 are in the group. Move some to another group first').waitFor()
  expect(await page.getByRole('button', { name: 'Take 09:00' }).isDisabled()).toBe(true)
  const shown = () => stopShown(tested, helene, eventId, id)
  expect(await shown()).toMatchObject({ state: 'counter-proposed', answeredBy: 'Gu Siyuan', channel: 'telephone' })

  await page.goto(`${browsing.address}/organise/events/${eventId}/visits/groups`, { waitUntil: 'networkidle' })
  for (const name of ['Delegate 3', 'Delegate 2']) {
    const moved = page.waitForResponse((response) => response.status() === 204)
    await page.getByLabel(`Group of ${name}`).selectOption({ label: 'B' })
    await page.getByRole('dialog').getByRole('button', { name: 'Change and ask again' }).click()
    await moved
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  expect((await stopShown(tested, helene, eventId, beside)).state).toBe('requested')

  await page.goto(`${browsing.address}${planner(eventId)}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Take 09:00' }).click()
  await page.getByText('Taken, the stop is confirmed').waitFor()
  expect(await shown()).toMatchObject({ state: 'confirmed', asked: { heads: 2 } })
  // twice it was refused until the organiser agreed to ask the other host again
  expect(complaints).toEqual(Array(2).fill(expect.stringContaining('409')))
  await close()
})

test('An organiser plans a day by keyboard, from an empty timeline to the letters that ask the hosts', async () => {
  const { tested } = browsing
  const eventId = await makeEvent(tested)
  const helene = await organiserOf(tested, eventId)
  await makeStudyVisit(tested, eventId)
  const site = await makeSite(tested, eventId)
  await makeHost(tested, site.organisationId)
  await makeGroup(tested, eventId, { letter: 'A', delegates: 2 })
  await makeGroup(tested, eventId, { letter: 'B', delegates: 2 })

  const { page, faults, complaints, close } = await browsing.visitAs(helene, planner(eventId))
  const { keyboard } = page
  await page.getByRole('button', { name: 'Add a stop' }).press('Enter')
  const drawer = page.getByRole('complementary', { name: 'New stop' })
  await drawer.getByLabel('Site').press('ArrowDown')
  await drawer.getByLabel('Group').press('ArrowDown')
  expect(await faults()).toEqual([])
  await drawer.getByRole('button', { name: 'Add a stop' }).press('Enter')
  await drawer.waitFor({ state: 'detached' })

  const block = page.getByRole('button', { name: /^Green Technology Bank/ })
  const told = page.locator('main [role=status]')
  await block.press('Enter')
  await told.filter({ hasText: 'group A, 09:00–11:00, picked up' }).waitFor({ state: 'attached' })
  for (const key of ['Shift+ArrowRight', 'ArrowLeft', 'ArrowDown']) await keyboard.press(key)
  await told.filter({ hasText: 'group B, 10:00–12:00' }).waitFor({ state: 'attached' })
  await keyboard.press('Enter')
  await page.getByText('Moved').waitFor()
  await block.press('Enter')
  await keyboard.press('ArrowUp')
  await keyboard.press('Escape')
  await told.filter({ hasText: 'is back in its place' }).waitFor({ state: 'attached' })

  expect(await arrived()).toEqual([])
  await page.getByRole('button', { name: 'Send 1 request' }).press('Enter')
  const sending = page.getByRole('dialog', { name: 'Ask 1 host?' })
  expect(await sending.getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^Green Technology Bank, B, Tue,? 5 Dec, 10:00–12:00/),
  ])
  await sending.getByRole('button', { name: 'Send 1 request' }).press('Enter')
  await page.getByText('1 request sent').waitFor()
  expect(complaints).toEqual([])
  await close()

  const { body } = await tested.ask(helene, visitPlan, { params: { eventId } })
  expect(body.stops.map(({ state, startsLocal }) => [state, startsLocal])).toEqual([['requested', '2028-12-05T10:00']])
  expect((await arrived()).map(({ to }) => to)).toEqual(['Gu Siyuan'])
})
