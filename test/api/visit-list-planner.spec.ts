import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { acknowledgeList } from '@plenary/shared/contracts/visit/host'
import { changeStop, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import { saveStudyVisit } from '@plenary/shared/contracts/visit/sites'
import { startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import { countQueries } from '../support/queries.js'
import {
  leadTime,
  makeGroup,
  makeHost,
  makeRequestedVisit,
  makeStop,
  onBehalf,
  press,
  stopShown,
} from '../support/visits.js'

let testing: TestApp
let visit: Awaited<ReturnType<typeof makeRequestedVisit>>
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set(testNow)
  visit = await makeRequestedVisit(testing)
})

const list = async () => (await stopShown(testing, visit.helene, visit.eventId, visit.id)).list
const dueAt = '2028-12-03T01:00:00.000Z'
const nothing = { joined: 0, gone: 0, corrected: 0 }
/** One delegate leaves the group and another joins it. */
async function swap() {
  await testing.rows('DELETE FROM visit_member WHERE registration_id = $1', [visit.group.delegates[0]])
  const newcomer = await makeGroup(testing, visit.eventId, { letter: 'Z', delegates: 1 })
  await testing.rows('UPDATE visit_member SET group_id = $1 WHERE group_id = $2', [visit.group.id, newcomer.id])
}
async function sent() {
  await visit.confirm()
  testing.clock.set(leadTime)
  await visit.sendList()
}

describe('beside a stop the planner shows its visitor list', () => {
  test('when it is due, and in each situation the verdict that a press gets', async () => {
    const refusedLike = async (refusal: { readonly code: string; readonly carries?: object }) => {
      expect(await list()).toMatchObject({ dueAt, send: { ok: false, ...refusal } })
      expect((await visit.sendList()).problem).toMatchObject(refusal)
    }
    await refusedLike({ code: 'STOP_NOT_CONFIRMED' })
    await visit.confirm()
    await refusedLike({ code: 'LIST_NOT_DUE', carries: { dueAt } })
    testing.clock.set(leadTime)
    expect(await list()).toEqual({ dueAt, next: 1, last: null, since: null, send: { ok: true } })
    expect((await visit.sendList()).status).toBe(204)
    await refusedLike({ code: 'NOTHING_NEW_FOR_HOST' })
  })

  test('which number the host has, that it has it, and what changed since', async () => {
    await sent()
    expect(await list()).toMatchObject({ next: 2, last: { number: 1, state: 'sent', visitors: 3 }, since: nothing })
    await testing.ask(visit.siyuan, acknowledgeList, { params: { stopId: visit.id }, body: { number: 1 } })
    await swap()
    const changed = { next: 2, last: { number: 1, state: 'acknowledged', acknowledgedBy: 'Gu Siyuan' } }
    const since = { joined: 1, gone: 1, corrected: 0 }
    expect(await list()).toMatchObject({ ...changed, since, send: { ok: true } })
    await testing.sweep()
    expect(await list()).toMatchObject({ ...changed, since, send: { ok: true } })
    await visit.sendList()
    expect(await list()).toMatchObject({ next: 3, last: { number: 2, state: 'sent', ...since }, since: nothing })
  })

  test('without a button for those who only read, after the visit, and without a list before the host is asked', async () => {
    await sent()
    const reviewer = await testing.person('Babajide Ayodele', { role: 'reviewer', eventId: visit.eventId })
    expect((await stopShown(testing, reviewer, visit.eventId, visit.id)).list).toMatchObject({ next: 2, send: null })
    testing.clock.set('2028-12-12T03:00:00Z')
    await testing.sweep()
    expect(await list()).toMatchObject({ last: { number: 1, state: 'expired' }, since: null, send: null })
    const { group, site } = visit
    const proposed = await makeStop(testing, visit.eventId, { group, site, from: '14:00', until: '15:00' })
    expect((await stopShown(testing, visit.helene, visit.eventId, proposed)).list).toBeNull()
  })

  test('of two numbers the one that was sent, though the other expired with it', async () => {
    await sent()
    await swap()
    await testing.sweep()
    testing.clock.set('2028-12-12T03:00:00Z')
    await testing.sweep()
    expect(await list()).toMatchObject({ next: 3, last: { number: 1, state: 'expired' }, since: null, send: null })
  })

  test('in the same number of queries for one list and for seven', async () => {
    await sent()
    const read = () =>
      countQueries(testing, () => testing.ask(visit.helene, visitPlan, { params: { eventId: visit.eventId } }))
    const one = await read()
    const { group, site, eventId, helene } = visit
    for (let hour = 11; hour < 17; hour += 1) {
      const id = await makeStop(testing, eventId, { group, site, from: `${hour}:00`, until: `${hour}:30` })
      await press(testing, helene, { eventId, id }, { action: 'request' })
      await press(testing, helene, { eventId, id }, { action: 'confirm', onBehalf })
    }
    testing.clock.set('2028-12-03T12:00:00Z')
    await testing.sweep()
    const { body } = await testing.ask(helene, visitPlan, { params: { eventId } })
    expect(body.stops.filter((stop) => stop.list?.send?.ok)).toHaveLength(6)
    expect(await read()).toBe(one)
  })
})

