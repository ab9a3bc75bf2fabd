import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { myHome } from '@plenary/shared/contracts/home'
import { completeForm, keepAnswers, myRegistration } from '@plenary/shared/contracts/registration/delegate'
import { registrationOfEvent, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
let grace: Person
let id: RegistrationId
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

/** Grace Otieno has taken over a confirmed seat, whose holder had written a statement and needs. */
beforeEach(async () => {
  eventId = await makeEvent(app, {
    categories: [{ category: 'expert', sections: ['statement', 'needs'] }, { category: 'youth' }],
    eligibleCountries: ['KE', 'UG'],
  })
  helene = await organiserOf(app, eventId)
  grace = await app.person('Grace Otieno')
  const before = await makeRegistration(app, eventId, { state: 'confirmed', category: 'expert' })
  await app.rows(
    `UPDATE registration SET answers = '{"statement": "What I bring", "languages": ["sw"]}', needs = '{"foodNeeds": "no nuts"}', honorific = 'Dr' WHERE id = $1`,
    [before],
  )
  const [person] = await app.rows<{ address: string }>('SELECT address FROM person WHERE id = $1', [grace.personId])
  const { body } = await app.ask(helene, replaceRegistration, {
    params: { registrationId: before },
    body: {
      familyName: 'Otieno',
      givenName: 'Grace',
      address: person?.address ?? '',
      country: 'KE',
      organisation: 'Ministry of Energy',
      position: 'Director',
      reason: 'Named by the ministry',
    },
  })
  id = body.id as RegistrationId
})

const own = () => ({ params: { registrationId: id } })
const mine = async () => (await app.ask(grace, myRegistration, own())).body
const statement =
  'I have run three regional exchanges of green technology and want to compare how they found their users.'

test('a successor inherits nothing that was answered, and is led to a form of their own', async () => {
  const registration = await mine()
  expect(registration).toMatchObject({ state: 'confirmed', isOpen: true, mustComplete: true })
  expect(registration.form).toMatchObject({ statement: '', languages: [], foodNeeds: '', honorific: '', country: 'KE' })
  const { waiting } = (await app.ask(grace, myHome, {})).body
  expect(waiting).toMatchObject([{ task: 'complete', registrationId: id }])
  await app.jobs()
  const [letter] = await app.rows<{ text: string }>('SELECT text FROM delivery WHERE starts_with(key, $1)', [
    `registration:${id}:`,
  ])
  expect(letter?.text).toContain(`/my/registrations/${id}/form/about-you`)
})

test('the form is kept and completed while the seat is held; organisers see what it lacks until then', async () => {
  const shown = async () => (await app.ask(helene, registrationOfEvent, own())).body.incomplete
  expect(await shown()).toEqual({ missing: ['statement'] })
  const { version } = await mine()
  const kept = await app.ask(grace, keepAnswers, { ...own(), body: { version, form: { foodNeeds: 'vegetarian' } } })
  expect(kept.status).toBe(200)
  const early = await app.ask(grace, completeForm, { ...own(), body: {} })
  expect(early.problem).toMatchObject({ code: 'ANSWERS_MISSING', carries: { problems: [{ path: 'statement' }] } })

  const done = await app.ask(grace, completeForm, {
    ...own(),
    body: { version: kept.body.version, form: { statement } },
  })
  expect(done.body).toMatchObject({ state: 'confirmed', isOpen: false, mustComplete: false })
  expect(done.body.form).toMatchObject({ statement, foodNeeds: 'vegetarian' })
  expect(await shown()).toBeNull()
  expect((await app.ask(grace, myHome, {})).body.waiting).toEqual([])
  const after = { ...own(), body: { version: done.body.version, form: { position: 'Minister' } } }
  expect((await app.ask(grace, keepAnswers, after)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
  expect((await app.ask(grace, completeForm, { ...own(), body: {} })).problem).toMatchObject({
    code: 'MOVE_NOT_ALLOWED',
  })
})

test('the category of the seat stays, and a country for which the event is not is refused', async () => {
  const { version } = await mine()
  const kept = await app.ask(grace, keepAnswers, { ...own(), body: { version, form: { category: 'youth' } } })
  expect((await mine()).form.category).toBe('expert')
  const { problem } = await app.ask(grace, keepAnswers, {
    ...own(),
    body: { version: kept.body.version, form: { country: 'FR' } },
  })
  expect(problem).toMatchObject({ code: 'COUNTRY_NOT_ELIGIBLE', carries: { country: 'FR' } })
})

test('who registered for themselves and holds a seat types nothing more', async () => {
  const amina = await app.person('Amina Kariuki')
  const theirs = await makeRegistration(app, eventId, { state: 'confirmed', category: 'expert' }, amina)
  const ask = { params: { registrationId: theirs }, body: { version: 1, form: { position: randomUUID() } } }
  expect((await app.ask(amina, keepAnswers, ask)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
})
