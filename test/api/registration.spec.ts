import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  confirmRegistration,
  keepAnswers,
  myRegistration,
  startRegistration,
  submitRegistration,
  withdrawRegistration,
} from '@plenary/shared/contracts/registration/delegate'
import { replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { completeForm, type EventWishes, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

/** Somebody with a complete draft for an event of the wished kind. */
async function draftFor(wishes: EventWishes = {}, name = 'Amina Kariuki') {
  const eventId = await makeEvent(app, wishes)
  const amina = await app.person(name)
  const draft = await begin(amina, eventId)
  return { eventId, amina, registrationId: draft.id, version: draft.version }
}

async function begin(person: Person, eventId: Awaited<ReturnType<typeof makeEvent>>) {
  const started = await app.ask(person, startRegistration, { params: { eventId }, body: {} })
  expect(started.status).toBe(200)
  return started.body
}

const submit = (person: Person, registrationId: string, form: Record<string, unknown> = completeForm) =>
  app.ask(person, submitRegistration, { params: { registrationId }, body: { form } })

const stateOf = async (id: string) =>
  (await app.rows<{ state: string }>('SELECT state FROM registration WHERE id = $1', [id]))[0]?.state

describe('starting a registration', () => {
  test('an event that is still a draft is not found', async () => {
    const eventId = await makeEvent(app, { state: 'draft' })
    const { status, problem } = await app.ask(await app.person('Amina Kariuki'), startRegistration, {
      params: { eventId },
      body: {},
    })
    expect([status, problem.code]).toEqual([404, 'NOT_FOUND'])
  })

  test.each([
    { wishes: { state: 'concluded' }, code: 'EVENT_OVER' },
    { wishes: { policy: 'invitation' }, code: 'NOT_INVITED' },
    { wishes: { state: 'postponed' }, code: 'NOT_OPEN' },
    { wishes: { closesAt: '2028-11-14T02:20:00Z' }, code: 'CLOSED' },
  ] as const)('is refused with $code', async ({ wishes, code }) => {
    const eventId = await makeEvent(app, wishes)
    const { problem } = await app.ask(await app.person('Amina Kariuki'), startRegistration, {
      params: { eventId },
      body: {},
    })
    expect(problem.code).toBe(code)
  })

  test('twice, and from two tabs at once, finds the same draft', async () => {
    const eventId = await makeEvent(app)
    const amina = await app.person('Amina Kariuki')
    const started = await Promise.all(Array.from({ length: 5 }, () => begin(amina, eventId)))
    expect(new Set(started.map(({ id }) => id)).size).toBe(1)
  })

  test('after withdrawing begins again with the old number', async () => {
    const { eventId, amina, registrationId } = await draftFor()
    await submit(amina, registrationId)
    await app.ask(amina, withdrawRegistration, { params: { registrationId }, body: { leavingReason: 'health' } })
    const again = await begin(amina, eventId)
    expect(again).toMatchObject({ id: registrationId, number: 1, state: 'draft' })
  })
})

describe('keeping what was typed', () => {
  test('survives on another device, and the tab that is behind is told', async () => {
    const { amina, registrationId, version } = await draftFor()
    const params = { registrationId }
    const kept = await app.ask(amina, keepAnswers, { params, body: { version, form: { familyName: 'Kariuki' } } })
    expect(kept.body.version).toBe(version + 1)
    const behind = await app.ask(amina, keepAnswers, { params, body: { version, form: { familyName: 'Other' } } })
    expect(behind.problem.code).toBe('CHANGED_MEANWHILE')
    const read = await app.ask(amina, myRegistration, { params })
    expect(read.body.form.familyName).toBe('Kariuki')
  })

  test('control characters and unknown fields are refused with their paths', async () => {
    const { amina, registrationId, version } = await draftFor()
    const body = { version, form: { familyName: 'a\u0000b', role: 'administrator' } }
    const { status, problem } = await app.ask(amina, keepAnswers, { params: { registrationId }, body: body as never })
    expect(status).toBe(400)
    expect(problem.carries['problems']).toEqual(
      expect.arrayContaining([expect.objectContaining({ path: 'body.form.familyName' })]),
    )
  })

  test('half of a character is refused like a control character', async () => {
    const { amina, registrationId, version } = await draftFor()
    const body = { version, form: { organisation: 'a\ud800b', statement: 'a\n\udc00' } }
    const { status, problem } = await app.ask(amina, keepAnswers, { params: { registrationId }, body })
    expect([status, problem.carries['problems']]).toEqual([
      400,
      ['organisation', 'statement'].map((field) => ({ path: `body.form.${field}`, problem: 'invalid_format' })),
    ])
  })

  test('a form that was handed in stays as it is', async () => {
    const { amina, registrationId } = await draftFor()
    await submit(amina, registrationId)
    const { problem } = await app.ask(amina, keepAnswers, {
      params: { registrationId },
      body: { version: 3, form: { familyName: 'Other' } },
    })
    expect(problem.code).toBe('MOVE_NOT_ALLOWED')
  })
})

describe('submitting', () => {
  test("somebody else's registration is as missing as one that is not there", async () => {
    const { registrationId } = await draftFor()
    const stranger = await app.person('Other Person')
    const foreign = await submit(stranger, registrationId)
    const missing = await submit(stranger, '0190aaaa-0000-7000-8000-000000000000')
    expect([foreign.status, foreign.problem.code]).toEqual([missing.status, missing.problem.code])
  })

  test('names what the form lacks', async () => {
    const { amina, registrationId } = await draftFor()
    const { problem } = await submit(amina, registrationId, { category: 'government delegate' })
    expect(problem.code).toBe('ANSWERS_MISSING')
    expect(problem.carries['problems']).toContainEqual({ path: 'country', problem: 'required' })
  })

  test('answers what a later look at the registration answers', async () => {
    const { amina, registrationId } = await draftFor({ policy: 'open' })
    const form = { ...completeForm, languages: ['en', 'sw'], expectation: 'Partners', accessNeeds: 'Step-free' }
    const { body } = await submit(amina, registrationId, form)
    expect(body).toMatchObject({ state: 'confirmed', form })
    expect((await app.ask(amina, myRegistration, { params: { registrationId } })).body).toEqual(body)
  })

  test('a tab that is behind is told, and a form that is refused keeps nothing of what was typed', async () => {
    const { amina, registrationId, version } = await draftFor()
    const params = { registrationId }
    const form = { ...completeForm, familyName: 'Njoroge' }
    await app.ask(amina, keepAnswers, { params, body: { version, form: { familyName: 'Kariuki' } } })
    const behind = await app.ask(amina, submitRegistration, { params, body: { version, form } })
    const refused = await app.ask(amina, submitRegistration, {
      params,
      body: { version: version + 1, form: { ...form, category: 'youth' } },
    })
    expect([behind.problem.code, refused.problem.code]).toEqual(['CHANGED_MEANWHILE', 'CATEGORY_NOT_OFFERED'])
    const { body } = await app.ask(amina, myRegistration, { params })
    expect(body).toMatchObject({
      state: 'draft',
      version: version + 1,
      form: { familyName: 'Kariuki', category: null },
    })
    const inTime = await app.ask(amina, submitRegistration, { params, body: { version: version + 1, form } })
    expect(inTime.body).toMatchObject({ state: 'submitted', form: { familyName: 'Njoroge' } })
    expect((await app.ask(amina, submitRegistration, { params, body: { version, form } })).problem.code).toBe(
      'MOVE_NOT_ALLOWED',
    )
  })

  test('refuses a category that the event does not offer', async () => {
    const { amina, registrationId } = await draftFor()
    expect((await submit(amina, registrationId, { ...completeForm, category: 'youth' })).problem.code).toBe(
      'CATEGORY_NOT_OFFERED',
    )
  })

  test('refuses a country that the event is not for', async () => {
    const { amina, registrationId } = await draftFor({ eligibleCountries: ['WS'] })
    expect((await submit(amina, registrationId)).problem).toMatchObject({
      code: 'COUNTRY_NOT_ELIGIBLE',
      carries: { country: 'KE' },
    })
  })

  test('under selection waits for the organisers, and leaves one audit line', async () => {
    const { amina, registrationId } = await draftFor()
    const { status, body } = await submit(amina, registrationId)
    expect([status, body.state]).toEqual([200, 'submitted'])
    const lines = await app.rows('SELECT act, from_state, to_state, actor_name FROM audit WHERE object_id = $1', [
      registrationId,
    ])
    expect(lines).toEqual([{ act: 'submit', from_state: 'draft', to_state: 'submitted', actor_name: 'Amina Kariuki' }])
  })

  test('under the open policy takes a seat while they last, then waits', async () => {
    const { eventId, amina, registrationId } = await draftFor({ policy: 'open', seats: 1 })
    expect((await submit(amina, registrationId)).body.state).toBe('confirmed')
    const losa = await app.person('Losa Tuilagi')
    expect((await submit(losa, (await begin(losa, eventId)).id)).body.state).toBe('waitlisted')
  })

  test('a second press after a lost answer changes nothing', async () => {
    const { amina, registrationId } = await draftFor()
    const both = await Promise.all([submit(amina, registrationId), submit(amina, registrationId)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(
      await app.rows(`SELECT 1 FROM audit WHERE object_id = $1 AND act = 'submit'`, [registrationId]),
    ).toHaveLength(1)
  })
})

describe('an offer', () => {
  test('is confirmed by its owner once', async () => {
    const eventId = await makeEvent(app)
    const amina = await app.person('Amina Kariuki')
    const registrationId = await makeRegistration(app, eventId, { state: 'accepted' }, amina)
    const both = await Promise.all(
      [1, 2].map(() => app.ask(amina, confirmRegistration, { params: { registrationId } })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await stateOf(registrationId)).toBe('confirmed')
  })

  test('is over at the very instant of its expiry, before any sweep', async () => {
    const eventId = await makeEvent(app)
    const amina = await app.person('Amina Kariuki')
    const registrationId = await makeRegistration(
      app,
      eventId,
      { state: 'accepted', offerExpiresAt: app.clock.now() },
      amina,
    )
    expect((await app.ask(amina, confirmRegistration, { params: { registrationId } })).problem.code).toBe(
      'OFFER_EXPIRED',
    )
  })

  test('that was confirmed in time leaves a seat that can be handed on after its day', async () => {
    const eventId = await makeEvent(app)
    const registrationId = await makeRegistration(app, eventId, { state: 'confirmed' })
    await app.rows('UPDATE registration SET offer_expires_at = $2 WHERE id = $1', [registrationId, app.clock.now()])
    const { status } = await app.ask(await organiserOf(app, eventId), replaceRegistration, {
      params: { registrationId },
      body: {
        ...{ familyName: 'Kaupa', givenName: 'Wari', address: 'wari.kaupa@example.org', gender: null },
        ...{ organisation: 'National Council for Science', position: 'Deputy Director', reason: 'duty at home' },
      },
    })
    expect([status, await stateOf(registrationId)]).toEqual([200, 'replaced'])
  })

  test('that expired goes to the next in line where the event says so', async () => {
    const eventId = await makeEvent(app, { seats: 1, promotesByItself: true })
    const late = await makeRegistration(app, eventId, { state: 'accepted', offerExpiresAt: '2028-11-14T02:00:00Z' })
    const second = await makeRegistration(app, eventId, { state: 'waitlisted', submittedAt: '2028-10-02T00:00:00Z' })
    const first = await makeRegistration(app, eventId, { state: 'waitlisted', submittedAt: '2028-10-01T00:00:00Z' })
    await app.sweep()
    await app.jobs()
    expect([await stateOf(late), await stateOf(first), await stateOf(second)]).toEqual([
      'offer expired',
      'accepted',
      'waitlisted',
    ])
  })
})
