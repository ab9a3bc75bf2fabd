import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { eventForOrganiser } from '@plenary/shared/contracts/event/organiser'
import { peopleAtDesk, recordAttendance } from '@plenary/shared/contracts/registration/desk'
import { moveRegistrations } from '@plenary/shared/contracts/registration/many'
import { registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import type { Attendance } from '@plenary/shared/rules/registration/states'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

const before = '2028-11-14T02:20:00.000Z'
const during = '2028-12-04T02:00:00.000Z'

let testing: TestApp
let eventId: EventId
let desk: Person
let amina: RegistrationId
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set(before)
  eventId = await makeEvent(testing)
  desk = await testing.person('Ana Lúcia', { role: 'desk', eventId, endsAt: '2028-12-08T00:00:00.000Z' })
  amina = await makeRegistration(testing, eventId, { state: 'confirmed', name: 'Amina Kariuki' })
  testing.clock.set(during)
})

const list = (query: { search?: string; after?: string; limit?: number } = {}, who = desk) =>
  testing.ask(who, peopleAtDesk, { params: { eventId }, query: { search: '', limit: 60, ...query } })
const record = (attendance: Attendance, who = desk, id = amina) =>
  testing.ask(who, recordAttendance, { params: { registrationId: id }, body: { attendance } })

test('a desk reads who is expected and who came, as a badge says it, and nothing that is protected', async () => {
  await makeRegistration(testing, eventId, { state: 'shortlisted', name: 'Not Expected' })
  await testing.rows(
    `UPDATE registration SET badge_code = '7F3KQ2M9XA', gender = 'other', position = 'hidden-position', answers = '{"statement": "hidden-statement"}',
       needs = '{"foodNeeds": "hidden-food"}' WHERE id = $1`,
    [amina],
  )
  const { body, raw } = await list()
  expect(body).toMatchObject({ expected: 1, came: 0, mayRecord: { ok: true }, next: null })
  expect(body.rows).toMatchObject([{ id: amina, badgeCode: '7F3KQ2M9XA', state: 'confirmed' }])
  expect(String(raw)).not.toMatch(/hidden|gender|Not Expected|@/)
})

test('a badge is found by its code, as a scanner types it, and people by name, number or organisation', async () => {
  await makeRegistration(testing, eventId, { state: 'confirmed', name: 'Losa Tuilagi' })
  await testing.rows(
    `UPDATE registration SET badge_code = '8G4LR3N2YB', search = 'r-0001 amina kariuki amina ministry' WHERE id = $1`,
    [amina],
  )
  for (const search of ['8g4lr3n2yb', 'Kariuki', 'R-0001', 'AMINA ministry'])
    expect((await list({ search })).body.rows).toMatchObject([{ id: amina }])
  expect((await list({ search: '8G4L' })).body.rows).toEqual([])
})

test('a desk records who came, and corrects it; each act is written down with who did it', async () => {
  expect((await record('attended')).status).toBe(204)
  expect((await list()).body).toMatchObject({ came: 1, rows: [{ state: 'attended' }] })
  expect((await record('no show')).status).toBe(204)
  expect((await list()).body).toMatchObject({ came: 0, expected: 1, rows: [{ state: 'no show' }] })
  const lines = await testing.rows(
    `SELECT actor_name AS by, from_state AS "from", to_state AS "to" FROM audit WHERE object_id = $1 AND act = 'record attendance' ORDER BY id`,
    [amina],
  )
  expect(lines).toEqual([
    { by: 'Ana Lúcia', from: 'confirmed', to: 'attended' },
    { by: 'Ana Lúcia', from: 'attended', to: 'no show' },
  ])
})

test('nothing is recorded before the event begins, nor of who has no seat', async () => {
  const waiting = await makeRegistration(testing, eventId, { state: 'waitlisted' })
  expect(await record('attended', desk, waiting)).toMatchObject({ status: 409, problem: { code: 'MOVE_NOT_ALLOWED' } })
  testing.clock.set(before)
  expect(await record('attended')).toMatchObject({ status: 409, problem: { code: 'EVENT_NOT_STARTED' } })
  expect((await list()).body.mayRecord).toMatchObject({ ok: false, code: 'EVENT_NOT_STARTED' })
})

test('a desk does that and no more, and until the end of its role', async () => {
  const may = (await testing.ask(desk, eventForOrganiser, { params: { eventId } })).body.may
  expect(may).toContain('registration.attend')
  expect(may).not.toContain('registration.read')
  expect((await testing.ask(desk, registrationsOfEvent, { params: { eventId }, query: {} })).status).toBe(403)
  const move = { action: 'record attendance', attendance: 'attended' } as const
  expect(
    (await testing.ask(desk, moveRegistrations, { params: { eventId }, body: { ids: [amina], move } })).status,
  ).toBe(403)
  testing.clock.set('2028-12-08T00:00:00.000Z')
  expect((await list()).status).toBe(403)
  expect((await record('attended')).status).toBe(403)
})

test('another event’s desk and a reviewer receive nobody here; organisers do', async () => {
  const elsewhere = await testing.person('Desk Elsewhere', { role: 'desk', eventId: await makeEvent(testing) })
  const reviewer = await testing.person('Babajide Ayodele', { role: 'reviewer', eventId })
  expect((await list({}, elsewhere)).status).toBe(404)
  expect((await record('attended', elsewhere)).status).toBe(404)
  expect((await record('attended', reviewer)).status).toBe(403)
  expect((await record('partly attended', await organiserOf(testing, eventId))).status).toBe(204)
})

test('the list comes a page at a time, each once, in as many queries for one as for thirty', async () => {
  const few = await countQueries(testing, () => list())
  for (let n = 0; n < 29; n += 1)
    await makeRegistration(testing, eventId, { state: 'confirmed', name: `Delegate ${n}` })
  expect(await countQueries(testing, () => list())).toBe(few)
  const found: string[] = []
  for (let after: string | undefined, more = true; more; ) {
    const { body } = await list({ limit: 7, ...(after && { after }) })
    found.push(...body.rows.map(({ id }) => id))
    after = body.next ?? undefined
    more = after !== undefined
  }
  expect(new Set(found).size).toBe(30)
  expect(found).toHaveLength(30)
})
