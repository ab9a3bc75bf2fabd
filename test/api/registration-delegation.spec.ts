import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { me } from '@plenary/shared/contracts/account'
import { inviteToEvent, peopleOfEvent } from '@plenary/shared/contracts/account-granting'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { myHome } from '@plenary/shared/contracts/home'
import { delegationOfMine } from '@plenary/shared/contracts/registration/delegation'
import { registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let eventId: EventId
let losa: Person
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set('2028-11-14T02:20:00.000Z')
  eventId = await makeEvent(testing)
  losa = await testing.person('Losa Tuilagi', {
    role: 'head of delegation',
    country: 'WS',
    eventId,
    endsAt: '2028-12-08T00:00:00.000Z',
  })
})

const delegation = (who = losa, of = eventId) => testing.ask(who, delegationOfMine, { params: { eventId: of } })
async function registered(country: string, state: 'draft' | 'confirmed' | 'waitlisted', name: string) {
  const id = await makeRegistration(testing, eventId, { state, name })
  await testing.rows(
    `UPDATE registration SET country = $2, gender = 'other', answers = '{"statement": "hidden-statement"}', needs = '{"accessNeeds": "hidden-need"}' WHERE id = $1`,
    [id, country],
  )
  return id
}

test('a head reads who of their country is registered and where each stands: no other country, no draft, nothing protected', async () => {
  const one = await registered('WS', 'confirmed', 'Malia Toleafoa')
  const two = await registered('WS', 'waitlisted', 'Tavita Leota')
  await registered('WS', 'draft', 'Hidden Draft')
  await registered('KE', 'confirmed', 'Hidden Kenyan')
  const { body, raw } = await delegation()
  expect(body.countries).toEqual(['WS'])
  expect(body.rows.map(({ id, state }) => [id, state])).toEqual(
    expect.arrayContaining([
      [one, 'confirmed'],
      [two, 'waitlisted'],
    ]),
  )
  expect(body.rows).toHaveLength(2)
  expect(String(raw)).not.toMatch(/hidden|gender|@/i)
})

test('the role is found from the first screen, opens nothing else, and ends with its day', async () => {
  expect((await testing.ask(losa, myHome, {})).body.delegations).toMatchObject([{ eventId, country: 'WS' }])
  expect((await testing.ask(losa, me, {})).body.account?.faces).toEqual(['my'])
  for (const status of [
    (await testing.ask(losa, eventForOrganiser, { params: { eventId } })).status,
    (await testing.ask(losa, registrationsOfEvent, { params: { eventId }, query: {} })).status,
  ])
    expect(status).toBe(403)
  expect((await delegation(losa, await makeEvent(testing))).status).toBe(404)
  testing.clock.set('2028-12-08T00:00:00.000Z')
  expect((await delegation()).status).toBe(404)
  expect((await testing.ask(losa, myHome, {})).body.delegations).toEqual([])
})

test('an organiser invites to it with the country, without which it is no role; the link leads to the delegation', async () => {
  const helene = await organiserOf(testing, eventId)
  const body = {
    name: 'Tavita Leota',
    address: `tavita.${eventId}@example.org`,
    language: 'en',
    role: 'head of delegation',
    lastDay: null,
  } as const
  const params = { eventId }
  expect((await testing.ask(helene, inviteToEvent, { params, body })).status).toBe(400)
  expect((await testing.ask(helene, inviteToEvent, { params, body: { ...body, country: 'XX' } })).status).toBe(400)
  expect((await testing.ask(helene, inviteToEvent, { params, body: { ...body, country: 'WS' } })).status).toBe(204)
  const [letter] = await testing.rows<{ text: string }>('SELECT text FROM delivery WHERE to_address = $1', [
    body.address,
  ])
  const secret = /\/invitation\/([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
  expect(letter?.text).toContain('as head of the delegation of Samoa')
  const page = await testing.app.inject({ url: `/invitation/${secret}?lang=ar` })
  expect(page.body).toContain('رئيس وفد ساموا')
  const { statusCode, headers } = await testing.app.inject({ method: 'POST', url: `/invitation/${secret}` })
  expect([statusCode, headers['location']]).toEqual([303, `/my/delegations/${eventId}`])
  const { grants } = (await testing.ask(helene, peopleOfEvent, { params })).body
  expect(grants).toContainEqual(expect.objectContaining({ name: 'Tavita Leota', country: 'WS' }))
})
