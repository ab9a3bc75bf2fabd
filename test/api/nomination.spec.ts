import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  addNominee,
  addNomineeAddress,
  changeNominee,
  moveNominee,
  myFocalPoints,
  myNomination,
  nameSuccessor,
  nomineesOfFocalPoint,
  orderNominees,
  removeNominee,
} from '@plenary/shared/contracts/nomination/focal-point'
import { takeUpNomination } from '@plenary/shared/contracts/nomination/taking-up'
import type { EventId, NominationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeFocalPoint, makeNomination } from '../support/nominations.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, organiserOf } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app)
  helene = await organiserOf(app, eventId)
})
afterAll(() => app.close())

const whole = {
  familyName: 'Faleolo',
  givenName: 'Sina',
  organisation: 'Ministry of Natural Resources',
  position: 'Principal Officer',
  country: 'WS',
  category: 'government delegate',
  noteNumber: 'NV/28/117',
  noteOn: '2028-10-02',
} as const

/** A focal point of their own, so that no test counts another's places. */
async function losa(wishes: Parameters<typeof makeFocalPoint>[3] = {}, event = eventId) {
  const who = await app.person('Losa Tuilagi')
  const list = await makeFocalPoint(app, event, who, wishes)
  return { who, list, params: { focalPointId: list } }
}

const nominate = (who: Person, nominationId: NominationId) =>
  app.ask(who, moveNominee, { params: { nominationId }, body: { action: 'nominate' } })

