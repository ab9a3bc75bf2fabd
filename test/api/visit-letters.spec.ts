import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { hostVisit, visitorsOfVisit } from '@plenary/shared/contracts/visit/host'
import { changeStop, letterOfStop, remindHost } from '@plenary/shared/contracts/visit/organiser'
import { startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import { leadTime, makeHost, makeRequestedVisit, makeSite, onBehalf, press, stopShown } from '../support/visits.js'
import { mailServer } from './adapters/mail-server.js'

let testing: TestApp
let server: Awaited<ReturnType<typeof mailServer>>
let visit: Awaited<ReturnType<typeof makeRequestedVisit>>

beforeAll(async () => {
  server = await mailServer()
  const mailFrom = 'Plenary <plenary@example.org>'
  testing = await startApp(import.meta.url, { smtpUrl: server.url, mailFrom, demo: false })
})
afterAll(async () => {
  await testing.close()
  await server.close()
})
beforeEach(async () => {
  server.received.length = 0
  testing.clock.set(testNow)
  visit = await makeRequestedVisit(testing)
})

const stop = () => ({ eventId: visit.eventId, id: visit.id })
const params = () => ({ params: { stopId: visit.id } })
const open = (url: string) => testing.app.inject({ method: 'GET', url })
const confirm = (url: string) =>
  testing.app.inject({
    method: 'POST',
    url,
    payload: 'action=confirm',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
const stateOf = async () => (await stopShown(testing, visit.helene, visit.eventId, visit.id)).state

/** What arrived since last asked, each with the link in it; by the names in the addresses. */
async function arrived() {
  await testing.jobs()
  const letters = server.received.splice(0).map(({ to, text = '', html = '' }) => {
    const link = /\/answer-visit\/[\w-]+/.exec(text)?.[0] ?? ''
    return { to: to?.[0]?.address ?? '', text, html, link }
  })
  return letters.sort((one, other) => (one.to < other.to ? -1 : 1))
}
type Arrived = Awaited<ReturnType<typeof arrived>>[number]
const only = ([letter, ...others]: readonly Arrived[]): Arrived => {
  if (!letter || others.length > 0) throw new Error(`${others.length + (letter ? 1 : 0)} letters, not one`)
  return letter
}

describe('the letter with which a host is asked', () => {
  test('leads to the visit, and to a page that takes the answer without an account, once', async () => {
    const { text, html, link } = only(await arrived())
    expect(text).toContain(`http://localhost:3000/host/visits/${visit.id}`)
    expect(html).toContain(`http://localhost:3000${link}`)
    expect((await open(link)).body).toContain('Gu Siyuan')
    expect(await stateOf()).toBe('requested')
    expect((await confirm(link)).body).toContain('The visit is confirmed')
    expect(await stateOf()).toBe('confirmed')
    expect((await confirm(link)).statusCode).toBe(410)
    expect((await open(link)).statusCode).toBe(410)
  })

  test('is kept without the secret of its link once it was sent', async () => {
    const { link } = only(await arrived())
    const kept = await testing.rows<{ text: string; html: string }>(
      'SELECT text, html FROM delivery WHERE event_id = $1',
      [visit.eventId],
    )
    for (const written of kept.flatMap(({ text, html }) => [text, html])) {
      expect(written).toContain('http://localhost:3000/answer-visit/…')
      expect(written).not.toContain(link)
    }
    expect(kept).toHaveLength(1)
  })

  test('has a link of its own for each reader, and whoever answers first has answered', async () => {
    await arrived()
    await makeHost(testing, visit.site.organisationId, 'Wu Mei')
    expect((await testing.ask(visit.helene, remindHost, params())).body).toEqual({ letters: 2 })
    const letters = await arrived()
    const [siyuan, mei, ...more] = await Promise.all(letters.map(({ link }) => open(link)))
    expect([siyuan?.body, mei?.body].map((body) => body?.includes('Gu Siyuan'))).toEqual([true, false])
    expect(mei?.body).toContain('Wu Mei')
    expect(more).toEqual([])
    const [first, second] = letters.map(({ link }) => link)
    expect((await confirm(second ?? '')).statusCode).toBe(200)
    expect((await confirm(first ?? '')).statusCode).toBe(410)
  })

  test('when the host is asked again answers what is asked now', async () => {
    const before = only(await arrived())
    await confirm(before.link)
    await press(testing, visit.helene, stop(), { action: 'ask again' })
    const { link } = only(await arrived())
    expect((await confirm(before.link)).statusCode).toBe(410)
    expect((await confirm(link)).statusCode).toBe(200)
    expect(await stateOf()).toBe('confirmed')
  })

  test('asks nothing any more, and has no such link, where it tells what was answered', async () => {
    await arrived()
    await press(testing, visit.helene, stop(), { action: 'confirm', onBehalf })
    expect(only(await arrived())).toMatchObject({ link: '' })
  })

  test('makes no link as long as it is only looked at', async () => {
    const links = () => testing.rows('SELECT 1 FROM visit_answer_link WHERE stop_id = $1', [visit.id])
    const { body } = await testing.ask(visit.helene, letterOfStop, params())
    expect(body.letters.map(({ text }) => text)).toEqual([
      expect.stringContaining('http://localhost:3000/answer-visit/...'),
    ])
    expect(await links()).toEqual([])
    await arrived()
    expect(await links()).toHaveLength(1)
  })
})

describe('a visit that goes to a site of another host', () => {
  const fields = (siteId: typeof visit.site.id) => ({
    groupId: visit.group.id,
    siteId,
    startsLocal: '2028-12-05T09:00',
    endsLocal: '2028-12-05T11:00',
  })
  async function go(siteId: typeof visit.site.id, askAgain = true) {
    const { version } = await stopShown(testing, visit.helene, visit.eventId, visit.id)
    return testing.ask(visit.helene, changeStop, { ...params(), body: { fields: fields(siteId), version, askAgain } })
  }

  test('is withdrawn from the first, which is told, and asked of the other, who alone can answer', async () => {
    const before = only(await arrived())
    const other = await makeSite(testing, visit.eventId, { name: 'Matching centre' })
    const mei = await makeHost(testing, other.organisationId, 'Wu Mei')
    expect((await go(other.id, false)).problem.code).toBe('HOST_MUST_BE_ASKED')
    expect(await arrived()).toEqual([])
    expect((await go(other.id)).status).toBe(204)
    const [siyuan, asked, ...more] = await arrived()
    expect(more).toEqual([])
    expect(siyuan).toMatchObject({ to: before.to, link: '' })
    expect(siyuan?.text).toContain('withdraw what they asked Green Technology Bank for')
    expect(siyuan?.text).toContain('Green Technology Bank')
    expect(siyuan?.text).not.toContain('Matching centre')
    expect(asked?.to).toContain('wu.mei')
    expect(asked?.link).not.toBe('')
    expect((await confirm(before.link)).statusCode).toBe(410)
    expect((await testing.ask(visit.siyuan, hostVisit, params())).status).toBe(404)
    expect((await testing.ask(mei, hostVisit, params())).body.state).toBe('requested')
    expect((await confirm(asked?.link ?? '')).statusCode).toBe(200)
  })

  test('to a site of the same host is asked again, and nothing is withdrawn', async () => {
    await arrived()
    testing.clock.advance(1)
    const hall = await makeSite(testing, visit.eventId, { organisationId: visit.site.organisationId, name: 'Hall' })
    await go(hall.id)
    expect(only(await arrived()).link).not.toBe('')
  })

  test('before its request was sent is asked of the other alone; the first has only that it is withdrawn', async () => {
    const other = await makeSite(testing, visit.eventId, { name: 'Matching centre' })
    await go(other.id)
    expect(only(await arrived())).toMatchObject({ link: '', text: expect.stringContaining('withdraw') })
  })

  test('takes its visitor list away from the first, and shows the other none', async () => {
    await visit.confirm()
    testing.clock.set(leadTime)
    await visit.sendList()
    const other = await makeSite(testing, visit.eventId, { name: 'Matching centre' })
    const mei = await makeHost(testing, other.organisationId, 'Wu Mei')
    expect((await go(other.id)).status).toBe(204)
    expect((await testing.ask(visit.siyuan, visitorsOfVisit, params())).status).toBe(404)
    expect((await testing.ask(mei, hostVisit, params())).body).toMatchObject({ readable: null, list: null })
    const kept = await testing.rows('SELECT state, people FROM visitor_list WHERE stop_id = $1', [visit.id])
    expect(kept).toEqual([{ state: 'expired', people: [] }])
  })
})