test('the rule that sends lists by themselves is off, and an organiser switches it on and off', async () => {
  const { eventId, helene } = visit
  const shown = async () => (await testing.ask(helene, visitPlan, { params: { eventId } })).body
  const switched = async (listsByThemselves: boolean) => {
    const { objectives, questions, days, wishesDueLocal, answersDueLocal, version } = await shown()
    const form = { objectives, questions, days, wishesDueLocal, answersDueLocal, listsByThemselves }
    await testing.ask(helene, saveStudyVisit, { params: { eventId }, body: { form, version } })
    expect((await shown()).listsByThemselves).toBe(listsByThemselves)
  }
  expect((await shown()).listsByThemselves).toBe(false)
  await switched(true)
  await visit.confirm()
  testing.clock.set(leadTime)
  await testing.sweep()
  expect(await list()).toMatchObject({ last: { number: 1, state: 'sent' } })
  await switched(false)
  await swap()
  await testing.sweep()
  expect(await list()).toMatchObject({ next: 2, last: { number: 1, state: 'sent' } })
})

describe('the letter that a visitor list is there', () => {
  const letters = async () => {
    await testing.jobs()
    return testing.rows<{ subject: string; text: string; language: string; person_id: string }>(
      'SELECT subject, text, language, person_id FROM delivery WHERE starts_with(key, $1) ORDER BY queued_at, id',
      [`visit:${visit.id}:list:`],
    )
  }

  test('goes once to everybody who acts for the host, leads to the visit, and names no visitor', async () => {
    const mei = await makeHost(testing, visit.site.organisationId, 'Wu Mei')
    await testing.rows(`UPDATE person SET language = 'ar' WHERE id = $1`, [mei.personId])
    await sent()
    const told = await letters()
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([visit.siyuan.personId, mei.personId].sort())
    expect(told.map(({ language }) => language).sort()).toEqual(['ar', 'en'])
    for (const { text } of told) {
      expect(text).toContain(`http://localhost:3000/host/visits/${visit.id}`)
      expect(text).not.toContain('Delegate')
    }
    await testing.sweep()
    expect(await letters()).toHaveLength(2)
  })

  test('says what changed with the next number, and takes the place of one that was not sent yet', async () => {
    await sent()
    expect((await letters()).map(({ subject }) => subject)).toEqual([expect.stringContaining('Visitor list 1')])
    await swap()
    await visit.sendList()
    const [, second] = await letters()
    expect(second?.subject).toContain('Visitor list 2')
    expect(second?.text).toContain('Since the list before: 1 out, 1 new')
  })

  test('of two lists that follow each other at once only the newer is told', async () => {
    await visit.confirm()
    testing.clock.set(leadTime)
    await visit.sendList()
    await swap()
    await visit.sendList()
    expect((await letters()).map(({ subject }) => subject)).toEqual([expect.stringContaining('Visitor list 2')])
  })

  test('is not written any more once the host has said that it has the list', async () => {
    await sent()
    await testing.ask(visit.siyuan, acknowledgeList, { params: { stopId: visit.id }, body: { number: 1 } })
    expect(await letters()).toEqual([])
  })
})

test('a list can be read until seven days after its stop, also where the stop is moved or another time is taken', async () => {
  const expires = async () =>
    (await testing.rows<{ at: Date }>('SELECT expires_at AS at FROM visitor_list WHERE stop_id = $1', [visit.id])).map(
      ({ at }) => at.toISOString(),
    )
  await sent()
  expect(await expires()).toEqual(['2028-12-12T03:00:00.000Z'])
  const { version } = await stopShown(testing, visit.helene, visit.eventId, visit.id)
  const time = { startsLocal: '2028-12-06T09:00', endsLocal: '2028-12-06T12:00' }
  const fields = { groupId: visit.group.id, siteId: visit.site.id, ...time, programme: {}, receivedBy: '' }
  const body = { fields, version, askAgain: true }
  expect((await testing.ask(visit.helene, changeStop, { params: { stopId: visit.id }, body })).status).toBe(204)
  expect(await expires()).toEqual(['2028-12-13T04:00:00.000Z'])
  const offer = { startsLocal: '2028-12-06T13:00', endsLocal: '2028-12-06T14:00', heads: 3, onBehalf }
  await press(testing, visit.helene, visit, { action: 'counter-propose', ...offer })
  await press(testing, visit.helene, visit, { action: 'take', moveOthers: false, askAgain: false })
  expect(await expires()).toEqual(['2028-12-13T06:00:00.000Z'])
})
