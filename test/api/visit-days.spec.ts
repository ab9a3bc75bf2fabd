import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ownCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import { myHome } from '@plenary/shared/contracts/home'
import { myVisit } from '@plenary/shared/contracts/visit/delegate'
import { changeStop } from '@plenary/shared/contracts/visit/organiser'
import type { EventId, RegistrationId, StopId } from '@plenary/shared/language/ids'
import ICAL from 'ical.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { describe as describeEvent, press as pressEvent } from '../support/events.js'
import {
  type MadeGroup,
  type MadeSite,
  makeGroup,
  makeSite,
  makeStop,
  makeStudyVisit,
  makeTransfer,
  onBehalf,
  press,
  stopShown,
} from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let amina: Person
let eventId: EventId
let registrationId: RegistrationId
let group: MadeGroup
let site: MadeSite
let stop: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set('2028-11-14T02:20:00.000Z')
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  await makeStudyVisit(testing, eventId)
  site = await makeSite(testing, eventId)
  group = await makeGroup(testing, eventId, { letter: 'B', delegates: 1 })
  stop = await makeStop(testing, eventId, { group, site })
  await makeTransfer(testing, eventId, { group })
  amina = await testing.person('Amina Kariuki')
  registrationId = await makeRegistration(testing, eventId, { state: 'confirmed' }, amina)
  await testing.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [registrationId, group.id])
})

const mine = async (who = amina) => testing.ask(who, myVisit, { params: { registrationId } })
const stops = async () => (await mine()).body.entries.flatMap((entry) => (entry.kind === 'stop' ? entry : []))
const pressed = async (move: Parameters<typeof press>[3]) =>
  expect((await press(testing, helene, { eventId, id: stop }, move)).problem).toBeUndefined()
const confirmed = async () => {
  await pressed({ action: 'request' })
  await pressed({ action: 'confirm', onBehalf })
}
async function changed(startsLocal: string, endsLocal: string) {
  const { version } = await stopShown(testing, helene, eventId, stop)
  const fields = { groupId: group.id, siteId: site.id, startsLocal, endsLocal, programme: {}, receivedBy: '' }
  const params = { stopId: stop }
  const { status } = await testing.ask(helene, changeStop, { params, body: { fields, version, askAgain: true } })
  expect(status).toBe(204)
}
async function calendar() {
  const { address } = (await testing.ask(amina, ownCalendarFeed, {})).body
  const { payload } = await testing.app.inject({ url: new URL(address).pathname })
  const entries = new ICAL.Component(ICAL.parse(payload)).getAllSubcomponents('vevent')
  return entries.map((entry) => ({
    uid: entry.getFirstPropertyValue('uid'),
    status: entry.getFirstPropertyValue('status'),
    sequence: entry.getFirstPropertyValue('sequence'),
    stamp: String(entry.getFirstPropertyValue('dtstamp')),
    starts: String(entry.getFirstPropertyValue('dtstart')),
  }))
}

test('the day holds the group, the way, and the stops that hosts were asked for, with what holds at the site', async () => {
  expect(await stops()).toEqual([])
  await pressed({ action: 'request' })
  const { body } = await mine()
  expect(body.group).toMatchObject({ letter: 'B', language: 'en', heads: 2 })
  expect(body.days).toEqual(['2028-12-05', '2028-12-06'])
  expect(body.entries.map(({ kind, startsLocal }) => [kind, startsLocal])).toEqual([
    ['ride', '2028-12-05T08:15'],
    ['stop', '2028-12-05T09:00'],
  ])
  expect((await stops())[0]).toMatchObject({
    state: 'requested',
    was: null,
    changedAt: null,
    site: { name: { en: 'Green Technology Bank' }, address: { zh: '湖滨路1号' }, stepFree: true },
  })
})

