import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, releaseAgenda, removeSession } from '@plenary/shared/contracts/agenda'
import { ownCalendarFeed, ownSessions, renewCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import { starSession } from '@plenary/shared/contracts/agenda-stars'
import { type EventId, type SessionId, sessionId } from '@plenary/shared/language/ids'
import ICAL from 'ical.js'
import type { Person } from '../support/app.js'
import { press } from '../support/events.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

let ground: Ground
let amina: Person
let finance: SessionId

/** Amina is confirmed for the seminar in Shanghai, and speaks in one of two sessions of a workshop in Nairobi. */
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
  amina = await ground.test.person('Amina Wanjiru Kariuki')
  await register(ground.eventId, 'confirmed', 1)
  const [first] = await release(ground.eventId, ground.organiser, [
    panel({ title: { en: 'Finance' } }),
    panel({
      title: { en: 'Readiness' },
      time: { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T10:00' },
    }),
    panel({
      title: { en: 'Closing' },
      type: 'closing',
      time: { startsLocal: '2028-12-07T16:00', endsLocal: '2028-12-07T17:00' },
    }),
  ])
  finance = sessionId.parse(first)
  const nairobi = await makeEvent(ground.test, 'clean-cooking', { zone: 'Africa/Nairobi' })
  const organiser = await ground.test.person('Hélène Marchetti', { role: 'organiser', eventId: nairobi.eventId })
  await register(nairobi.eventId, 'submitted', 1)
  const people = [{ personId: amina.personId as never, name: 'Amina W. Kariuki', role: 'keynote' as const }]
  await release(nairobi.eventId, organiser, [
    panel({ title: { en: 'Stoves' }, people }),
    panel({ title: { en: 'Lunch' }, type: 'meal' }),
  ])
})
afterAll(() => ground.test.close())

const register = (eventId: EventId, state: string, number: number, { personId } = amina) =>
  ground.test.rows(
    `INSERT INTO registration (id, event_id, person_id, number, state, language, state_since, made_at) VALUES ($1, $2, $3, $4, $5, 'en', $6, $6)`,
    [randomUUID(), eventId, personId, number, state, ground.test.clock.now()],
  )

async function release(eventId: EventId, organiser: Person, forms: readonly ReturnType<typeof panel>[]) {
  const ids: SessionId[] = []
  for (const body of forms)
    ids.push((await ground.test.ask(organiser, addSession, { params: { eventId }, body })).body.id)
  const made = await ground.test.ask(organiser, releaseAgenda, { params: { eventId }, body: {} })
  expect(made.status).toBe(200)
  return ids
}

const address = async (person = amina) =>
  new URL((await ground.test.ask(person, ownCalendarFeed, {})).body.address).pathname
const get = (path: string, headers: Record<string, string> = {}) => ground.test.app.inject({ url: path, headers })
const titlesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary)

test('the feed holds all sessions until one is starred, then those and where everybody goes; of other events those with a part', async () => {
  expect(titlesIn((await get(await address())).body).sort()).toEqual(['Closing', 'Finance', 'Readiness', 'Stoves'])
  await ground.test.ask(amina, starSession, { body: { slug: 'green-technology', sessionId: finance } })
  const feed = await get(await address())
  expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(titlesIn(feed.body).sort()).toEqual(['Closing', 'Finance', 'Stoves'])

  const calendar = new ICAL.Component(ICAL.parse(feed.body))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  const starts = calendar
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one).startDate.toJSDate().toISOString())
  expect(starts).toContain('2028-12-04T06:00:00.000Z') // 14:00 in Shanghai
  expect(starts).toContain('2028-12-04T11:00:00.000Z') // 14:00 in Nairobi
})

test('the address stays until it is renewed; then the old one is gone', async () => {
  const before = await address()
  expect(await address()).toBe(before)
  const tag = String((await get(before)).headers['etag'])
  for (const known of [tag, `"other", ${tag}`, '*'])
    expect((await get(before, { 'if-none-match': known })).statusCode).toBe(304)

  const renewed = (await ground.test.ask(amina, renewCalendarFeed, {})).body.address
  expect((await get(before)).statusCode).toBe(410)
  expect((await get(new URL(renewed).pathname)).statusCode).toBe(200)
})

