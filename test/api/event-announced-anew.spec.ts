import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { eventForOrganiser, moveEvent } from '@plenary/shared/contracts/event/organiser'
import { changeEventBasics } from '@plenary/shared/contracts/event/settings'
import { myHome } from '@plenary/shared/contracts/home'
import { confirmRegistration, withdrawRegistration } from '@plenary/shared/contracts/registration/delegate'
import { registrationsOfEvent, seatsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { basicsForm, describe as describeEvent, draftSeminar, makeGround, press } from '../support/events.js'
import { makeRegistration } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

interface Postponed {
  readonly eventId: EventId
  readonly helene: Person
  readonly amina: Person
  readonly registered: Record<'amina' | 'second' | 'third' | 'offered' | 'waiting', RegistrationId>
}

/** A seminar of three seats, all confirmed, with one offer beyond them and one who waits; postponed from December to March. */
async function postponed(): Promise<Postponed> {
  const ground = await makeGround(app)
  const { helene } = ground
  const eventId = (await draftSeminar(app, ground)).id as EventId
  await describeEvent(app, helene, eventId)
  await press(app, helene, eventId, 'announce')
  await app.rows(`UPDATE event SET seats = 3, offer_limit = 4, offer_limit_reason = 'some cannot come' WHERE id = $1`, [
    eventId,
  ])
  const amina = await app.person('Amina Wanjiru Kariuki')
  const made = (state: 'confirmed' | 'accepted' | 'waitlisted', whose?: Person) =>
    makeRegistration(app, eventId, { state, category: 'expert', offerExpiresAt: '2028-11-20T00:00:00Z' }, whose)
  const registered = {
    amina: await made('confirmed', amina),
    second: await made('confirmed'),
    third: await made('confirmed'),
    offered: await made('accepted'),
    waiting: await made('waitlisted'),
  }
  await press(app, helene, eventId, 'postpone', 'a typhoon')
  const { version } = await sheet(helene, eventId)
  const days = { startsOn: '2029-03-05', endsOn: '2029-03-08' }
  await app.ask(helene, changeEventBasics, { params: { eventId }, body: { ...basicsForm, ...days, version } })
  return { eventId, helene, amina, registered }
}

const sheet = async (helene: Person, eventId: EventId) =>
  (await app.ask(helene, eventForOrganiser, { params: { eventId } })).body
const seats = async (helene: Person, eventId: EventId) =>
  (await app.ask(helene, seatsOfEvent, { params: { eventId } })).body.event
const stateOf = async (id: RegistrationId) =>
  (await app.rows<{ state: string }>('SELECT state FROM registration WHERE id = $1', [id]))[0]?.state
const letterTo = async (id: RegistrationId) =>
  (
    await app.rows<{ subject: string; text: string; calendar: string | null }>(
      `SELECT subject, text, calendar FROM delivery WHERE starts_with(key, $1) ORDER BY queued_at DESC, id DESC`,
      [`registration:${id}:`],
    )
  )[0]

test('who confirmed is asked again and keeps the seat until they answer; an offer is made anew, and nobody else is asked', async () => {
  const { eventId, helene, amina, registered } = await postponed()
  const before = await seats(helene, eventId)
  expect((await sheet(helene, eventId)).consequences.announce).toEqual([
    { what: 'asked to confirm again', count: 3 },
    { what: 'offers made anew', count: 1 },
  ])

  expect((await press(app, helene, eventId, 'announce')).body).toMatchObject({
    state: 'announced',
    askedAgain: { unanswered: 3, confirmed: 0, gone: 0 },
  })
  await app.jobs()
  app.clock.advance(1)
  await app.jobs()

  expect(await Promise.all(Object.values(registered).map(stateOf))).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'waitlisted',
  ])
  expect(await seats(helene, eventId)).toEqual(before)
  expect(before).toMatchObject({ confirmed: 3, offered: 1 })

  const { waiting } = (await app.ask(amina, myHome, {})).body
  expect(waiting[0]).toMatchObject({ task: 'confirm again', registrationId: registered.amina })
  const letter = await letterTo(registered.amina)
  expect(letter?.subject).toContain('New dates')
  expect(letter?.text).toContain('5 Mar 2029')
  expect(letter?.text).toContain('/answer/')
  expect(letter?.calendar).toContain('STATUS:TENTATIVE')
  expect((await letterTo(registered.offered))?.subject).toContain('A seat for you')
  expect(await letterTo(registered.waiting)).toBeUndefined()
})

