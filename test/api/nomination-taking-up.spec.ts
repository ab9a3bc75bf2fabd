import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { myNomination } from '@plenary/shared/contracts/nomination/focal-point'
import { addAddressOfNominee, takeUpNomination } from '@plenary/shared/contracts/nomination/taking-up'
import { startRegistration, submitRegistration } from '@plenary/shared/contracts/registration/delegate'
import type { EventId, NominationId, RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeFocalPoint, makeNomination } from '../support/nominations.js'
import { completeForm, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app)
  helene = await organiserOf(app, eventId)
})
afterAll(() => app.close())

async function losa(wishes: Parameters<typeof makeFocalPoint>[3] = {}, event = eventId) {
  const who = await app.person('Losa Tuilagi')
  return { who, list: await makeFocalPoint(app, event, who, wishes) }
}

const takeUp = (nominationId: NominationId, who = helene) =>
  app.ask(who, takeUpNomination, { params: { nominationId } })

const registration = async (id: RegistrationId | null) =>
  (
    await app.rows<{ state: string; category: string; family_name: string; country: string; person_id: string }>(
      'SELECT state, category, family_name, country, person_id FROM registration WHERE id = $1',
      [id],
    )
  )[0]

const nomination = async (id: NominationId) =>
  (
    await app.rows<{ state: string; registration_id: string | null; person_id: string | null }>(
      'SELECT state, registration_id, person_id FROM nomination WHERE id = $1',
      [id],
    )
  )[0]

const lettersTo = (address: string) =>
  app.rows<{ subject: string; language: string; text: string }>(
    'SELECT subject, language, text FROM delivery WHERE to_address = $1 ORDER BY queued_at, id',
    [address],
  )

const personWithAddress = async (person: Person) =>
  (await app.rows<{ address: string }>('SELECT address FROM person WHERE id = $1', [person.personId]))[0]?.address ?? ''

