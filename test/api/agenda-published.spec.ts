import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addSession, agendaDraft, changeSession, releaseAgenda, removeSession } from '@plenary/shared/contracts/agenda'
import type { EventId } from '@plenary/shared/language/ids'
import type { Person } from '../support/app.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground
let first: Awaited<ReturnType<typeof page>>

/** Release 1 with a panel and a workshop; release 2 renames and moves the panel, gives it a speaker, and lacks the workshop. */
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
  const params = { eventId: ground.eventId }
  const add = async (title: string) =>
    (await ground.test.ask(ground.organiser, addSession, { params, body: panel({ title: { en: title, ar: 'جلسة' } }) }))
      .body
  const [renamed, gone] = [await add('Finance <after> the match'), await add('Incentives')]
  await ground.test.ask(ground.organiser, releaseAgenda, { params, body: {} })
  first = await page(1)
  const form = panel({
    title: { en: 'Finance before the match' },
    time: { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:00' },
    people: [{ personId: null, name: 'Gu Siyuan', role: 'keynote' }],
  })
  await ground.test.ask(ground.organiser, changeSession, {
    params: { ...params, sessionId: renamed.id },
    body: { form, version: 1 },
  })
  await ground.test.ask(ground.organiser, removeSession, {
    params: { ...params, sessionId: gone.id },
    body: { version: 1 },
  })
  await ground.test.ask(ground.organiser, releaseAgenda, { params, body: { note: { en: 'One day later.' } } })
})
afterAll(() => ground.test.close())

const page = (number: number | string, headers: Record<string, string> = {}, query = '') =>
  ground.test.app.inject({ url: `/events/green-technology/agenda/${number}${query}`, headers })

test('a release stays at its address, byte for byte, whatever is released or renamed after it', async () => {
  await ground.test.rows(`UPDATE event SET title = '{"en": "Another title"}', version = version + 1 WHERE id = $1`, [
    ground.eventId,
  ])
  ground.test.clock.advance(3600)
  const again = await page(1)
  expect(again.statusCode).toBe(200)
  expect(again.rawPayload.equals(first.rawPayload)).toBe(true)
  expect(again.headers['etag']).toBe(first.headers['etag'])
  for (const known of [String(first.headers['etag']), `"other", ${first.headers['etag']}`, '*'])
    expect((await page(1, { 'if-none-match': known })).statusCode).toBe(304)
})

test('it says what the release changed: moved, renamed, other people, cancelled', async () => {
  const { body } = await page(2)
  expect(body).toContain('One day later.')
  expect(body).toMatch(
    /moved to Tuesday, 5 December 2028, 09:00–10:00, .*; it was Monday, 4 December 2028, 14:00–15:15, /,
  )
  expect((await page('releases', {}, '?from=1&until=2&lang=ar')).body).toContain('من 09:00 إلى 10:00')
  expect(body).toContain('was called “Finance &lt;after&gt; the match”')
  expect(body).toContain('has other people: Gu Siyuan')
  expect(body).toMatch(/<b>Incentives<\/b> is off/)
  expect(first.body).not.toContain('What changed')
})

describe('all releases', () => {
  test('are listed, the newest first, each with its address and its note', async () => {
    const { statusCode, headers, body } = await page('releases', {}, '?lang=en')
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const links = [...body.matchAll(/href="([^"]+)\?lang=en">Release (\d)/g)].map(([, to, number]) => [to, number])
    expect(links).toEqual([
      ['/events/green-technology/agenda/2', '2'],
      ['/events/green-technology/agenda/1', '1'],
    ])
    expect(body).toContain('One day later.')
    expect(headers['content-security-policy']).toContain("form-action 'self'")
    expect((await page('releases', {}, '?lang=ar')).body).toContain('dir="rtl"')
  })

  test.each(['?from=1&until=2', '?from=2&until=1'])('any two are compared, the older first: %s', async (query) => {
    const { body } = await page('releases', {}, query)
    expect(body).toContain('<h1>What changed from release 1 to release 2</h1>')
    expect(body).toMatch(/was called “Finance &lt;after&gt; the match”; has other people: Gu Siyuan/)
    expect(body).toMatch(/<b>Incentives<\/b> is off/)
  })

  test.each(['?from=1&until=9', '?from=1', '?from=%00&until=<script>', '?from=1&from=2&until=1'])(
    'what is no two releases is the list alone: %s',
    async (query) => {
      const { statusCode, body } = await page('releases', {}, query)
      expect(statusCode).toBe(200)
      expect(body).toContain('<h1>Releases of the agenda</h1>')
      expect(body).not.toContain('<script')
    },
  )

  test('of one that did not change, that is said; of an event that is not there, nothing is', async () => {
    expect((await page('releases', {}, '?from=1&until=1')).body).toContain('No session changed between the two.')
    expect((await ground.test.app.inject({ url: '/events/nowhere/agenda/releases' })).statusCode).toBe(404)
  })
})

