import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { addSession, agendaDraft, releaseAgenda } from '@plenary/shared/contracts/agenda'
import type { SessionForm } from '@plenary/shared/contracts/agenda.forms'
import { starSession } from '@plenary/shared/contracts/agenda-stars'
import type { EventId } from '@plenary/shared/language/ids'
import type { Page } from 'playwright-core'
import { makeEvent, panel } from '../api/agenda-ground.js'
import type { Person } from '../support/app.js'
import { type Browsing, startBrowsing } from '../support/browser.js'

jest.setTimeout(240_000)

/** No test waits longer than a reader would on a slow machine. */
const patienceMs = 20_000

let browsing: Browsing
beforeAll(async () => {
  browsing = await startBrowsing(import.meta.url)
})
afterAll(() => browsing.close())

async function planned(slug: string, forms: readonly SessionForm[]) {
  const { tested } = browsing
  const made = await makeEvent(tested, slug)
  const helene = await tested.person('Hélène Marchetti', { role: 'organiser', eventId: made.eventId })
  const params = { eventId: made.eventId }
  for (const form of forms) await tested.ask(helene, addSession, { params, body: form })
  const draft = async () => (await tested.ask(helene, agendaDraft, { params })).body
  return { ...made, helene, params, draft }
}

async function editing(helene: Person, eventId: EventId, looks = {}) {
  const visit = await browsing.visitAs(helene, `/organise/events/${eventId}/agenda?day=2028-12-04`, looks)
  visit.page.setDefaultTimeout(patienceMs)
  return visit
}

const one = (title: string, more: Partial<SessionForm> = {}) => panel({ title: { en: title }, ...more })
const told = (page: Page) => page.locator('main [role=status]')