test('the answers are counted and found: who confirmed again, who gave the seat up, who has not answered', async () => {
  const { eventId, helene, amina, registered } = await postponed()
  await press(app, helene, eventId, 'announce')
  await app.jobs()
  const own = { params: { registrationId: registered.amina } }
  expect((await app.ask(amina, confirmRegistration, own)).body.state).toBe('confirmed')
  expect((await sheet(helene, eventId)).askedAgain).toEqual({ unanswered: 2, confirmed: 1, gone: 0 })
  await app.ask(amina, withdrawRegistration, { ...own, body: { leavingReason: 'duty at home' } })
  expect((await sheet(helene, eventId)).askedAgain).toEqual({ unanswered: 2, confirmed: 0, gone: 1 })
  const found = async (again: string) =>
    (await app.ask(helene, registrationsOfEvent, { params: { eventId }, query: { again } })).body.rows.map(
      ({ id }) => id,
    )
  expect(await found('gone')).toEqual([registered.amina])
  expect((await found('unanswered')).sort()).toEqual([registered.second, registered.third].sort())
  expect(await found('confirmed')).toEqual([])
})

test('under planned overbooking nobody who only had an offer takes the seat of somebody who is asked again', async () => {
  const { eventId, helene, amina, registered } = await postponed()
  const tomasz = await app.person('Tomasz Wierzbicki')
  await app.rows('UPDATE registration SET person_id = $2 WHERE id = $1', [registered.offered, tomasz.personId])
  await press(app, helene, eventId, 'announce')
  const confirm = (who: Person, registrationId: RegistrationId) =>
    app.ask(who, confirmRegistration, { params: { registrationId } })
  expect((await confirm(tomasz, registered.offered)).problem).toMatchObject({ code: 'NO_SEAT_LEFT' })
  expect((await confirm(amina, registered.amina)).status).toBe(200)
  expect(await seats(helene, eventId)).toMatchObject({ confirmed: 3, offered: 1 })
})

test('who does not answer in time loses the seat by the clock, and it is free for the line', async () => {
  const { eventId, helene, registered } = await postponed()
  await press(app, helene, eventId, 'announce')
  app.clock.advance(73 * 60)
  await app.sweep()
  await app.jobs()
  expect(await stateOf(registered.second)).toBe('offer expired')
  expect(await seats(helene, eventId)).toMatchObject({ confirmed: 0, offered: 0 })
  expect((await sheet(helene, eventId)).askedAgain).toEqual({ unanswered: 0, confirmed: 0, gone: 3 })
})

test('pressed twice, also at once, everybody is asked once', async () => {
  const { eventId, helene, registered } = await postponed()
  const { version } = await sheet(helene, eventId)
  const announce = () =>
    app.ask(helene, moveEvent, { params: { eventId }, body: { action: 'announce' as const, version } })
  const both = await Promise.all([announce(), announce()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const { body } = await app.ask(helene, auditOfEvent, { params: { eventId } })
  expect(body.rows.filter(({ act, objectId }) => act === 'ask again' && objectId === registered.amina)).toHaveLength(1)
  expect(body.rows.filter(({ act }) => act === 'ask again')).toHaveLength(4)
})

test('postponed once more, whoever has not answered yet is asked for the newest days', async () => {
  const { eventId, helene, amina, registered } = await postponed()
  await press(app, helene, eventId, 'announce')
  await app.ask(amina, confirmRegistration, { params: { registrationId: registered.amina } })
  await press(app, helene, eventId, 'postpone', 'another one')
  const { version } = await sheet(helene, eventId)
  const days = { startsOn: '2029-04-09', endsOn: '2029-04-12' }
  await app.ask(helene, changeEventBasics, { params: { eventId }, body: { ...basicsForm, ...days, version } })
  expect((await sheet(helene, eventId)).consequences.announce?.[0]).toEqual({
    what: 'asked to confirm again',
    count: 3,
  })
  expect((await press(app, helene, eventId, 'announce')).body.askedAgain).toMatchObject({ unanswered: 3 })
})

test('new days that have begun already are not announced: nobody could be asked in time', async () => {
  const { eventId, helene } = await postponed()
  const now = app.clock.now()
  app.clock.set('2029-03-06T00:00:00Z')
  expect((await press(app, helene, eventId, 'announce')).problem).toMatchObject({
    code: 'EVENT_INCOMPLETE',
    carries: { missing: ['days to come'] },
  })
  app.clock.set(now)
})