describe('a focal point', () => {
  test('sees what waits first, on a list of their own', async () => {
    const { who, list } = await losa({ places: 3 })
    await makeNomination(app, list, { state: 'returned', name: 'Tavita Leota' })

    const { body } = await app.ask(who, myFocalPoints, {})

    expect(body.rows).toMatchObject([
      {
        id: list,
        places: 3,
        used: 1,
        waiting: [
          { task: 'correct', count: 1 },
          { task: 'use places', count: 2 },
        ],
      },
    ])
  })

  test('writes a draft that nobody else sees, and hands it in', async () => {
    const { who, params } = await losa()
    const { body: draft } = await app.ask(who, addNominee, { params, body: whole })
    expect(draft).toMatchObject({ state: 'draft', rank: 1, standing: 'draft', can: { nominate: { ok: true } } })

    const { body, status } = await nominate(who, draft.id)

    expect(status).toBe(200)
    expect(body).toMatchObject({ state: 'nominated', standing: 'with the organisers' })
    const audit = await app.rows('SELECT act, from_state, to_state, object_name FROM audit WHERE object_id = $1', [
      draft.id,
    ])
    expect(audit).toEqual([
      { act: 'nominate', from_state: 'draft', to_state: 'nominated', object_name: 'WS: Sina Faleolo' },
    ])
  })

  test('makes or finds the person by the address, whatever its case', async () => {
    const { who, params } = await losa()
    const address = `sina.${randomUUID()}@example.org`
    const { body: draft } = await app.ask(who, addNominee, {
      params,
      body: { ...whole, address: address.toUpperCase() },
    })
    await nominate(who, draft.id)
    const people = await app.rows<{ id: string }>('SELECT id FROM person WHERE lower(address) = $1', [address])
    expect(people).toHaveLength(1)
    expect(await app.rows('SELECT person_id FROM nomination WHERE id = $1', [draft.id])).toEqual([
      { person_id: people[0]?.id },
    ])
  })

  test('changes and removes drafts only', async () => {
    const { who, list } = await losa()
    const draft = await makeNomination(app, list)
    const sent = await makeNomination(app, list, { state: 'nominated' })
    const change = (nominationId: NominationId, version = 1) =>
      app.ask(who, changeNominee, {
        params: { nominationId },
        body: { version, form: { ...whole, givenName: 'Mele' } },
      })

    expect((await change(draft)).body).toMatchObject({ givenName: 'Mele', version: 2 })
    expect((await change(draft)).problem).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await change(sent)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED', carries: { state: 'nominated' } })
    const remove = (nominationId: NominationId) => app.ask(who, removeNominee, { params: { nominationId } })
    expect((await remove(sent)).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
    expect((await remove(draft)).status).toBe(204)
    expect((await app.ask(who, myNomination, { params: { nominationId: draft } })).status).toBe(404)
  })

  test('puts the list in order, all of it or not at all', async () => {
    const { who, list, params } = await losa()
    const [a, b] = [await makeNomination(app, list), await makeNomination(app, list, { rank: 2 })]
    const order = (ids: NominationId[]) => app.ask(who, orderNominees, { params, body: { ids } })

    expect((await order([b, a])).body.nominees.map(({ id }) => id)).toEqual([b, a])
    expect((await order([a])).problem).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect((await order([a, a])).problem).toMatchObject({ code: 'CHANGED_MEANWHILE' })
  })

  test('takes a nomination back with a reason', async () => {
    const { who, list } = await losa()
    const nominationId = await makeNomination(app, list, { state: 'nominated' })
    const { body } = await app.ask(who, moveNominee, {
      params: { nominationId },
      body: { action: 'withdraw', reason: 'duty at home' },
    })
    expect(body).toMatchObject({ state: 'withdrawn' })
  })

  test('whose standing was ended finds nothing any more', async () => {
    const { who, list, params } = await losa()
    await app.rows('UPDATE focal_point SET revoked_at = $2 WHERE id = $1', [list, app.clock.now()])
    expect((await app.ask(who, nomineesOfFocalPoint, { params })).status).toBe(404)
    expect((await app.ask(who, myFocalPoints, {})).body.rows).toEqual([])
  })
})

describe('nominating is refused', () => {
  test('after the deadline, and its last minute is exclusive', async () => {
    const { who, list } = await losa({ dueAt: app.clock.now() })
    const { problem } = await nominate(who, await makeNomination(app, list))
    expect(problem).toMatchObject({ code: 'NOMINATIONS_CLOSED', carries: { closedAt: app.clock.now() } })
  })

  test('beyond the places', async () => {
    const { who, list } = await losa({ places: 1 })
    await makeNomination(app, list, { state: 'nominated' })
    const { problem } = await nominate(who, await makeNomination(app, list))
    expect(problem).toMatchObject({ code: 'NO_PLACE_LEFT', carries: { places: 1 } })
  })

  test('while something is missing, and says what', async () => {
    const { who, params } = await losa()
    const { body: draft } = await app.ask(who, addNominee, { params, body: { givenName: 'Sina' } })
    const { problem } = await nominate(who, draft.id)
    expect(problem.code).toBe('ANSWERS_MISSING')
    const problems = problem.carries['problems'] as { path: string }[]
    expect(problems.map(({ path }) => path)).toEqual(['category', 'country', 'organisation', 'position', 'noteNumber'])
  })

  test('for another category, another country, and an event that is over', async () => {
    const closed = await makeEvent(app, { eligibleCountries: ['KE'] })
    const elsewhere = await losa({}, closed)
    const { problem } = await nominate(elsewhere.who, await makeNomination(app, elsewhere.list))
    expect(problem).toMatchObject({ code: 'COUNTRY_NOT_ELIGIBLE' })

    const experts = await makeEvent(app, { categories: [{ category: 'expert' }] })
    const ofExperts = await losa({}, experts)
    const offered = await nominate(ofExperts.who, await makeNomination(app, ofExperts.list))
    expect(offered.problem).toMatchObject({ code: 'CATEGORY_NOT_OFFERED' })

    const over = await makeEvent(app, { state: 'concluded' })
    const late = await losa({}, over)
    expect((await nominate(late.who, await makeNomination(app, late.list))).problem).toMatchObject({
      code: 'EVENT_OVER',
    })
    expect((await app.ask(late.who, addNominee, { params: late.params, body: whole })).problem).toMatchObject({
      code: 'EVENT_OVER',
    })
  })

  test('from any other state', async () => {
    const { who, list } = await losa()
    const { problem } = await nominate(who, await makeNomination(app, list, { state: 'withdrawn' }))
    expect(problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED', carries: { state: 'withdrawn' } })
  })

  test('when the list is full', async () => {
    const { who, list, params } = await losa()
    await app.rows(
      `INSERT INTO nomination (id, event_id, focal_point_id, rank, state, language, state_since, made_at)
       SELECT gen_random_uuid(), $2, $1, n, 'draft', 'en', '2028-10-01', '2028-10-01' FROM generate_series(1, 300) n`,
      [list, eventId],
    )
    const { problem } = await app.ask(who, addNominee, { params, body: whole })
    expect(problem).toMatchObject({ code: 'NOMINATIONS_FULL', carries: { limit: 300 } })
  })
})

describe('a successor', () => {
  test('is named once in a place that is held, and needs neither place nor deadline', async () => {
    const { who, list } = await losa({ places: 1, dueAt: '2028-11-01T00:00:00Z' })
    const before = await makeNomination(app, list, { state: 'nominated' })
    const name = (nominationId: NominationId) =>
      app.ask(who, nameSuccessor, { params: { nominationId }, body: { ...whole, reason: 'fell ill' } })

    const { body: successor } = await name(before)
    expect(successor).toMatchObject({ state: 'draft', replaces: { id: before }, can: { nominate: { ok: true } } })
    expect((await name(before)).problem).toMatchObject({ code: 'SUCCESSOR_NAMED' })
    expect((await nominate(who, successor.id)).body).toMatchObject({ state: 'nominated' })
    const { body } = await app.ask(who, nomineesOfFocalPoint, { params: { focalPointId: list } })
    expect(body).toMatchObject({ used: 1, places: 1 })

    expect((await name(await makeNomination(app, list))).problem).toMatchObject({ code: 'MOVE_NOT_ALLOWED' })
  })
})

describe('a nominee without an address', () => {
  test('is taken up, and invited once there is one', async () => {
    const { who, list } = await losa()
    const nominationId = await makeNomination(app, list, { state: 'nominated', address: null })
    const params = { nominationId }
    expect((await app.ask(helene, takeUpNomination, { params })).status).toBe(200)
    await app.jobs()
    const address = `sina.${randomUUID()}@example.org`

    const { body } = await app.ask(who, addNomineeAddress, { params, body: { address } })
    await app.jobs()

    expect(body).toMatchObject({ hasAddress: true, standing: 'invited' })
    const letters = await app.rows<{ subject: string }>('SELECT subject FROM delivery WHERE to_address = $1', [address])
    expect(letters).toMatchObject([{ subject: expect.stringContaining('You are invited') }])
    expect((await app.ask(who, addNomineeAddress, { params, body: { address } })).problem).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
    })
  })
})

