import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { leave as leavePlatform, requestLeavingCode } from '@plenary/shared/contracts/account'
import {
  acknowledgeList,
  answerVisit,
  hostVisit,
  hostVisits,
  markWhoCame,
  visitorsOfVisit,
} from '@plenary/shared/contracts/visit/host'
import { personId, type RegistrationId, type StopId } from '@plenary/shared/language/ids'
import { startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import { countQueries } from '../support/queries.js'
import { leadTime, makeGroup, makeHost, makeRequestedVisit, makeSite, makeStop, press } from '../support/visits.js'

let testing: TestApp
let visit: Awaited<ReturnType<typeof makeRequestedVisit>>
let id: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set(testNow)
  visit = await makeRequestedVisit(testing)
  id = visit.id
})

const seen = () => visit.seen()
const confirm = () => visit.confirm()
const send = () => visit.sendList()
const at = (utc: string) => testing.clock.set(utc)
const acknowledge = (number: number) =>
  testing.ask(visit.siyuan, acknowledgeList, { params: { stopId: id }, body: { number } })
const leave = (registrationId: RegistrationId | undefined) =>
  testing.rows('DELETE FROM visit_member WHERE registration_id = $1', [registrationId])
const byThemselves = () =>
  testing.rows('UPDATE study_visit SET lists_by_themselves = true WHERE event_id = $1', [visit.eventId])

