import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { moveNominee } from '@plenary/shared/contracts/nomination/focal-point'
import { focalPointsOfEvent, moveNomination, nominationsOfEvent } from '@plenary/shared/contracts/nomination/organiser'
import type { EventId, NominationId } from '@plenary/shared/language/ids'
import { type Person, type TestApp } from '../support/app.js'
import { makeNomination, type NominationGround, nominationGround } from '../support/nominations.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, organiserOf } from '../support/world.js'

let ground: NominationGround
let app: TestApp
let helene: Person
beforeAll(async () => {
  ground = await nominationGround(import.meta.url)
  app = ground.app
  helene = ground.helene
})
afterAll(() => ground.app.close())

describe('an organiser', () => {
  test('returns with a remark and does not retain, and the focal point is told', async () => {
    const { who, list } = await ground.losa()
    const [one, other] = [
      await makeNomination(app, list, { state: 'nominated' }),
      await makeNomination(app, list, { state: 'nominated' }),
    ]
    const move = (nominationId: NominationId, body: { action: 'return' | 'not retain'; reason: string }) =>
      app.ask(helene, moveNomination, { params: { nominationId }, body })

    expect((await move(one, { action: 'return', reason: 'The note is of another year.' })).body).toMatchObject({
      state: 'returned',
      remark: 'The note is of another year.',
    })
    expect((await move(other, { action: 'not retain', reason: '' })).body).toMatchObject({ state: 'not retained' })
    expect((await move(other, { action: 'return', reason: 'x' })).problem.code).toBe('MOVE_NOT_ALLOWED')
    await app.jobs()

    const letters = await ground.lettersTo(await ground.addressOf(who))
    expect(letters).toHaveLength(2)
    expect(letters.find(({ subject }) => subject.startsWith('A nomination needs'))?.text).toContain('of another year')
    const again = await app.ask(who, moveNominee, { params: { nominationId: one }, body: { action: 'nominate again' } })
    expect(again.body).toMatchObject({ state: 'nominated' })
  })

  test('sees who has answered and how the places are used', async () => {
    const event = await makeEvent(app)
    const organiser = await organiserOf(app, event)
    const [samoa, fiji] = [await ground.losa({ places: 3 }, event), await ground.losa({ country: 'FJ' }, event)]
    await makeNomination(app, samoa.list, { state: 'nominated' })
    await makeNomination(app, fiji.list, { state: 'draft' })

    const { body } = await app.ask(organiser, focalPointsOfEvent, { params: { eventId: event } })

    expect(body).toMatchObject({ places: 5, used: 1, answered: 1 })
    expect(body.rows.map(({ country, answered, states }) => ({ country, answered, states }))).toEqual([
      { country: 'FJ', answered: false, states: [] },
      { country: 'WS', answered: true, states: [{ state: 'nominated', count: 1 }] },
    ])
  })

  test('reads the list page by page, the same rows once, and never drafts', async () => {
    const event = await makeEvent(app)
    const organiser = await organiserOf(app, event)
    const [samoa, fiji] = [await ground.losa({}, event), await ground.losa({ country: 'FJ' }, event)]
    const made = [
      await makeNomination(app, fiji.list, { state: 'nominated', rank: 1 }),
      await makeNomination(app, fiji.list, { state: 'returned', rank: 2 }),
      await makeNomination(app, samoa.list, { state: 'nominated', rank: 1 }),
    ]
    await makeNomination(app, samoa.list, { state: 'draft', rank: 2 })
    const page = (query: object) =>
      app.ask(organiser, nominationsOfEvent, { params: { eventId: event }, query: { ...query } })

    const first = (await page({ limit: 2 })).body
    const second = (await page({ limit: 2, after: first.next })).body
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(made)
    expect([first.matching, second.next]).toEqual([3, null])
    expect((await page({ state: 'returned' })).body.rows).toHaveLength(1)
    expect((await page({ focalPoint: samoa.list })).body.rows).toHaveLength(1)
  })

  test('at the cost of one row for thirty', async () => {
    const events = [await makeEvent(app), await makeEvent(app)] as const
    const cost = async (event: EventId, rows: number) => {
      const organiser = await organiserOf(app, event)
      const { list } = await ground.losa({ places: 40 }, event)
      for (let rank = 1; rank <= rows; rank += 1) await makeNomination(app, list, { rank, state: 'nominated' })
      const params = { eventId: event }
      return [
        await countQueries(app, () => app.ask(organiser, nominationsOfEvent, { params })),
        await countQueries(app, () => app.ask(organiser, focalPointsOfEvent, { params })),
      ]
    }
    expect(await cost(events[0], 30)).toEqual(await cost(events[1], 1))
  })
})
