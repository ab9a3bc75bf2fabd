import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { ownCalendarFeed } from '@plenary/shared/contracts/agenda-feed'
import { myHome } from '@plenary/shared/contracts/home'
import { guidedVisit } from '@plenary/shared/contracts/visit/delegate'
import { markWhoCame } from '@plenary/shared/contracts/visit/host'
import { groupThatILead, markInGroup } from '@plenary/shared/contracts/visit/leader'
import type { EventId, StopId } from '@plenary/shared/language/ids'
import { personId as personIdOf } from '@plenary/shared/language/ids'
import ICAL from 'ical.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import {
  type MadeGroup,
  type MadeSite,
  makeGroup,
  makeHost,
  makeSite,
  makeStop,
  makeStudyVisit,
  makeTransfer,
  onBehalf,
  press,
} from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let zhihao: Person
let interpreter: Person
let escort: Person
let eventId: EventId
let group: MadeGroup
let site: MadeSite
let stop: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set('2028-11-14T02:20:00.000Z')
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  ;[zhihao, interpreter, escort] = await Promise.all([
    testing.person('Wang Zhihao'),
    testing.person('Zhou Mingyue'),
    testing.person('Liu Jiayi'),
  ])
  await makeStudyVisit(testing, eventId)
  site = await makeSite(testing, eventId)
  group = await makeGroup(testing, eventId, { letter: 'A', delegates: 2, leader: zhihao, interpreter, escort })
  stop = await makeStop(testing, eventId, { group, site })
  await makeTransfer(testing, eventId, { group })
  await press(testing, helene, { eventId, id: stop }, { action: 'request' })
})

const confirmed = () => press(testing, helene, { eventId, id: stop }, { action: 'confirm', onBehalf })
const days = (who: Person) => testing.ask(who, guidedVisit, { params: { groupId: group.id } })
const people = (who = zhihao) => testing.ask(who, groupThatILead, { params: { groupId: group.id } })
async function delegates() {
  const [one] = await testing.rows<{ personId: string }>(
    'SELECT person_id AS "personId" FROM registration WHERE id = $1',
    [group.delegates[0]],
  )
  return personIdOf.parse(one?.personId)
}
const mark = async (came: boolean, who = zhihao, stopId = stop, personId?: string) =>
  testing.ask(who, markInGroup, {
    params: { groupId: group.id, stopId },
    body: { personId: personIdOf.parse(personId ?? (await delegates())), came },
  })

describe('the days of a group', () => {
  test('are read by its leader, its interpreter and its escorts, each told as what they come', async () => {
    const parts = [zhihao, interpreter, escort]
    const answers = await Promise.all(parts.map(days))
    expect(answers.map(({ body }) => body.part)).toEqual(['leader', 'interpreter', 'escort'])
    for (const { body } of answers) {
      expect(body.group).toMatchObject({ letter: 'A', heads: 5 })
      expect(body.entries.map(({ kind, startsLocal }) => [kind, startsLocal])).toEqual([
        ['ride', '2028-12-05T08:15'],
        ['stop', '2028-12-05T09:00'],
      ])
    }
  })

  test('are found from the first screen, and are gone with the part in the group', async () => {
    const visits = async () => (await testing.ask(zhihao, myHome, {})).body.visits
    expect(await visits()).toMatchObject([
      { groupId: group.id, registrationId: null, part: 'leader', letter: 'A', days: ['2028-12-05', '2028-12-06'] },
    ])
    await testing.rows('UPDATE visit_group SET leader_id = NULL WHERE id = $1', [group.id])
    expect(await visits()).toEqual([])
    expect((await days(zhihao)).status).toBe(404)
    expect((await people()).status).toBe(404)
  })

  test('begin with what is next: the ride to the site, then the site, then nothing', async () => {
    const next = async () => (await testing.ask(zhihao, myHome, {})).body.visits.map((visit) => visit.next)
    expect(await next()).toMatchObject([{ startsAt: '2028-12-05T00:15:00.000Z', site: null }])
    await testing.rows('DELETE FROM visit_transfer WHERE group_id = $1', [group.id])
    expect(await next()).toMatchObject([{ startsAt: '2028-12-05T01:00:00.000Z', site: { en: expect.any(String) } }])
    await testing.rows(`UPDATE visit_stop SET state = 'cancelled', asked = '{}' WHERE id = $1`, [stop])
    expect(await next()).toEqual([null])
  })

  test('of who leads a group and has a seat in it are those of its leader, once', async () => {
    const registration = await makeRegistration(testing, eventId, { state: 'confirmed' }, zhihao)
    await testing.rows('INSERT INTO visit_member (registration_id, group_id) VALUES ($1, $2)', [registration, group.id])
    expect((await testing.ask(zhihao, myHome, {})).body.visits).toMatchObject([
      { groupId: group.id, registrationId: null, part: 'leader' },
    ])
  })

  test('stand in the own calendar of each of them, and lead back to the group', async () => {
    for (const who of [zhihao, interpreter, escort]) {
      const { address } = (await testing.ask(who, ownCalendarFeed, {})).body
      const { payload } = await testing.app.inject({ url: new URL(address).pathname })
      const entries = new ICAL.Component(ICAL.parse(payload)).getAllSubcomponents('vevent')
      expect(entries.map((entry) => [entry.getFirstPropertyValue('uid'), entry.getFirstPropertyValue('url')])).toEqual([
        [stop, expect.stringMatching(new RegExp(`/my/groups/${group.id}$`))],
      ])
    }
  })
})

