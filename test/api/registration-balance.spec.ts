import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { balanceOfEvent } from '@plenary/shared/contracts/registration/balance'
import { registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

test('the balance counts who sits on seats, against the event’s targets, and the list behind a bar has the same people', async () => {
  const eventId = await makeEvent(app, { categories: [{ category: 'expert' }, { category: 'speaker' }] })
  const targets = [{ of: { region: 'africa' }, percent: 30 }]
  await app.rows('UPDATE event SET targets = $2 WHERE id = $1', [eventId, JSON.stringify(targets)])
  const states = ['confirmed', 'attended', 'accepted', 'waitlisted', 'withdrawn'] as const
  for (const state of states) await makeRegistration(app, eventId, { state, category: 'expert' })
  await makeRegistration(app, eventId, { state: 'confirmed', category: 'speaker' })
  await app.rows(`UPDATE registration SET country = 'KE', gender = 'woman' WHERE event_id = $1`, [eventId])

  const helene = await organiserOf(app, eventId)
  const balance = (await app.ask(helene, balanceOfEvent, { params: { eventId } })).body
  const africa = balance.regions.find(({ region }) => region === 'africa')
  expect(africa).toEqual({ region: 'africa', confirmed: 2, offered: 1, target: 30 })
  expect(balance.genders[0]).toEqual({ gender: 'woman', confirmed: 2, offered: 1, target: null })

  const query = {
    state: ['confirmed', 'accepted', 'attended', 'partly attended', 'no show'],
    region: ['africa'],
    category: ['expert'],
  } as const
  const listed = await app.ask(helene, registrationsOfEvent, { params: { eventId }, query: query as never })
  expect(listed.body.matching).toBe(3)
})

test('the balance asks the same number of queries for 1 registration and for 30', async () => {
  const [small, large] = [await makeEvent(app), await makeEvent(app)]
  await makeRegistration(app, small, { state: 'confirmed' })
  for (let n = 0; n < 30; n++) await makeRegistration(app, large, { state: 'confirmed' })
  const asking = async (eventId: typeof small) => {
    const who = await organiserOf(app, eventId)
    return countQueries(app, () => app.ask(who, balanceOfEvent, { params: { eventId } }))
  }
  expect(await asking(large)).toBe(await asking(small))
})
