import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { changeEventTexts } from '@plenary/shared/contracts/event/settings'
import { startApp, type TestApp } from '../support/app.js'
import { draftSeminar, type Ground, makeGround, press, textsForm } from '../support/events.js'
import { type OpenedPage, openPage } from '../support/page-parts.js'
import { announcedSeminar, releaseOpening } from '../support/public-events.js'

let tested: TestApp
let ground: Ground
beforeAll(async () => {
  tested = await startApp(import.meta.url)
  ground = await makeGround(tested)
})
afterAll(() => tested.close())

const open = (path: string, language?: string) => openPage(tested, path, language)
const ready = () => announcedSeminar(tested, ground)
const withoutNumber = (page: OpenedPage) => page.text().replace(/[0-9a-f-]{36}/, '')
const primary = (document: Document) => document.querySelector('.event-face .button:not(.ghost)')

describe('the page of an event', () => {
  test('says without script what it is, when, where, who can come and who pays', async () => {
    const { slug } = await ready()
    const page = await open(`/events/${slug}`)
    expect(page.status).toBe(200)
    expect(page.document.querySelector('h1')?.textContent).toBe('Connecting suppliers and users of green technology')
    for (const words of [
      'Mon, 4 Dec – Thu, 7 Dec 2028',
      'Shanghai, China',
      'English and Chinese',
      'How do suppliers and users find each other?',
      'Huangpu Conference Centre',
      'Government delegate',
      'Half of the seats are for women.',
      'The hosts pay board and lodging.',
      'Registration opens Mon 20 Nov, 09:00 Shanghai time',
    ])
      expect(page.text().replace(/[\u2009\u202f\u00a0]/g, ' ')).toContain(words)
    expect(page.document.querySelector('[lang="zh"]')?.textContent).toBe('黄浦会议中心')
  })

  test('names itself for search engines and messengers, in each language', async () => {
    const { slug } = await ready()
    const page = await open(`/events/${slug}`)
    const address = `http://localhost:3000/events/${slug}`
    expect(page.document.title).toBe('Connecting suppliers and users of green technology – Plenary')
    expect([page.link('canonical'), page.meta('og:url')]).toEqual([address, address])
    expect(page.meta('description')).toBe('How do suppliers and users find each other?')
    expect([page.link('alternate', 'ar'), page.link('alternate', 'en'), page.link('alternate', 'x-default')]).toEqual([
      `${address}?lang=ar`,
      `${address}?lang=en`,
      address,
    ])
    expect((await open(`/events/${slug}?lang=ar`)).link('canonical')).toBe(`${address}?lang=ar`)
    expect(page.headers['vary']).toMatch(/accept-language/i)
  })

  test('wears the event’s own colour, after the house’s', async () => {
    const { id, slug } = await ready()
    await tested.rows(`UPDATE event SET accent = '#8a3b12' WHERE id = $1`, [id])
    const { document } = await open(`/events/${slug}`)
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href'))
    expect(sheets.at(-1)).toBe('/accents/8a3b12.css')
  })

  test('is an event of schema.org, with where it stands among the pages', async () => {
    const { slug } = await ready()
    const { EducationEvent, BreadcrumbList } = (await open(`/events/${slug}`)).things()
    expect(EducationEvent).toMatchObject({
      name: 'Connecting suppliers and users of green technology',
      startDate: '2028-12-04',
      endDate: '2028-12-07',
      eventStatus: 'https://schema.org/EventScheduled',
      maximumAttendeeCapacity: 100,
      location: { '@type': 'Place', name: 'Huangpu Conference Centre', address: { addressCountry: 'CN' } },
    })
    expect(BreadcrumbList).toMatchObject({ itemListElement: [{ name: 'Events' }, { position: 2 }] })
  })

  test('is written whole in Arabic where its organisers wrote Arabic, and marks what they did not', async () => {
    const { slug } = await ready()
    const page = await open(`/events/${slug}`, 'ar')
    expect(page.document.documentElement.dir).toBe('rtl')
    expect(page.text()).toContain('من يمكنه الحضور')
    expect(page.document.querySelector('h1')?.getAttribute('lang')).toBe('en')
    expect(page.document.querySelector('h1')?.getAttribute('dir')).toBe('ltr')
  })

  test('lets nothing that organisers write become markup or script', async () => {
    const { id, slug } = await ready()
    const params = { eventId: id }
    const { version } = (await tested.ask(ground.helene, eventForOrganiser, { params })).body
    const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)> "quoted" & \u2028'
    await tested.ask(ground.helene, changeEventTexts, {
      params,
      body: { ...textsForm, question: { en: hostile }, summary: { en: hostile }, version },
    })
    const page = await open(`/events/${slug}`)
    expect(page.document.querySelectorAll('img, script:not([src]):not([type^="application/"])')).toHaveLength(0)
    expect(page.text()).toContain('<img src=x onerror=alert(1)>')
    expect(page.meta('description')).toContain('</script>')
    expect(page.things()['EducationEvent']?.['description']).toContain('</script>')
  })
})

