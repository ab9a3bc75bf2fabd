import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { promoteNext, rankRegistration, registrationOfEvent } from '@plenary/shared/contracts/registration/organiser'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

test('who is given a rank is offered a seat before who waited longer; without one the time of submitting counts again', async () => {
  const eventId = await makeEvent(app, { seats: 2 })
  const organiser = await organiserOf(app, eventId)
  const first = await makeRegistration(app, eventId, { state: 'waitlisted', submittedAt: '2028-10-01T08:00:00Z' })
  const later = await makeRegistration(app, eventId, { state: 'waitlisted', submittedAt: '2028-10-02T08:00:00Z' })
  const last = await makeRegistration(app, eventId, { state: 'waitlisted', submittedAt: '2028-10-03T08:00:00Z' })
  const rank = async (id: typeof first, rank: number | null, by: Person = organiser) => {
    const params = { registrationId: id }
    const { version } = (await app.ask(organiser, registrationOfEvent, { params })).body
    return app.ask(by, rankRegistration, { params, body: { version, rank } })
  }

  expect((await rank(last, 1)).status).toBe(200)
  expect((await rank(later, 2)).status).toBe(200)
  expect((await rank(later, null)).status).toBe(200)
  const stranger = await organiserOf(app, await makeEvent(app))
  expect((await rank(first, 1, stranger)).status).toBe(404)
  const stale = await app.ask(organiser, rankRegistration, {
    params: { registrationId: first },
    body: { version: 9, rank: 1 },
  })
  expect([stale.status, stale.body]).toMatchObject([409, { code: 'CHANGED_MEANWHILE' }])

  const offered = async () => (await app.ask(organiser, promoteNext, { params: { eventId } })).body.promoted
  expect([await offered(), await offered(), await offered()]).toEqual([last, first, null])
})