describe('a host', () => {
  test('sees what waits for its answer first, and answers it on its own page', async () => {
    const { body } = await testing.ask(visit.siyuan, hostVisits, {})
    expect(body.visits.map(({ state, heads, can }) => [state, heads, can.confirm])).toEqual([
      ['requested', 3, { ok: true }],
    ])
    expect((await confirm()).status).toBe(204)
    expect(await seen()).toMatchObject({ state: 'confirmed', visitors: [], list: null })
  })

  test('offers another time, or says no with a reason', async () => {
    const { version } = await seen()
    const counter = {
      action: 'counter-propose',
      startsLocal: '2028-12-05T09:45',
      endsLocal: '2028-12-05T11:30',
      heads: 3,
      version,
    } as const
    expect((await testing.ask(visit.siyuan, answerVisit, { params: { stopId: id }, body: counter })).status).toBe(204)
    expect(await seen()).toMatchObject({ state: 'counter-proposed', counter: { startsLocal: '2028-12-05T09:45' } })
    const decline = { action: 'decline', reason: 'Our hall is closed', version: version + 1 } as const
    expect((await testing.ask(visit.siyuan, answerVisit, { params: { stopId: id }, body: decline })).status).toBe(204)
    expect(await seen()).toMatchObject({ state: 'declined', reason: 'Our hall is closed' })
  })

  test('of two answers to one request only the first counts', async () => {
    const { version } = await seen()
    const body = { action: 'confirm', version } as const
    const both = await Promise.all(
      [1, 2].map(() => testing.ask(visit.siyuan, answerVisit, { params: { stopId: id }, body })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('is nobody at the sites of others, and once its membership ended', async () => {
    const other = await makeHost(
      testing,
      (await makeSite(testing, visit.eventId, { name: 'Water laboratory' })).organisationId,
      'Wu Mei',
    )
    expect((await testing.ask(other, hostVisits, {})).body.visits).toEqual([])
    expect((await testing.ask(other, hostVisit, { params: { stopId: id } })).status).toBe(404)
    await testing.rows('UPDATE membership SET revoked_at = $2 WHERE person_id = $1', [visit.siyuan.personId, testNow])
    expect((await testing.ask(visit.siyuan, hostVisit, { params: { stopId: id } })).status).toBe(404)
  })

  test('does not see what was only proposed', async () => {
    const proposed = await makeStop(testing, visit.eventId, {
      group: visit.group,
      site: visit.site,
      from: '14:00',
      until: '15:00',
    })
    expect((await testing.ask(visit.siyuan, hostVisit, { params: { stopId: proposed } })).status).toBe(404)
    expect((await testing.ask(visit.siyuan, hostVisits, {})).body.visits).toHaveLength(1)
  })
})

describe('a visitor list', () => {
  test('goes out when the organiser sends it: to a host that confirmed, and not before the lead time', async () => {
    expect((await send()).problem.code).toBe('STOP_NOT_CONFIRMED')
    await confirm()
    at('2028-12-03T00:59:59Z')
    expect((await send()).problem).toMatchObject({
      code: 'LIST_NOT_DUE',
      carries: { dueAt: '2028-12-03T01:00:00.000Z' },
    })
    at(leadTime)
    expect((await send()).status).toBe(204)
    expect(await seen()).toMatchObject({
      list: { number: 1, state: 'sent', visitors: 3 },
      visitors: [{ document: 'passport' }, {}, {}],
    })
  })

  test('is built when it is due and waits for the organiser, unless the rule is on', async () => {
    await confirm()
    at(leadTime)
    await testing.sweep()
    expect((await seen()).list).toBeNull()
    await byThemselves()
    await testing.sweep()
    expect((await seen()).list).toMatchObject({ number: 1, state: 'sent' })
  })

  test('tells the next number what changed, and who left is gone from it', async () => {
    await confirm()
    at(leadTime)
    await send()
    await acknowledge(1)
    expect((await seen()).list).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'Gu Siyuan' })
    await leave(visit.group.delegates[0])
    const newcomer = await makeGroup(testing, visit.eventId, { letter: 'Z', delegates: 1 })
    await testing.rows('UPDATE visit_member SET group_id = $1 WHERE group_id = $2', [visit.group.id, newcomer.id])
    expect((await send()).status).toBe(204)
    expect((await seen()).list).toMatchObject({
      number: 2,
      state: 'sent',
      visitors: 3,
      joined: 1,
      gone: 1,
      corrected: 0,
    })
    const kept = await testing.rows<{ state: string; people: unknown[] }>(
      'SELECT state, people FROM visitor_list WHERE stop_id = $1 AND number = 1',
      [id],
    )
    expect(kept).toEqual([{ state: 'superseded', people: [] }])
    expect((await acknowledge(1)).problem.code).toBe('CHANGED_MEANWHILE')
  })

  test('has no next number while nothing changed, and none for a change that was taken back', async () => {
    await confirm()
    at(leadTime)
    await send()
    expect((await send()).problem.code).toBe('NOTHING_NEW_FOR_HOST')
    const [someone] = visit.group.delegates
    await leave(someone)
    await testing.sweep()
    await testing.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [
      someone,
      visit.group.id,
    ])
    await testing.sweep()
    const numbers = await testing.rows<{ number: number }>('SELECT number FROM visitor_list WHERE stop_id = $1', [id])
    expect(numbers).toEqual([{ number: 1 }])
  })

  test('with the rule on, goes out by itself once for one change, however often the clock looks', async () => {
    await byThemselves()
    await confirm()
    at(leadTime)
    await testing.sweep()
    await leave(visit.group.delegates[0])
    await Promise.all([testing.sweep(), testing.sweep()])
    expect((await seen()).list).toMatchObject({ number: 2, gone: 1 })
  })

  test('is gone seven days after the visit, people and all', async () => {
    await confirm()
    at(leadTime)
    await send()
    at('2028-12-12T02:59:59Z')
    expect((await seen()).visitors).toHaveLength(3)
    at('2028-12-12T03:00:00Z')
    expect((await seen()).visitors).toEqual([])
    expect((await acknowledge(1)).problem.code).toBe('LIST_EXPIRED')
    await testing.sweep()
    const kept = await testing.rows<{ state: string; people: unknown[] }>(
      'SELECT state, people FROM visitor_list WHERE stop_id = $1',
      [id],
    )
    expect(kept).toEqual([{ state: 'expired', people: [] }])
  })

  test('is gone when the visit is cancelled', async () => {
    await confirm()
    at(leadTime)
    await send()
    await press(testing, visit.helene, visit, { action: 'cancel', reason: 'Storm' })
    await testing.sweep()
    expect(await seen()).toMatchObject({ state: 'cancelled', visitors: [], list: null })
  })

  test('forgets at once who leaves the platform, before the next number is out', async () => {
    const zhihao = await testing.person('Wang Zhihao')
    await testing.rows('UPDATE visit_group SET leader_id = $1 WHERE id = $2', [zhihao.personId, visit.group.id])
    await testing.rows(`UPDATE visit_stop SET asked = jsonb_set(asked, '{heads}', '4') WHERE id = $1`, [id])
    await confirm()
    at(leadTime)
    await send()
    expect((await seen()).visitors.map(({ familyName }) => familyName)).toContain('Zhihao')
    await testing.ask(zhihao, requestLeavingCode, {})
    const [letter] = await testing.rows<{ text: string }>(
      `SELECT text FROM delivery WHERE to_address = (SELECT email FROM auth."user" WHERE id = $1) ORDER BY queued_at DESC`,
      [zhihao.accountId],
    )
    const code = /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? ''
    expect((await testing.ask(zhihao, leavePlatform, { body: { code } })).status).toBe(204)
    expect((await seen()).visitors).toHaveLength(3)
    const [kept] = await testing.rows<{ people: string }>('SELECT people::text FROM visitor_list WHERE stop_id = $1', [
      id,
    ])
    expect(kept?.people).not.toContain('Zhihao')
  })

  test('is read only by its host, and that it was read is written down where it was, once an hour', async () => {
    const params = { stopId: id }
    const read = (who = visit.siyuan) => testing.ask(who, visitorsOfVisit, { params })
    const readings = () =>
      testing.rows<{ by: string; name: string }>(
        `SELECT actor_name AS by, object_name AS name FROM audit WHERE object_id = $1 AND act = 'read visitor list' ORDER BY id`,
        [id],
      )
    await confirm()
    expect((await read()).problem.code).toBe('NOT_FOUND')
    at(leadTime)
    await send()
    const { body } = await testing.ask(visit.siyuan, hostVisit, { params })
    expect(body).toMatchObject({ readable: 3, foodNeeds: 0 })
    expect(JSON.stringify(body)).not.toContain('Delegate')
    await testing.ask(visit.siyuan, hostVisits, {})
    expect((await read(visit.helene)).status).toBe(404)
    expect(await readings()).toEqual([])

    const first = { by: 'Gu Siyuan', name: 'A, Green Technology Bank, 2028-12-05 09:00: 1' }
    expect((await read()).body.visitors).toHaveLength(3)
    await read()
    expect(await readings()).toEqual([first])
    await read(await makeHost(testing, visit.site.organisationId, 'Wu Mei'))
    expect(await readings()).toEqual([first, { ...first, by: 'Wu Mei' }])
    await leave(visit.group.delegates[0])
    await send()
    await read()
    expect((await readings()).at(-1)).toEqual({ ...first, name: 'A, Green Technology Bank, 2028-12-05 09:00: 2' })
    testing.clock.advance(61)
    await read()
    expect(await readings()).toHaveLength(4)
    at('2028-12-12T03:00:00Z')
    expect((await read()).problem.code).toBe('LIST_EXPIRED')
    expect(await readings()).toHaveLength(4)
  })

  test('by the host it is marked who came, once the visit has begun', async () => {
    await confirm()
    at(leadTime)
    await send()
    const [visitor] = (await seen()).visitors
    if (!visitor) throw new Error('nobody comes')
    const mark = (came: boolean, whom = visitor.personId) =>
      testing.ask(visit.siyuan, markWhoCame, { params: { stopId: id }, body: { personId: whom, came } })
    expect((await mark(true)).problem.code).toBe('STOP_NOT_BEGUN')
    at('2028-12-05T01:00:00Z')
    expect((await mark(true)).status).toBe(204)
    expect((await mark(false)).status).toBe(204)
    expect((await mark(true, personId.parse(visit.helene.personId))).status).toBe(404)
    expect((await seen()).visitors.map(({ came }) => came)).toEqual([false, null, null])
  })
})

test('the page of a host asks as many questions for one visit as for many', async () => {
  const one = await countQueries(testing, () => testing.ask(visit.siyuan, hostVisits, {}))
  for (let hour = 11; hour < 17; hour += 1) {
    const stop = await makeStop(testing, visit.eventId, {
      group: visit.group,
      site: visit.site,
      from: `${hour}:00`,
      until: `${hour}:30`,
    })
    await press(testing, visit.helene, { eventId: visit.eventId, id: stop }, { action: 'request' })
  }
  expect((await testing.ask(visit.siyuan, hostVisits, {})).body.visits).toHaveLength(7)
  expect(await countQueries(testing, () => testing.ask(visit.siyuan, hostVisits, {}))).toBe(one)
})