test('no guess opens a feed', async () => {
  const own = await address()
  const forged = own.replace(/.\.ics$/, own.endsWith('0.ics') ? '1.ics' : '0.ics')
  for (const path of [forged, '/feeds/x.ics', `/feeds/${'a'.repeat(64)}.ics`, '/feeds/.ics', own.replace('.ics', '')])
    expect((await get(path)).statusCode).toBe(404)
  expect((await ground.test.ask(null, ownCalendarFeed, {})).status).toBe(401)
})

test('when the only starred session is cancelled, the feed says so and is not filled with all that was not chosen', async () => {
  const { test: app } = ground
  const losa = await app.person('Losa Tuilagi')
  const { eventId, slug } = await makeEvent(app, 'ocean-energy')
  const organiser = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
  await register(eventId, 'confirmed', 1, losa)
  const opening = panel({ title: { en: 'Opening' }, type: 'opening' })
  const [tides = ''] = await release(eventId, organiser, [
    panel({ title: { en: 'Tides' } }),
    panel({ title: { en: 'Waves' } }),
    opening,
  ])
  await app.ask(losa, starSession, { body: { slug, sessionId: sessionId.parse(tides) } })
  const params = { eventId, sessionId: sessionId.parse(tides) }
  expect((await app.ask(organiser, removeSession, { params, body: { version: 1 } })).status).toBe(204)
  expect((await app.ask(organiser, releaseAgenda, { params: { eventId }, body: {} })).status).toBe(200)

  const entries = new ICAL.Component(ICAL.parse((await get(await address(losa))).body)).getAllSubcomponents('vevent')
  const said = entries.map((one) => `${one.getFirstPropertyValue('summary')}: ${one.getFirstPropertyValue('status')}`)
  expect(said.sort()).toEqual(['Opening: CONFIRMED', 'Tides: CANCELLED'])
  const { sessions } = (await app.ask(losa, ownSessions, {})).body
  expect(sessions.map(({ title }) => title['en'])).toEqual(['Opening'])
})

test('where to be next: what is not over, the next first, and what one does there', async () => {
  const { sessions } = (await ground.test.ask(amina, ownSessions, {})).body
  expect(sessions.map(({ title, roles, starred }) => [title['en'], roles, starred])).toEqual([
    ['Finance', [], true],
    ['Stoves', ['keynote'], false],
    ['Closing', [], false],
  ])
  expect(sessions.map(({ eventTitle }) => eventTitle['en'])).toEqual(
    Array(3).fill('Connecting suppliers and users of green technology'),
  )
  ground.test.clock.set('2028-12-07T08:30:00.000Z')
  expect((await ground.test.ask(amina, ownSessions, {})).body.sessions).toMatchObject([{ title: { en: 'Closing' } }])
})

test('who withdraws keeps what they starred and what they have a part in', async () => {
  await ground.test.rows(`UPDATE registration SET state = 'withdrawn' WHERE event_id = $1`, [ground.eventId])
  expect(titlesIn((await get(await address())).body).sort()).toEqual(['Finance', 'Stoves'])
})

test('who had a seat at an event that is cancelled keeps its entries, which say that they are off', async () => {
  const { test: app, organiser, eventId } = ground
  await app.rows(`UPDATE registration SET state = 'confirmed', confirmed_at = state_since WHERE event_id = $1`, [
    eventId,
  ])
  await press(app, organiser, eventId, 'cancel', 'typhoon')
  app.clock.advance(1)
  const feed = new ICAL.Component(ICAL.parse((await get(await address())).body))
  const states = feed
    .getAllSubcomponents('vevent')
    .map((one) => `${one.getFirstPropertyValue('summary')}: ${one.getFirstPropertyValue('status')}`)
  expect(states.sort()).toEqual(['Closing: CANCELLED', 'Finance: CANCELLED', 'Stoves: CONFIRMED'])
  expect((await app.ask(amina, ownSessions, {})).body.sessions).toEqual([]) // though the closing has just begun
})