describe('its one button', () => {
  test('is there when registration is open, and leads to the form', async () => {
    const { id, slug } = await ready()
    expect(primary((await open(`/events/${slug}`)).document)).toBeNull()
    await press(tested, ground.helene, id, 'open')
    const page = await open(`/events/${slug}`)
    expect(primary(page.document)?.textContent).toBe('Register')
    expect(primary(page.document)?.getAttribute('href')).toBe(`/my/register/${slug}`)
    expect(page.text()).toContain('Registration closes Mon 27 Nov, 23:59 Shanghai time')
  })

  test('shows how to be nominated where the organisers invite', async () => {
    const { id, slug } = await ready()
    await tested.rows(`UPDATE event SET policy = 'invitation' WHERE id = $1`, [id])
    const page = await open(`/events/${slug}`)
    expect(primary(page.document)?.textContent).toBe('How to be nominated')
    expect(page.document.querySelector(String(primary(page.document)?.getAttribute('href')))).not.toBeNull()
  })

  test.each([
    ['cancelled', 'This event is cancelled', 'EventCancelled'],
    ['postponed', 'This event is postponed', 'EventPostponed'],
  ])('is gone when the event is %s, and the page says so', async (state, words, status) => {
    const { id, slug } = await ready()
    await tested.rows('UPDATE event SET state = $2 WHERE id = $1', [id, state])
    const page = await open(`/events/${slug}`)
    expect(primary(page.document)).toBeNull()
    expect(page.text()).toContain(words)
    expect(page.things()['EducationEvent']?.['eventStatus']).toBe(`https://schema.org/${status}`)
  })
})

describe('what an event has beside its page', () => {
  test('its days, its agenda, a calendar and who speaks, once an agenda is released', async () => {
    const { id, slug } = await ready()
    expect((await open(`/events/${slug}`)).text()).toContain('The agenda is being made.')
    expect((await open(`/events/${slug}/speakers`)).text()).toContain('Nobody is named yet')
    await releaseOpening(tested, ground, id)
    const page = await open(`/events/${slug}`)
    expect(page.text()).toContain('Full agenda, release 1')
    expect(page.text()).toContain('Welcome, and the question of the four days')
    expect(page.document.querySelector(`a[href="/events/${slug}/agenda.ics"]`)).not.toBeNull()
    const speakers = await open(`/events/${slug}/speakers`)
    expect(speakers.document.querySelector('h2')?.textContent).toBe('Gu Siyuan')
    expect(speakers.text()).toContain('Keynote')
  })

  test('whom to ask, and nothing of theirs that is private', async () => {
    const { slug } = await ready()
    const page = await open(`/events/${slug}/contact`)
    expect(page.text()).toContain('Chen Yutong')
    expect(page.document.querySelector('a[href="mailto:chen@example.org"]')).not.toBeNull()
    expect(page.document.documentElement.outerHTML).not.toContain(ground.helene.personId)
  })
})

test('a draft has no page, and answers as an event that never was', async () => {
  const { slug } = await draftSeminar(tested, ground, { title: { en: 'A secret training' } })
  for (const below of ['', '/speakers', '/contact', '/agenda']) {
    const secret = await open(`/events/${slug}${below}`)
    const never = await open(`/events/no-such-event${below}`)
    expect([secret.status, never.status]).toEqual([404, 404])
    expect(secret.meta('robots')).toBe('noindex')
    expect(withoutNumber(secret)).toBe(withoutNumber(never))
  }
})

test('an older address leads on for good, with its language', async () => {
  const { id, slug } = await ready()
  const old = `once-${randomUUID().slice(0, 8)}`
  await tested.rows('INSERT INTO event_slug (slug, event_id) VALUES ($1, $2)', [old, id])
  for (const below of ['', '/speakers', '/contact']) {
    const { statusCode, headers } = await tested.app.inject({ url: `/events/${old}${below}?lang=ar` })
    expect([statusCode, headers['location']]).toEqual([301, `/events/${slug}${below}?lang=ar`])
  }
})

test('an agreement shows who signed it and what came of it, once it is signed', async () => {
  await ready()
  const page = await open(`/agreements/${ground.agreementId}`)
  expect(page.status).toBe(200)
  for (const words of [
    'UN department',
    'Ministry of Science and Technology, China',
    'Share experiences',
    'Connecting suppliers',
  ])
    expect(page.text()).toContain(words)
  await tested.rows(`UPDATE agreement SET state = 'draft' WHERE id = $1`, [ground.agreementId])
  expect((await open(`/agreements/${ground.agreementId}`)).status).toBe(404)
  await tested.rows(`UPDATE agreement SET state = 'signed' WHERE id = $1`, [ground.agreementId])
  expect((await open('/agreements/no-such-agreement')).status).toBe(404)
  expect((await open(`/agreements/${randomUUID()}`)).status).toBe(404)
})