test('a change after the host was asked is marked with what it was, and no more once it is undone', async () => {
  await confirmed()
  testing.clock.set('2028-11-15T10:40:00.000Z')
  await changed('2028-12-05T09:15', '2028-12-05T11:15')
  expect(await stops()).toMatchObject([
    {
      startsLocal: '2028-12-05T09:15',
      was: { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T11:00', site: null },
      changedAt: '2028-11-15T10:40:00.000Z',
    },
  ])
  await changed('2028-12-05T09:00', '2028-12-05T11:00')
  expect(await stops()).toMatchObject([{ startsLocal: '2028-12-05T09:00', was: null, changedAt: null }])
})

test('a time that the host offered and the organiser took is marked too', async () => {
  await pressed({ action: 'request' })
  const offer = { startsLocal: '2028-12-05T10:00', endsLocal: '2028-12-05T12:00', heads: 2, onBehalf }
  await pressed({ action: 'counter-propose', ...offer })
  await pressed({ action: 'take', moveOthers: false, askAgain: false })
  expect(await stops()).toMatchObject([
    { startsLocal: '2028-12-05T10:00', was: { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T11:00' } },
  ])
})

test('an offer that leads back to what the group was told first is no change any more', async () => {
  await confirmed()
  await changed('2028-12-05T10:00', '2028-12-05T12:00')
  const offer = { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T11:00', heads: 2, onBehalf }
  await pressed({ action: 'counter-propose', ...offer })
  await pressed({ action: 'take', moveOthers: false, askAgain: false })
  expect(await stops()).toMatchObject([{ startsLocal: '2028-12-05T09:00', was: null }])
})

test('a visit that is called off stays on the day and says so', async () => {
  await confirmed()
  await pressed({ action: 'cancel', reason: 'The road is closed.' })
  expect(await stops()).toMatchObject([{ state: 'cancelled', changedAt: '2028-11-14T02:20:00.000Z' }])
})

test('nobody else reads it, an organiser neither; who has no group reads that', async () => {
  const tomasz = await testing.person('Tomasz Wierzbicki')
  expect((await mine(tomasz)).status).toBe(404)
  expect((await mine(helene)).status).toBe(404)
  await testing.rows('DELETE FROM visit_member WHERE registration_id = $1', [registrationId])
  expect((await mine()).body).toMatchObject({ group: null, entries: [] })
})

test('the first screen leads to the days as soon as there is something on them', async () => {
  const visits = async () => (await testing.ask(amina, myHome, {})).body.visits
  expect(await visits()).toEqual([])
  await pressed({ action: 'request' })
  expect(await visits()).toEqual([
    {
      groupId: group.id,
      registrationId,
      part: 'delegate',
      letter: 'B',
      days: ['2028-12-05', '2028-12-06'],
      zone: 'Asia/Shanghai',
      accent: expect.stringMatching(/^#/),
      next: { startsAt: '2028-12-05T00:15:00.000Z', endsAt: '2028-12-05T01:00:00.000Z', site: null },
    },
  ])
})

test('the own calendar holds the stops of the group alone: tentative, confirmed, moved and cancelled under one id, each later', async () => {
  const other = await makeGroup(testing, eventId, { letter: 'C', delegates: 1 })
  const elsewhere = await makeStop(testing, eventId, { group: other, site, from: '13:00', until: '14:00' })
  await press(testing, helene, { eventId, id: elsewhere }, { action: 'request' })
  expect(await calendar()).toEqual([])
  await pressed({ action: 'request' })
  const [asked] = await calendar()
  expect(asked).toMatchObject({ uid: stop, status: 'TENTATIVE', starts: '2028-12-05T09:00:00' })
  await pressed({ action: 'confirm', onBehalf })
  const [firm] = await calendar()
  expect(firm).toMatchObject({ uid: stop, status: 'CONFIRMED' })
  await changed('2028-12-05T09:15', '2028-12-05T11:15')
  const [moved] = await calendar()
  expect(moved).toMatchObject({ uid: stop, status: 'TENTATIVE', starts: '2028-12-05T09:15:00' })
  await pressed({ action: 'cancel', reason: 'The road is closed.' })
  const all = await calendar()
  expect(all).toMatchObject([{ uid: stop, status: 'CANCELLED' }])
  const sequences = [asked, firm, moved, ...all].map((entry) => Number(entry?.sequence))
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
})

test('where the event is postponed, announced anew and cancelled, each entry follows under its id, later each time', async () => {
  await confirmed()
  const [before] = await calendar()
  testing.clock.set('2028-11-15T10:40:00.000Z')
  await pressEvent(testing, helene, eventId, 'postpone', 'a typhoon')
  const [off] = await calendar()
  expect(off).toMatchObject({ uid: stop, status: 'CANCELLED', stamp: '2028-11-15T10:40:00Z' })
  await describeEvent(testing, helene, eventId)
  await testing.rows(`UPDATE event SET postponed_from = starts_on - 1 WHERE id = $1`, [eventId])
  expect((await pressEvent(testing, helene, eventId, 'announce')).body.state).toBe('announced')
  await testing.rows(`UPDATE registration SET state = 'confirmed' WHERE id = $1`, [registrationId])
  const [again] = await calendar()
  expect(again).toMatchObject({ uid: stop, status: 'CONFIRMED' })
  await pressEvent(testing, helene, eventId, 'cancel', 'no other days')
  await testing.jobs()
  const [cancelled] = await calendar()
  expect(cancelled).toMatchObject({ uid: stop, status: 'CANCELLED' })
  const sequences = [before, off, again, cancelled].map((entry) => Number(entry?.sequence))
  expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b))
})