describe('two at once', () => {
  test('the last place is used once', async () => {
    const { who, list } = await losa({ places: 1 })
    const drafts = [await makeNomination(app, list), await makeNomination(app, list, { rank: 2 })]
    const answers = await Promise.all(drafts.map((id) => nominate(who, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('the same address nominated by two makes one person', async () => {
    const [one, other] = [await losa(), await losa({ country: 'FJ' })]
    const address = `both.${randomUUID()}@example.org`
    const drafts = [
      await makeNomination(app, one.list, { address }),
      await makeNomination(app, other.list, { address }),
    ] as const
    const answers = await Promise.all([nominate(one.who, drafts[0]), nominate(other.who, drafts[1])])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    const people = await app.rows('SELECT DISTINCT person_id FROM nomination WHERE id = ANY($1)', [drafts])
    expect(people).toHaveLength(1)
  })
})

test('a list of thirty costs as many queries as a list of one', async () => {
  const [small, large] = [await losa({ places: 40 }), await losa({ places: 40 })]
  await makeNomination(app, small.list, { state: 'nominated' })
  for (let rank = 1; rank <= 30; rank += 1) await makeNomination(app, large.list, { rank, state: 'nominated' })
  const cost = ({ who, params }: typeof small) =>
    countQueries(app, () => app.ask(who, nomineesOfFocalPoint, { params }))
  expect(await cost(large)).toBe(await cost(small))
  const home = ({ who }: typeof small) => countQueries(app, () => app.ask(who, myFocalPoints, {}))
  expect(await home(large)).toBe(await home(small))
})
