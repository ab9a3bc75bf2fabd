import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startApp, type TestApp } from '../support/app.js'
import { type Ground, makeGround } from '../support/events.js'
import { openPage } from '../support/page-parts.js'
import { announcedSeminar } from '../support/public-events.js'

let tested: TestApp
let ground: Ground
beforeAll(async () => {
  tested = await startApp(import.meta.url)
})
afterAll(() => tested.close())

const open = (path: string, language?: string) => openPage(tested, path, language)
const titlesOn = async (path: string) =>
  [...(await open(path)).document.querySelectorAll('.journal .title')].map((title) => title.textContent)

describe('with no event at all', () => {
  test('the pages say so and stay whole', async () => {
    expect((await open('/')).text()).toContain('Nothing is announced at the moment')
    expect((await open('/events')).text()).toContain('Nothing is announced at the moment')
    expect((await open('/events?when=past')).text()).toContain('No event has ended yet')
  })
})

describe('with events', () => {
  let water: { id: string; slug: string }
  beforeAll(async () => {
    ground = await makeGround(tested)
    await announcedSeminar(tested, ground)
    water = await announcedSeminar(tested, ground)
    await tested.rows(
      `UPDATE event SET title = '{"en": "Water & <islands>"}', type = 'training', sdgs = '{6,14.7}', languages = '{fr}',
         starts_on = '2029-01-22', ends_on = '2029-01-24', starts_at = '2029-01-21T16:00Z', ends_at = '2029-01-24T16:00Z' WHERE id = $1`,
      [water.id],
    )
  })

  test('the home page opens with the next one and lists the others', async () => {
    const page = await open('/')
    expect(page.document.querySelector('.event-face h2')?.textContent).toBe(
      'Connecting suppliers and users of green technology',
    )
    expect(await titlesOn('/')).toEqual(['Water & <islands>'])
    expect(page.text()).toContain('How to take part')
    expect(page.document.querySelector(`a[href="/agreements/${ground.agreementId}"]`)).not.toBeNull()
  })

  test.each([
    ['year=2029', 1],
    ['type=training', 1],
    ['goal=14', 1],
    ['goal=1', 0],
    ['language=fr', 1],
    ['type=training&year=2028', 0],
    ['year=&type=&goal=&language=', 2],
    ['year=soon&type=party&goal=18&language=<b>', 2],
  ])('the list is filtered by its address: ?%s finds %i', async (query, count) => {
    expect(await titlesOn(`/events?${query}`)).toHaveLength(count)
  })

  test('the filter is a form that offers what there is, and keeps what is chosen', async () => {
    const { document } = await open('/events?type=training&lang=en')
    const values = [...document.querySelectorAll('select[name="type"] option')].map((each) =>
      each.getAttribute('value'),
    )
    expect(values).toEqual(['', 'seminar', 'training'])
    expect(document.querySelector<HTMLSelectElement>('select[name="type"]')?.value).toBe('training')
    expect(document.querySelector<HTMLInputElement>('input[name="lang"]')?.value).toBe('en')
    expect((await open('/events?type=training&year=')).link('canonical')).toBe(
      'http://localhost:3000/events?type=training',
    )
  })

  test('more than a page of events is read page by page, by links', async () => {
    for (let made = 0; made < 20; made += 1)
      await tested.rows(
        `INSERT INTO event (id, programme_id, state, slug, type, title, acronym, starts_on, ends_on, zone, starts_at, ends_at, modality, seats, policy, made_at, announced_at)
         SELECT gen_random_uuid(), programme_id, 'announced', $1, 'webinar', '{"en": "One of many"}', 'm', '2030-02-01', '2030-02-01', 'Asia/Shanghai',
           '2030-01-31T16:00Z', '2030-02-01T16:00Z', 'online', 0, 'open', made_at, announced_at FROM event WHERE id = $2`,
        [`many-${made}`, water.id],
      )
    const first = await open('/events')
    const more = [...first.document.querySelectorAll('a')].find((link) => link.textContent === 'More events')
    expect(await titlesOn('/events')).toHaveLength(20)
    expect(await titlesOn(String(more?.getAttribute('href')))).toHaveLength(2)
  })
})

test.each(['/privacy', '/accessibility'])('%s is there in both languages', async (path) => {
  const [english, arabic] = [await open(path, 'en'), await open(path, 'ar')]
  expect([english.status, arabic.status]).toEqual([200, 200])
  expect(english.document.querySelectorAll('h2').length).toBeGreaterThan(3)
  expect(arabic.document.querySelectorAll('h2')).toHaveLength(english.document.querySelectorAll('h2').length)
  expect(arabic.text()).toMatch(/[\u0600-\u06ff]/)
})
