import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { addStop, changeStop, moveStop, removeStop, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import {
  type MadeGroup,
  type MadeSite,
  makeGroup,
  makeSite,
  makeStop,
  makeStudyVisit,
  onBehalf,
  press,
  stopShown,
} from '../support/visits.js'
import { makeEvent, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let eventId: EventId
let group: MadeGroup
let site: MadeSite
let id: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  await makeStudyVisit(testing, eventId)
  site = await makeSite(testing, eventId, { largestGroup: 3, mostAtOnce: 4 })
  group = await makeGroup(testing, eventId, { delegates: 2 })
  id = await makeStop(testing, eventId, { group, site })
})

const shown = () => stopShown(testing, helene, eventId, id)
const pressed = (move: Parameters<typeof press>[3]) => press(testing, helene, { eventId, id }, move)
const fields = (from = '09:00', until = '11:00') => ({
  groupId: group.id,
  siteId: site.id,
  startsLocal: `2028-12-05T${from}`,
  endsLocal: `2028-12-05T${until}`,
})
const change = async (from: string, until: string, askAgain: boolean) =>
  testing.ask(helene, changeStop, {
    params: { stopId: id },
    body: { fields: fields(from, until), version: (await shown()).version, askAgain },
  })

describe('a host is asked', () => {
  test('and confirms by telephone: what it was asked for is what it confirmed', async () => {
    expect((await pressed({ action: 'request' })).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'requested', asked: { heads: 2, startsLocal: '2028-12-05T09:00' } })
    expect((await pressed({ action: 'confirm', onBehalf })).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'confirmed', answeredBy: 'Gu Siyuan', channel: 'telephone' })
  })

  test('not for more heads than the site takes', async () => {
    await testing.rows(`UPDATE visit_group SET escorts = ARRAY[gen_random_uuid(), gen_random_uuid()] WHERE id = $1`, [
      group.id,
    ])
    const { status, problem } = await pressed({ action: 'request' })
    expect([status, problem.code, problem.carries]).toEqual([409, 'GROUP_TOO_LARGE', { heads: 4, places: 3 }])
  })

  test('not beside a group that was asked for the same time, when together they are too many', async () => {
    const other = await makeGroup(testing, eventId, { letter: 'B', delegates: 3 })
    const second = await makeStop(testing, eventId, { group: other, site, from: '10:59', until: '12:00' })
    await pressed({ action: 'request' })
    const { problem } = await press(testing, helene, { eventId, id: second }, { action: 'request' })
    expect([problem.code, problem.carries]).toEqual(['SITE_FULL', { heads: 5, places: 4 }])
  })

  test('by one of two who press at once', async () => {
    const { version } = await shown()
    const body = { action: 'request', version } as const
    const both = await Promise.all([1, 2].map(() => testing.ask(helene, moveStop, { params: { stopId: id }, body })))
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('what changes after a host was asked', () => {
  beforeEach(async () => {
    await pressed({ action: 'request' })
    await pressed({ action: 'confirm', onBehalf })
  })

  test('is refused until the organiser agrees to ask again', async () => {
    const { status, problem } = await change('09:15', '11:00', false)
    expect([status, problem.code, problem.carries]).toEqual([409, 'HOST_MUST_BE_ASKED', { stops: 1 }])
    expect(await shown()).toMatchObject({ state: 'confirmed', startsLocal: '2028-12-05T09:00' })
  })

  test('then the host is asked for what is planned now', async () => {
    expect((await change('09:15', '11:00', true)).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'requested', asked: { startsLocal: '2028-12-05T09:15' } })
  })

  test('a request that still waits is made anew', async () => {
    await change('09:15', '11:00', true)
    await change('09:30', '11:00', true)
    expect(await shown()).toMatchObject({ state: 'requested', asked: { startsLocal: '2028-12-05T09:30' } })
  })

  test('an answer to what was asked before is none', async () => {
    const { version } = await shown()
    await change('09:15', '11:00', true)
    const body = { action: 'confirm', onBehalf, version } as const
    expect((await testing.ask(helene, moveStop, { params: { stopId: id }, body })).problem.code).toBe(
      'CHANGED_MEANWHILE',
    )
  })

  test('fewer heads keep what was agreed', async () => {
    await testing.rows('DELETE FROM visit_member WHERE registration_id = $1', [group.delegates[0]])
    expect((await change('09:00', '11:00', false)).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'confirmed', asked: { heads: 2 } })
  })

  test('a host that calls to take fewer has made a counter-proposal, and only who fits is taken', async () => {
    const counter = { startsLocal: '2028-12-05T09:00', endsLocal: '2028-12-05T11:00', heads: 1, onBehalf }
    expect((await pressed({ action: 'counter-propose', ...counter })).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'counter-proposed', counter: { heads: 1 } })
    const take = { action: 'take', moveOthers: true, askAgain: true } as const
    expect((await pressed(take)).problem).toMatchObject({ code: 'GROUP_TOO_LARGE', carries: { heads: 2, places: 1 } })
    await testing.rows('DELETE FROM visit_member WHERE registration_id = $1', [group.delegates[0]])
    expect((await pressed(take)).status).toBe(204)
    expect(await shown()).toMatchObject({ state: 'confirmed', asked: { heads: 1 } })
  })
})