describe('An organiser plans a day by keyboard:', () => {
  test('takes up what is not placed, carries it past a clash, drops it, resizes it, and takes it back', async () => {
    const speaker = [{ personId: null, name: 'Gu Siyuan', role: 'panellist' as const }]
    const { helene, eventId, rooms, draft } = await planned('keyboard', [
      one('Finance after the match', {
        roomId: null,
        time: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:00' },
        people: speaker,
      }),
      one('Women’s organisations as buyers', { time: null, minutes: 60, people: speaker }),
    ])
    const { page, complaints, faults, close } = await editing(helene, eventId)
    const handle = page.getByRole('button', { name: 'Move Women’s organisations as buyers' })
    await handle.focus()
    await page.keyboard.press('Enter')
    await told(page)
      .filter({ hasText: /taken up: .*4 Dec.*09:00–10:00, Harbour Hall.*Gu Siyuan is in two places/ })
      .waitFor({ state: 'attached' })
    for (let press = 0; press < 4; press++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await told(page)
      .filter({ hasText: /10:05–11:20, Magnolia Room\. Nobody clashes/ })
      .waitFor({ state: 'attached' })
    expect(await faults()).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('The session is placed').waitFor()
    const placed = async () =>
      (await draft()).sessions.find(({ title }) => title['en'] === 'Women’s organisations as buyers')
    expect(await placed()).toMatchObject({
      startsLocal: '2028-12-04T10:05',
      endsLocal: '2028-12-04T11:20',
      roomId: rooms[1],
    })

    await handle.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('PageDown')
    await page.keyboard.press('Escape')
    await told(page).filter({ hasText: 'is back' }).waitFor({ state: 'attached' })
    expect(await placed()).toMatchObject({ startsLocal: '2028-12-04T10:05' })

    await page.getByRole('button', { name: 'Undo: place' }).click()
    await page.getByText('Undone').waitFor()
    expect(await placed()).toMatchObject({ startsLocal: null })
    expect(complaints).toEqual([])
    await close()
  })

  test('where text runs to the left, the arrows follow it', async () => {
    const { helene, eventId, rooms, draft } = await planned('mirrored', [one('Finance', { roomId: null })])
    const { page, close } = await browsing.visitAs(helene, `/organise/events/${eventId}/agenda?day=2028-12-04&lang=ar`)
    page.setDefaultTimeout(patienceMs)
    await page.evaluate(() => document.documentElement.dir).then((direction) => expect(direction).toBe('rtl'))
    await page.locator('.session .handle').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
    await page.locator('.toasts, [role=status]').first().waitFor({ state: 'attached' })
    await page.waitForResponse((answer) => answer.url().endsWith('/agenda') && answer.ok())
    expect((await draft()).sessions[0]?.roomId).toBe(rooms[1])
    await close()
  })
})

test('By pointer a session is made longer by its grip, taken out onto the list of what is not placed, and dropped back', async () => {
  const { helene, eventId, rooms, draft } = await planned('pointer', [
    one('Finance after the match', { time: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:00' } }),
    one('Incentives', { time: { startsLocal: '2028-12-04T11:00', endsLocal: '2028-12-04T13:00' } }),
  ])
  const { page, complaints, close } = await editing(helene, eventId)
  const block = page.locator('.grid-part article.session', { hasText: 'Finance after the match' })
  const tray = page.getByRole('complementary', { name: 'Not placed' })
  const middleOf = async (part: typeof block) => {
    const box = await part.boundingBox()
    if (!box) throw new Error('it is not to be seen')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 })
    await page.mouse.move(to.x, to.y, { steps: 3 })
  }
  const session = async () => (await draft()).sessions.find(({ title }) => title['en'] === 'Finance after the match')

  await block.scrollIntoViewIfNeeded()
  const grip = await middleOf(block.locator('.grip'))
  const hours = page.locator('[data-at]')
  const hour = (await middleOf(hours.nth(1))).y - (await middleOf(hours.nth(0))).y
  await drag(grip, { x: grip.x, y: grip.y + hour / 2 })
  await page.mouse.up()
  await page.getByText('The session is placed').waitFor()
  expect(await session()).toMatchObject({ startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:30' })

  const placed = await middleOf(block)
  const list = { x: (await middleOf(tray)).x, y: placed.y }
  await drag(placed, list)
  await page.locator('.parked.takes').waitFor()
  await page.keyboard.press('Escape') // put back while it is still held
  await page.mouse.up()
  expect(await session()).toMatchObject({ startsLocal: '2028-12-04T09:00' })
  await drag(placed, list)
  await page.mouse.up()
  await page.getByText('The session is parked').waitFor()
  const loose = tray.locator('article.session', { hasText: 'Finance after the match' })
  await loose.waitFor()
  expect(await session()).toMatchObject({ startsLocal: null, minutes: 90 })

  const [from, room] = [await middleOf(loose), await middleOf(page.locator('[data-room]').nth(1))]
  await drag(from, { x: room.x, y: (await middleOf(hours.nth(1))).y })
  await page.mouse.up()
  await block.waitFor()
  expect(await session()).toMatchObject({ startsLocal: expect.stringMatching(/^2028-12-04T/), roomId: rooms[1] })
  expect(complaints).toEqual([])
  await close()
})

test('A release with a moved session: exactly the touched get one message, and only once the organiser says so', async () => {
  const { tested } = browsing
  const { helene, eventId, slug, params } = await planned('touched', [
    one('Finance after the match'),
    one('Incentives', { time: { startsLocal: '2028-12-04T09:00', endsLocal: '2028-12-04T10:00' } }),
  ])
  await tested.ask(helene, releaseAgenda, { params, body: {} })
  tested.clock.advance(61)
  const delegates = []
  for (const [number, name] of ['Amina Kariuki', 'Losa Vaipuna', 'Tomasz Wierzbicki'].entries()) {
    const delegate = await tested.person(name)
    await tested.rows(
      `INSERT INTO registration (id, event_id, person_id, number, state, language, state_since, made_at) VALUES ($1, $2, $3, $4, 'confirmed', 'en', $5, $5)`,
      [randomUUID(), eventId, delegate.personId, number + 1, tested.clock.now()],
    )
    delegates.push(delegate)
  }
  const { body: draft } = await tested.ask(helene, agendaDraft, { params })
  const starred = (title: string) =>
    draft.sessions.find((session) => session.title['en'] === title)?.id ?? draft.sessions[0]?.id
  const [amina, losa, tomasz] = delegates
  for (const [delegate, title] of [
    [amina, 'Finance after the match'],
    [losa, 'Finance after the match'],
    [tomasz, 'Incentives'],
  ] as const) {
    const sessionId = starred(title)
    if (delegate && sessionId) await tested.ask(delegate, starSession, { body: { slug, sessionId } })
  }

  const { page, complaints, close } = await editing(helene, eventId)
  const block = page.locator('article.session', { hasText: 'Finance after the match' })
  await block.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 200)
  const from = await block.boundingBox()
  if (!from) throw new Error('the session is not to be seen')
  await page.mouse.move(from.x + 30, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y + from.height / 2 + 20, { steps: 3 })
  await page.mouse.move(from.x + 30, from.y + from.height / 2 + 90, { steps: 3 })
  await page.mouse.up()
  await page.getByText('The session is placed').waitFor()
  tested.clock.advance(61)
  await page.getByRole('button', { name: 'Release 2' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Release 2' }).click()
  await page.getByText('Release 2 concerns 2 people').waitFor()
  const letters = () =>
    tested.rows<{ person_id: string }>(`SELECT person_id FROM delivery WHERE event_id = $1 ORDER BY person_id`, [
      eventId,
    ])
  expect(await letters()).toEqual([])

  await page.getByRole('button', { name: 'Tell 2 people' }).click()
  await page.getByText('2 people were told by Hélène Marchetti').waitFor()
  expect((await letters()).map(({ person_id }) => person_id)).toEqual([amina?.personId, losa?.personId].sort())
  expect(complaints).toEqual([])
  await close()
})