describe('the note of the next release', () => {
  const organised = async (slug: string) => {
    const { eventId } = await makeEvent(ground.test, slug)
    return { eventId, by: await ground.test.person('Hélène Marchetti', { role: 'organiser', eventId }) }
  }
  const noteOf = async (params: { readonly eventId: EventId }, by: Person) =>
    (await ground.test.ask(by, agendaDraft, { params })).body.note

  test('begins with what changed, in those of the event’s languages that we speak; before the first release with nothing', async () => {
    const { test: app } = ground
    const { by, ...params } = await organised('with-a-note')
    await app.rows(`UPDATE event SET languages = '{en,zh,ar}' WHERE id = $1`, [params.eventId])
    const add = async (title: string, changes = {}) =>
      (await app.ask(by, addSession, { params, body: panel({ title: { en: title, ar: 'جلسة' }, ...changes }) })).body.id
    const [finance, gone] = [await add('Finance'), await add('Incentives')]
    expect(await noteOf(params, by)).toEqual({})
    await app.ask(by, releaseAgenda, { params, body: {} })
    expect(await noteOf(params, by)).toEqual({})

    const time = { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:00' }
    const people = [{ personId: null, name: 'Gu Siyuan', role: 'keynote' as const }]
    await app.ask(by, changeSession, {
      params: { ...params, sessionId: finance },
      body: { form: panel({ title: { en: 'Who pays?', ar: 'من يدفع؟' }, time, people }), version: 1 },
    })
    await app.ask(by, removeSession, { params: { ...params, sessionId: gone }, body: { version: 1 } })
    await add('Stoves')
    await add('Lunch', { type: 'meal' })
    expect(await noteOf(params, by)).toEqual({
      en: expect.stringMatching(
        /^New: (Stoves and Lunch|Lunch and Stoves)\. Moved: Who pays\?\. Renamed: Who pays\?\. Cancelled: Incentives\. With other people: Who pays\?\.$/,
      ),
      ar: 'جلسات جديدة: جلسة وجلسة. نُقلت: من يدفع؟. تغيّر عنوانها: من يدفع؟. أُلغيت: جلسة. تغيّر المشاركون فيها: من يدفع؟.',
    })
  })

  test('names fewer sessions where not all have room, and is a note that a release takes', async () => {
    const { test: app } = ground
    const { by, ...params } = await organised('with-a-long-note')
    const add = (title: string) => app.ask(by, addSession, { params, body: panel({ title: { en: title } }) })
    await add('Opening')
    await app.ask(by, releaseAgenda, { params, body: {} })
    for (let number = 1; number <= 12; number++) await add(`Panel ${number}: ${'finance and incentives, '.repeat(5)}`)
    const note = await noteOf(params, by)
    expect(note['en']).toMatch(/^New: (Panel .*){6} and 6 more\.$/)
    expect((await app.ask(by, releaseAgenda, { params, body: { note } })).status).toBe(200)
  })
})

test('it needs no script and nothing from elsewhere, and speaks the language that is asked for', async () => {
  const { headers, body } = await page(2)
  expect(headers['content-security-policy']).toContain("default-src 'none'; style-src 'sha256-")
  expect(body).not.toMatch(/<script|<link|src=/)
  const arabic = await page(1, {}, '?lang=ar')
  expect(arabic.body).toContain('dir="rtl"')
  expect(arabic.headers['etag']).not.toBe(first.headers['etag'])
})

test('an old address of the event finds it; a release that was not made, and a draft event, are nothing', async () => {
  await ground.test.rows(`INSERT INTO event_slug (slug, event_id) VALUES ('older-name', $1) ON CONFLICT DO NOTHING`, [
    ground.eventId,
  ])
  expect((await ground.test.app.inject('/events/older-name/agenda/1')).body).toBe(first.body)
  for (const number of [3, 0, '01', 'two', '1.5']) expect((await page(number)).statusCode).toBe(404)
  await ground.test.rows(`UPDATE event SET state = 'draft' WHERE id = $1`, [ground.eventId])
  expect((await page(1)).statusCode).toBe(404)
})