describe('a counter-proposal', () => {
  test('says what follows, and takes the rest of the day along', async () => {
    const laboratory = await makeSite(testing, eventId, { name: 'Qingpu water laboratory' })
    const second = await makeStop(testing, eventId, { group, site: laboratory, from: '11:15', until: '12:00' })
    await testing.rows(
      `INSERT INTO visit_transfer (id, event_id, group_id, starts_local, ends_local, starts_at, ends_at, mode)
       VALUES (gen_random_uuid(), $1, $2, '2028-12-05 11:00', '2028-12-05 11:15', '2028-12-05T03:00Z', '2028-12-05T03:15Z', 'bus')`,
      [eventId, group.id],
    )
    for (const stop of [id, second]) await press(testing, helene, { eventId, id: stop }, { action: 'request' })
    const counter = { startsLocal: '2028-12-05T09:45', endsLocal: '2028-12-05T11:45', heads: 2, onBehalf }
    await pressed({ action: 'counter-propose', ...counter })
    const { taking } = await shown()
    expect(taking?.moved.map(({ kind, asksHost, to }) => [kind, asksHost, to.startsLocal.slice(11)])).toEqual([
      ['transfer', false, '11:45'],
      ['stop', true, '12:00'],
    ])
    expect(taking?.conflicts).toEqual([])

    const take = { action: 'take', moveOthers: true } as const
    expect((await pressed({ ...take, askAgain: false })).problem.code).toBe('HOST_MUST_BE_ASKED')
    expect((await pressed({ ...take, askAgain: true })).status).toBe(204)
    expect(await shown()).toMatchObject({
      state: 'confirmed',
      startsLocal: '2028-12-05T09:45',
      startsAt: '2028-12-05T01:45:00.000Z',
    })
    expect(await stopShown(testing, helene, eventId, second)).toMatchObject({
      state: 'requested',
      startsLocal: '2028-12-05T12:00',
      asked: { startsLocal: '2028-12-05T12:00' },
    })
  })
})

describe('the plan', () => {
  test('takes stops of its own groups and sites only', async () => {
    const elsewhere = await makeEvent(testing)
    await makeStudyVisit(testing, elsewhere)
    const foreign = await makeGroup(testing, elsewhere, { delegates: 0 })
    const ask = (body: ReturnType<typeof fields>) => testing.ask(helene, addStop, { params: { eventId }, body })
    expect((await ask({ ...fields('13:00', '14:00'), groupId: foreign.id })).problem.code).toBe('NOT_FOUND')
    const { body, status } = await ask(fields('13:00', '14:00'))
    expect(status).toBe(200)
    id = body.id
    expect(await shown()).toMatchObject({ state: 'proposed', startsAt: '2028-12-05T05:00:00.000Z' })
  })

  test('says what stands in the way, and a request is refused for it', async () => {
    const second = await makeStop(testing, eventId, { group, site, from: '10:00', until: '10:30' })
    const { body } = await testing.ask(helene, visitPlan, { params: { eventId } })
    expect(body.conflicts).toEqual([
      expect.objectContaining({ kind: 'group', acceptable: true, startsLocal: '2028-12-05T10:00' }),
    ])
    const { problem } = await press(testing, helene, { eventId, id: second }, { action: 'request' })
    expect([problem.code, problem.carries]).toEqual(['STOP_CONFLICTS', { conflicts: 1 }])
  })

  test('lets go of a stop that no host has heard of, and of no other', async () => {
    const gone = async () =>
      testing.ask(helene, removeStop, { params: { stopId: id }, body: { version: (await shown()).version } })
    await pressed({ action: 'request' })
    expect((await gone()).problem.code).toBe('MOVE_NOT_ALLOWED')
    await pressed({ action: 'take back' })
    expect((await gone()).problem.code).toBe('MOVE_NOT_ALLOWED')
    id = await makeStop(testing, eventId, { group, site, from: '14:00', until: '15:00' })
    expect((await gone()).status).toBe(204)
  })

  test('is read in the same number of queries for one stop and for ten', async () => {
    const read = () => countQueries(testing, () => testing.ask(helene, visitPlan, { params: { eventId } }))
    const one = await read()
    for (let n = 0; n < 9; n += 1)
      await makeStop(testing, eventId, { group, site, from: `1${n}:00`, until: `1${n}:30` })
    expect(await read()).toBe(one)
  })
})
