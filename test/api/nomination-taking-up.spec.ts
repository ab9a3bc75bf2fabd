import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { myNomination } from '@plenary/shared/contracts/nomination/focal-point'
import { addAddressOfNominee } from '@plenary/shared/contracts/nomination/taking-up'
import { startRegistration, submitRegistration } from '@plenary/shared/contracts/registration/delegate'
import type { EventId, NominationId } from '@plenary/shared/language/ids'
import { type Person, type TestApp } from '../support/app.js'
import { makeNomination, type NominationGround, nominationGround } from '../support/nominations.js'
import { completeForm, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let ground: NominationGround
let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  ground = await nominationGround(import.meta.url)
  app = ground.app
  eventId = ground.eventId
  helene = ground.helene
})
afterAll(() => ground.app.close())

describe('taking up', () => {
  test('makes the draft registration of the nominee, and invites them in their language', async () => {
    const { who, list } = await ground.losa()
    const address = `sina.${randomUUID()}@example.org`
    const id = await makeNomination(app, list, { state: 'nominated', address, name: 'Sina Faleolo' })
    await app.rows(`UPDATE nomination SET language = 'ar' WHERE id = $1`, [id])

    const { body, status } = await ground.takeUp(id)
    await app.jobs()

    expect(status).toBe(200)
    expect(await ground.nomination(id)).toMatchObject({ state: 'taken up', registration_id: body.registrationId })
    expect(await ground.registration(body.registrationId)).toMatchObject({
      state: 'draft',
      category: 'government delegate',
      family_name: 'Faleolo',
      country: 'WS',
    })
    expect(await ground.lettersTo(address)).toMatchObject([
      { language: 'ar', text: expect.stringContaining(`/my/registrations/${body.registrationId}`) },
    ])
    expect(await ground.lettersTo(await ground.addressOf(who))).toMatchObject([
      { subject: expect.stringContaining('Sina Faleolo is invited') },
    ])
    expect((await app.ask(who, myNomination, { params: { nominationId: id } })).body.standing).toBe('invited')
  })

  test('finds the registration that the nominee has already, and invites nobody twice', async () => {
    const { list } = await ground.losa()
    const amina = await app.person('Amina Kariuki')
    const own = await makeRegistration(app, eventId, { state: 'submitted' }, amina)
    const address = await ground.addressOf(amina)
    const id = await makeNomination(app, list, { state: 'nominated', address, personId: amina.personId })

    expect((await ground.takeUp(id)).body).toEqual({ registrationId: own })
    await app.jobs()

    expect(await ground.lettersTo(address)).toEqual([])
    expect(await ground.registration(own)).toMatchObject({ state: 'submitted' })
  })

  test('brings back who had left, with the old number', async () => {
    const { list } = await ground.losa()
    const amina = await app.person('Amina Kariuki')
    const own = await makeRegistration(app, eventId, { state: 'withdrawn' }, amina)
    const id = await makeNomination(app, list, { state: 'nominated', personId: amina.personId })

    expect((await ground.takeUp(id)).body).toEqual({ registrationId: own })
    expect(await ground.registration(own)).toMatchObject({ state: 'draft' })

    const cancelled = await app.person('Tomasz Wierzbicki')
    await makeRegistration(app, eventId, { state: 'cancelled' }, cancelled)
    const other = await makeNomination(app, list, { state: 'nominated', personId: cancelled.personId })
    expect((await ground.takeUp(other)).problem).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      carries: { state: 'cancelled' },
    })
    expect(await ground.nomination(other)).toMatchObject({ state: 'nominated' })
  })

  test('points whoever else nominated the same person to the same registration, and leaves their nomination as it is', async () => {
    const [samoa, fiji] = [await ground.losa(), await ground.losa({ country: 'FJ' })]
    const { personId } = await app.person('Sina Faleolo')
    const one = await makeNomination(app, samoa.list, { state: 'nominated', personId })
    const other = await makeNomination(app, fiji.list, { state: 'nominated', personId })

    const { body } = await ground.takeUp(one)

    expect(await ground.nomination(other)).toMatchObject({ state: 'nominated', registration_id: body.registrationId })
    expect((await ground.takeUp(other)).body).toEqual(body)
  })

  test.each([
    { name: 'is closed', wishes: { closesAt: '2028-11-14T02:20:00.000Z' }, code: 'CLOSED' },
    { name: 'has not begun', wishes: { state: 'draft' }, code: 'NOT_OPEN' },
    { name: 'is over', wishes: { state: 'concluded' }, code: 'EVENT_OVER' },
  ])('is refused where registration $name', async ({ wishes, code }) => {
    const event = await makeEvent(app, wishes)
    const organiser = await organiserOf(app, event)
    const { list } = await ground.losa({}, event)
    const { problem } = await ground.takeUp(await makeNomination(app, list, { state: 'nominated' }), organiser)
    expect(problem.code).toBe(code)
  })

  test('is not for reviewers, and not twice', async () => {
    const { list } = await ground.losa()
    const id = await makeNomination(app, list, { state: 'nominated' })
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    expect((await ground.takeUp(id, reviewer)).problem.code).toBe('FORBIDDEN')
    expect((await ground.takeUp(id)).status).toBe(200)
    expect((await ground.takeUp(id)).problem).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      carries: { state: 'taken up' },
    })
  })

  test('by two organisers at once happens once', async () => {
    const yutong = await organiserOf(app, eventId)
    const { list } = await ground.losa()
    const id = await makeNomination(app, list, { state: 'nominated' })

    const answers = await Promise.all([ground.takeUp(id), ground.takeUp(id, yutong)])

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const made = await app.rows(
      'SELECT 1 FROM registration JOIN nomination ON nomination.person_id = registration.person_id WHERE nomination.id = $1',
      [id],
    )
    expect(made).toHaveLength(1)
  })

  test('of one person from two lists at once makes one registration', async () => {
    const [samoa, fiji] = [await ground.losa(), await ground.losa({ country: 'FJ' })]
    const { personId } = await app.person('Sina Faleolo')
    const ids = [
      await makeNomination(app, samoa.list, { state: 'nominated', personId }),
      await makeNomination(app, fiji.list, { state: 'nominated', personId }),
    ]
    const answers = await Promise.all(ids.map((id) => ground.takeUp(id)))
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
    const { list } = await ground.losa({}, event)
    const sina = await app.person('Sina Faleolo')
    const id = await makeNomination(app, list, { state: 'nominated', personId: sina.personId })
    const begin = () => app.ask(sina, startRegistration, { params: { eventId: event }, body: {} })
    expect((await begin()).problem.code).toBe('NOT_INVITED')

    const { body: taken } = await ground.takeUp(id, organiser)

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
    const { who, list } = await ground.losa()
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
    const { body } = await ground.takeUp(successor)
    expect(await ground.nomination(predecessor)).toMatchObject({ state: 'replaced' })
    expect(await ground.nomination(successor)).toMatchObject({
      state: 'taken up',
      registration_id: body.registrationId,
    })
    expect(await ground.registration(held)).toMatchObject({ state: 'replaced' })
    expect(await ground.registration(body.registrationId)).toMatchObject({
      state: 'confirmed',
      category: 'expert',
      family_name: 'Faleolo',
    })
  })

  test('hands it over also when registration has closed', async () => {
    const { successor } = await replacing('confirmed')
    await app.rows(`UPDATE event SET closes_at = $2 WHERE id = $1`, [eventId, app.clock.now()])
    const { status } = await ground.takeUp(successor)
    await app.rows(`UPDATE event SET closes_at = '2028-11-20T15:59:00Z' WHERE id = $1`, [eventId])
    expect(status).toBe(200)
  })

  test('ends a registration without a seat, and invites the successor anew', async () => {
    const { held, predecessor, successor } = await replacing('submitted')
    const { body } = await ground.takeUp(successor)
    expect(await ground.registration(held)).toMatchObject({ state: 'cancelled' })
    expect(await ground.registration(body.registrationId)).toMatchObject({ state: 'draft' })
    expect(await ground.nomination(predecessor)).toMatchObject({ state: 'replaced' })
  })

  test('leaves a registration that ended as it is', async () => {
    const { held, successor } = await replacing('withdrawn')
    expect((await ground.takeUp(successor)).status).toBe(200)
    expect(await ground.registration(held)).toMatchObject({ state: 'withdrawn' })
  })
})

describe('an address added by an organiser', () => {
  test('of somebody who is known already makes them that person, unless they are registered', async () => {
    const { list } = await ground.losa()
    const known = await app.person('Sina Faleolo')
    const address = await ground.addressOf(known)
    const id = await makeNomination(app, list, { state: 'nominated', address: null })
    await ground.takeUp(id)
    const add = (nominationId: NominationId) =>
      app.ask(helene, addAddressOfNominee, { params: { nominationId }, body: { address } })

    const { body } = await add(id)
    expect(await ground.registration(body.registrationId)).toMatchObject({ person_id: known.personId })
    const second = await makeNomination(app, list, { state: 'nominated', address: null })
    await ground.takeUp(second)
    expect((await add(second)).problem.code).toBe('ALREADY_REGISTERED')
  })
})