describe('taking up', () => {
  test('makes the draft registration of the nominee, and invites them in their language', async () => {
    const { who, list } = await losa()
    const address = `sina.${randomUUID()}@example.org`
    const id = await makeNomination(app, list, { state: 'nominated', address, name: 'Sina Faleolo' })
    await app.rows(`UPDATE nomination SET language = 'ar' WHERE id = $1`, [id])

    const { body, status } = await takeUp(id)
    await app.jobs()

    expect(status).toBe(200)
    expect(await nomination(id)).toMatchObject({ state: 'taken up', registration_id: body.registrationId })
    expect(await registration(body.registrationId)).toMatchObject({
      state: 'draft',
      category: 'government delegate',
      family_name: 'Faleolo',
      country: 'WS',
    })
    expect(await lettersTo(address)).toMatchObject([
      { language: 'ar', text: expect.stringContaining(`/my/registrations/${body.registrationId}`) },
    ])
    expect(await lettersTo(await personWithAddress(who))).toMatchObject([
      { subject: expect.stringContaining('Sina Faleolo is invited') },
    ])
    expect((await app.ask(who, myNomination, { params: { nominationId: id } })).body.standing).toBe('invited')
  })

  test('finds the registration that the nominee has already, and invites nobody twice', async () => {
    const { list } = await losa()
    const amina = await app.person('Amina Kariuki')
    const own = await makeRegistration(app, eventId, { state: 'submitted' }, amina)
    const address = await personWithAddress(amina)
    const id = await makeNomination(app, list, { state: 'nominated', address, personId: amina.personId })

    expect((await takeUp(id)).body).toEqual({ registrationId: own })
    await app.jobs()

    expect(await lettersTo(address)).toEqual([])
    expect(await registration(own)).toMatchObject({ state: 'submitted' })
  })

  test('brings back who had left, with the old number', async () => {
    const { list } = await losa()
    const amina = await app.person('Amina Kariuki')
    const own = await makeRegistration(app, eventId, { state: 'withdrawn' }, amina)
    const id = await makeNomination(app, list, { state: 'nominated', personId: amina.personId })

    expect((await takeUp(id)).body).toEqual({ registrationId: own })
    expect(await registration(own)).toMatchObject({ state: 'draft' })

    const cancelled = await app.person('Tomasz Wierzbicki')
    await makeRegistration(app, eventId, { state: 'cancelled' }, cancelled)
    const other = await makeNomination(app, list, { state: 'nominated', personId: cancelled.personId })
    expect((await takeUp(other)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED', carries: { state: 'cancelled' } })
    expect(await nomination(other)).toMatchObject({ state: 'nominated' })
  })

  test('points whoever else nominated the same person to the same registration, and leaves their nomination as it is', async () => {
    const [samoa, fiji] = [await losa(), await losa({ country: 'FJ' })]
    const { personId } = await app.person('Sina Faleolo')
    const one = await makeNomination(app, samoa.list, { state: 'nominated', personId })
    const other = await makeNomination(app, fiji.list, { state: 'nominated', personId })

    const { body } = await takeUp(one)

    expect(await nomination(other)).toMatchObject({ state: 'nominated', registration_id: body.registrationId })
    expect((await takeUp(other)).body).toEqual(body)
  })

  test.each([
    { name: 'is closed', wishes: { closesAt: '2028-11-14T02:20:00.000Z' }, code: 'CLOSED' },
    { name: 'has not begun', wishes: { state: 'draft' }, code: 'NOT_OPEN' },
    { name: 'is over', wishes: { state: 'concluded' }, code: 'EVENT_OVER' },
  ])('is refused where registration $name', async ({ wishes, code }) => {
    const event = await makeEvent(app, wishes)
    const organiser = await organiserOf(app, event)
    const { list } = await losa({}, event)
    const { problem } = await takeUp(await makeNomination(app, list, { state: 'nominated' }), organiser)
    expect(problem.code).toBe(code)
  })

  test('is not for reviewers, and not twice', async () => {
    const { list } = await losa()
    const id = await makeNomination(app, list, { state: 'nominated' })
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    expect((await takeUp(id, reviewer)).problem.code).toBe('FORBIDDEN')
    expect((await takeUp(id)).status).toBe(200)
    expect((await takeUp(id)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED', carries: { state: 'taken up' } })
  })

  test('by two organisers at once happens once', async () => {
    const yutong = await organiserOf(app, eventId)
    const { list } = await losa()
    const id = await makeNomination(app, list, { state: 'nominated' })

    const answers = await Promise.all([takeUp(id), takeUp(id, yutong)])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const made = await app.rows(
      'SELECT 1 FROM registration JOIN nomination ON nomination.person_id = registration.person_id WHERE nomination.id = $1',
      [id],
    )
    expect(made).toHaveLength(1)
  })

  test('of one person from two lists at once makes one registration', async () => {
    const [samoa, fiji] = [await losa(), await losa({ country: 'FJ' })]
    const { personId } = await app.person('Sina Faleolo')
    const ids = [
      await makeNomination(app, samoa.list, { state: 'nominated', personId }),
      await makeNomination(app, fiji.list, { state: 'nominated', personId }),
    ]
    const answers = await Promise.all(ids.map((id) => takeUp(id)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await app.rows('SELECT 1 FROM registration WHERE person_id = $1', [personId])).toHaveLength(1)
  })
})

describe('an event by invitation', () => {
  test('lets a nominee hand the form in who was taken up, and nobody else', async () => {
    const event = await makeEvent(app, {
      policy: 'invitation',
      state: 'registration closed',
      closesAt: '2028-11-20T15:59:00Z',
    })
    const organiser = await organiserOf(app, event)
    const { list } = await losa({}, event)
    const sina = await app.person('Sina Faleolo')
    const id = await makeNomination(app, list, { state: 'nominated', personId: sina.personId })
    const begin = () => app.ask(sina, startRegistration, { params: { eventId: event }, body: {} })
    expect((await begin()).problem.code).toBe('NOT_INVITED')

    const { body: taken } = await takeUp(id, organiser)

    expect((await begin()).body.id).toBe(taken.registrationId)
    const params = { registrationId: taken.registrationId ?? '' }
    const { body } = await app.ask(sina, submitRegistration, {
      params,
      body: { version: 2, form: completeForm },
    } as never)
    expect(body).toMatchObject({ state: 'submitted' })
  })
})

describe('taking up somebody in another’s place', () => {
  async function replacing(state: 'confirmed' | 'submitted' | 'withdrawn') {
    const { who, list } = await losa()
    const before = await app.person('Tavita Leota')
    const held = await makeRegistration(app, eventId, { state, category: 'expert' }, before)
    const predecessor = await makeNomination(app, list, {
      state: 'taken up',
      personId: before.personId,
      registrationId: held,
    })
    const successor = await makeNomination(app, list, { state: 'nominated', replacesId: predecessor, rank: 2 })
    return { who, held, predecessor, successor }
  }

  test('hands the seat over, and replaces both the nomination and the registration', async () => {
    const { held, predecessor, successor } = await replacing('confirmed')
    const { body } = await takeUp(successor)
    expect(await nomination(predecessor)).toMatchObject({ state: 'replaced' })
    expect(await nomination(successor)).toMatchObject({ state: 'taken up', registration_id: body.registrationId })
    expect(await registration(held)).toMatchObject({ state: 'replaced' })
    expect(await registration(body.registrationId)).toMatchObject({
      state: 'confirmed',
      category: 'expert',
      family_name: 'Faleolo',
    })
  })

  test('hands it over also when registration has closed', async () => {
    const { successor } = await replacing('confirmed')
    await app.rows(`UPDATE event SET closes_at = $2 WHERE id = $1`, [eventId, app.clock.now()])
    const { status } = await takeUp(successor)
    await app.rows(`UPDATE event SET closes_at = '2028-11-20T15:59:00Z' WHERE id = $1`, [eventId])
    expect(status).toBe(200)
  })

  test('ends a registration without a seat, and invites the successor anew', async () => {
    const { held, predecessor, successor } = await replacing('submitted')
    const { body } = await takeUp(successor)
    expect(await registration(held)).toMatchObject({ state: 'cancelled' })
    expect(await registration(body.registrationId)).toMatchObject({ state: 'draft' })
    expect(await nomination(predecessor)).toMatchObject({ state: 'replaced' })
  })

  test('leaves a registration that ended as it is', async () => {
    const { held, successor } = await replacing('withdrawn')
    expect((await takeUp(successor)).status).toBe(200)
    expect(await registration(held)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('an address added by an organiser', () => {
  test('of somebody who is known already makes them that person, unless they are registered', async () => {
    const { list } = await losa()
    const known = await app.person('Sina Faleolo')
    const address = await personWithAddress(known)
    const id = await makeNomination(app, list, { state: 'nominated', address: null })
    await takeUp(id)
    const add = (nominationId: NominationId) =>
      app.ask(helene, addAddressOfNominee, { params: { nominationId }, body: { address } })

    const { body } = await add(id)
    expect(await registration(body.registrationId)).toMatchObject({ person_id: known.personId })
    const second = await makeNomination(app, list, { state: 'nominated', address: null })
    await takeUp(second)
    expect((await add(second)).problem.code).toBe('ALREADY_REGISTERED')
  })
})