describe('who is in a group', () => {
  test('is read by its leader alone: names, countries and needs, and no more', async () => {
    await testing.rows(
      `UPDATE registration SET needs = '{"accessNeeds": "Wheelchair", "foodNeeds": "No nuts"}', given_name = 'Amina', family_name = 'Kariuki',
         country = 'KE', organisation = 'hidden-organisation', position = 'hidden-position', answers = '{"statement": "hidden-statement"}' WHERE id = $1`,
      [group.delegates[0]],
    )
    const { body, raw } = await people()
    expect(body.people.find(({ familyName }) => familyName === 'Kariuki')).toMatchObject({
      part: 'delegate',
      givenName: 'Amina',
      country: 'KE',
      accessNeeds: 'Wheelchair',
      foodNeeds: 'No nuts',
      cameTo: [],
      missed: [],
    })
    expect(body.people.map(({ part }) => part).sort()).toEqual([
      'delegate',
      'delegate',
      'escort',
      'interpreter',
      'leader',
    ])
    expect(String(raw)).not.toContain('hidden')
    for (const who of [interpreter, escort, helene, await testing.person('Amina Kariuki')])
      expect((await people(who)).status).toBe(404)
  })

  test('is written down once an hour for each leader', async () => {
    await people()
    testing.clock.set('2028-11-14T03:00:00.000Z')
    await people()
    testing.clock.set('2028-11-14T03:21:00.000Z')
    await people()
    const lines = await testing.rows(
      `SELECT actor_name AS by FROM audit WHERE object_id = $1 AND act = 'read people of group'`,
      [group.id],
    )
    expect(lines).toEqual([{ by: 'Wang Zhihao' }, { by: 'Wang Zhihao' }])
  })

  test('comes with whom to turn to at each visit', async () => {
    await makeHost(testing, site.organisationId)
    expect((await people()).body.stops).toMatchObject([
      {
        id: stop,
        site: { en: 'Green Technology Bank' },
        mayMark: { ok: false, code: 'STOP_NOT_CONFIRMED' },
        contacts: [{ name: 'Gu Siyuan', address: expect.stringContaining('@') }],
      },
    ])
  })

  test('ends seven days after the last visit, and with the event', async () => {
    await confirmed()
    testing.clock.set('2028-12-12T02:59:00.000Z')
    expect((await people()).status).toBe(200)
    testing.clock.set('2028-12-12T03:00:00.000Z')
    expect(await people()).toMatchObject({ status: 410, problem: { code: 'GROUP_OVER' } })
    expect(await mark(true)).toMatchObject({ status: 410, problem: { code: 'GROUP_OVER' } })
    testing.clock.set('2028-11-14T02:20:00.000Z')
    await testing.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [eventId])
    expect(await people()).toMatchObject({ status: 410, problem: { code: 'GROUP_OVER' } })
  })

  test('takes as many queries for two delegates as for thirty', async () => {
    const many = await makeGroup(testing, eventId, { letter: 'C', delegates: 30, leader: zhihao })
    const few = await countQueries(testing, async () => expect((await people()).body.people).toHaveLength(5))
    const ofMany = await countQueries(testing, async () => {
      const { body } = await testing.ask(zhihao, groupThatILead, { params: { groupId: many.id } })
      expect(body.people).toHaveLength(31)
    })
    expect(ofMany).toBe(few)
  })
})

describe('who came', () => {
  const then = '2028-12-05T01:00:00.000Z'
  const marks = () => testing.rows('SELECT came FROM visit_attendance WHERE stop_id = $1', [stop])

  test('is marked by the leader from the first minute of a visit that its host confirmed, and corrected', async () => {
    testing.clock.set(then)
    expect(await mark(true)).toMatchObject({ status: 409, problem: { code: 'STOP_NOT_CONFIRMED' } })
    testing.clock.set('2028-12-05T00:59:00.000Z')
    await confirmed()
    expect(await mark(true)).toMatchObject({ status: 409, problem: { code: 'STOP_NOT_BEGUN' } })
    testing.clock.set(then)
    expect((await mark(true)).status).toBe(204)
    expect((await people()).body.people.filter(({ cameTo }) => cameTo.includes(stop))).toHaveLength(1)
    expect((await mark(false)).status).toBe(204)
    expect(await marks()).toEqual([{ came: false }])
  })

  test('is one mark for the host and the leader: who presses last corrects', async () => {
    const siyuan = await makeHost(testing, site.organisationId)
    await confirmed()
    testing.clock.set('2028-12-04T01:00:00.000Z')
    await testing.rows('UPDATE study_visit SET lists_by_themselves = true WHERE event_id = $1', [eventId])
    await testing.sweep()
    testing.clock.set(then)
    const who = await delegates()
    expect(
      (await testing.ask(siyuan, markWhoCame, { params: { stopId: stop }, body: { personId: who, came: true } }))
        .status,
    ).toBe(204)
    await mark(false)
    expect(await marks()).toEqual([{ came: false }])
  })

  test('is marked for nobody of another group, at no stop of another group, and by nobody else', async () => {
    await confirmed()
    const other = await makeGroup(testing, eventId, { letter: 'B', delegates: 1 })
    const elsewhere = await makeStop(testing, eventId, { group: other, site, from: '13:00', until: '14:00' })
    testing.clock.set('2028-12-05T06:30:00.000Z')
    const [foreign] = await testing.rows<{ personId: string }>(
      'SELECT person_id AS "personId" FROM registration WHERE id = $1',
      [other.delegates[0]],
    )
    expect((await mark(true, zhihao, stop, foreign?.personId)).status).toBe(404)
    expect((await mark(true, zhihao, elsewhere)).status).toBe(404)
    for (const who of [interpreter, escort, helene]) expect((await mark(true, who)).status).toBe(404)
    expect(await marks()).toEqual([])
  })
})
