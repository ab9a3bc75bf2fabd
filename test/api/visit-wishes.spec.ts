import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { myHome } from '@plenary/shared/contracts/home'
import { excludeSites, myWishes, saveWishes } from '@plenary/shared/contracts/visit/delegate'
import { delegatesOfVisit } from '@plenary/shared/contracts/visit/groups'
import { dropSite } from '@plenary/shared/contracts/visit/sites'
import type { EventId, RegistrationId, SiteId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { atOnce } from '../support/locks.js'
import { makeSite, makeStudyVisit } from '../support/visits.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

const due = '2028-11-17T10:00:00.000Z'

let testing: TestApp
let amina: Person
let eventId: EventId
let registrationId: RegistrationId
let bank: SiteId
let village: SiteId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set('2028-11-14T02:20:00.000Z')
  eventId = await makeEvent(testing)
  await makeStudyVisit(testing, eventId)
  bank = (await makeSite(testing, eventId, { name: 'Green Technology Bank' })).id
  village = (await makeSite(testing, eventId, { name: 'Low-carbon village' })).id
  await dueAt(due)
  amina = await testing.person('Amina Kariuki')
  registrationId = await makeRegistration(testing, eventId, { state: 'confirmed' }, amina)
})

const dueAt = (at: string | null) =>
  testing.rows('UPDATE study_visit SET wishes_due_at = $2 WHERE event_id = $1', [eventId, at])
const save = (siteIds: SiteId[], was: SiteId[] = [], who = amina) =>
  testing.ask(who, saveWishes, { params: { registrationId }, body: { siteIds, was } })
const mine = async (who = amina) => (await testing.ask(who, myWishes, { params: { registrationId } })).body

test('a delegate ranks sites in their order, ranks them otherwise, and takes all off', async () => {
  expect(await mine()).toMatchObject({ dueAt: due, mayRank: { ok: true }, wishes: [] })
  expect((await mine()).sites.map(({ id }) => id)).toEqual([bank, village])
  expect((await save([village, bank])).status).toBe(204)
  expect((await mine()).wishes).toEqual([village, bank])
  expect((await save([bank], [village, bank])).status).toBe(204)
  expect((await mine()).wishes).toEqual([bank])
  expect((await save([], [bank])).status).toBe(204)
  expect((await mine()).wishes).toEqual([])
})

test('where the visit may go is shown to whoever may rank it, then and afterwards, and to no other applicant', async () => {
  const names = async () => (await mine()).sites.map(({ id }) => id)
  testing.clock.set(due)
  expect(await names()).toEqual([bank, village])
  await dueAt(null)
  expect(await names()).toEqual([])
  await dueAt(due)
  await testing.rows(`UPDATE registration SET state = 'draft' WHERE id = $1`, [registrationId])
  expect(await names()).toEqual([])
})

test('at the deadline the order is read only', async () => {
  await save([village])
  testing.clock.set(due)
  expect((await save([bank], [village])).problem).toMatchObject({ code: 'WISHES_CLOSED', carries: { closedAt: due } })
  expect(await mine()).toMatchObject({ mayRank: { ok: false, code: 'WISHES_CLOSED' }, wishes: [village] })
})

test.each(['submitted', 'accepted', 'cancelled'] as const)('who is %s ranks nothing', async (state) => {
  await testing.rows('UPDATE registration SET state = $2, offer_expires_at = $3 WHERE id = $1', [
    registrationId,
    state,
    state === 'accepted' ? due : null,
  ])
  expect((await save([bank])).problem.code).toBe('WISHES_NOT_ASKED')
})

test('a visit that asks for no wishes takes none, nor does an event that is called off', async () => {
  await dueAt(null)
  expect((await save([bank])).problem.code).toBe('WISHES_NOT_ASKED')
  await dueAt(due)
  await testing.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [eventId])
  expect((await save([bank])).problem.code).toBe('WISHES_NOT_ASKED')
})

test('a site of another visit, or one named twice, is not there', async () => {
  const other = await makeEvent(testing)
  await makeStudyVisit(testing, other)
  const elsewhere = (await makeSite(testing, other)).id
  expect((await save([elsewhere])).status).toBe(404)
  expect((await save([bank, bank])).status).toBe(404)
  expect((await mine()).wishes).toEqual([])
})

test('of two tabs that rank at once the second is told, and nothing is overwritten', async () => {
  const [one, other] = await Promise.all([save([bank]), save([village])])
  expect([one.status, other.status].sort()).toEqual([204, 409])
  const refused = one.status === 409 ? one : other
  expect(refused.problem.code).toBe('CHANGED_MEANWHILE')
  expect(await mine()).toMatchObject({ wishes: [one.status === 204 ? bank : village] })
})

test('nobody else reads or ranks for them, an organiser neither', async () => {
  const tomasz = await testing.person('Tomasz Wierzbicki')
  const helene = await organiserOf(testing, eventId)
  for (const who of [tomasz, helene]) {
    expect((await save([bank], [], who)).status).toBe(404)
    expect((await testing.ask(who, myWishes, { params: { registrationId } })).status).toBe(404)
  }
})

test('the first screen asks to rank sites until something is ranked, or the time is over', async () => {
  const waiting = async () => (await testing.ask(amina, myHome, {})).body.waiting
  expect(await waiting()).toEqual([{ task: 'rank sites', registrationId, dueAt: due }])
  await save([bank])
  expect(await waiting()).toEqual([])
  await save([], [bank])
  testing.clock.set(due)
  expect(await waiting()).toEqual([])
})

test('organisers see who wished for what, and keep somebody from a site; two at once do not overwrite each other', async () => {
  const helene = await organiserOf(testing, eventId)
  await save([village, bank])
  const params = { eventId, registrationId }
  const exclude = (siteIds: SiteId[], was: SiteId[]) =>
    testing.ask(helene, excludeSites, { params, body: { siteIds, was } })
  const row = async () => (await testing.ask(helene, delegatesOfVisit, { params: { eventId } })).body.rows[0]
  expect(await row()).toMatchObject({ wishes: [village, bank], excludedSiteIds: [] })
  expect((await exclude([bank], [])).status).toBe(204)
  expect((await exclude([village], [])).problem.code).toBe('CHANGED_MEANWHILE')
  expect(await row()).toMatchObject({ excludedSiteIds: [bank] })
  expect((await exclude([], [bank])).status).toBe(204)
  expect(await row()).toMatchObject({ excludedSiteIds: [] })
})

describe('a site that is dropped', () => {
  const drop = async () => {
    const helene = await organiserOf(testing, eventId)
    return testing.ask(helene, dropSite, { params: { eventId, siteId: village } })
  }
  const left = () =>
    testing.rows(
      'SELECT site_id FROM wish WHERE registration_id = $1 UNION ALL SELECT site_id FROM wish_exclusion WHERE registration_id = $1',
      [registrationId],
    )

  test('is wished for by nobody any more, nor is anybody kept from it', async () => {
    await save([village, bank])
    await testing.rows('INSERT INTO wish_exclusion (registration_id, site_id) VALUES ($1, $2)', [
      registrationId,
      village,
    ])
    expect((await drop()).status).toBe(204)
    expect(await left()).toEqual([{ site_id: bank }])
    expect(await mine()).toMatchObject({ wishes: [bank], sites: [{ id: bank }] })
  })

  test('while somebody ranks it takes their wish along', async () => {
    const held = 'UPDATE registration SET number = number WHERE id = $1'
    const ranks = () => save([village, bank])
    const [saved, dropped] = await atOnce(testing, eventId, [ranks, drop], [held, [registrationId]])
    expect([saved.status, dropped.status]).toEqual([204, 204])
    expect(await left()).toEqual([{ site_id: bank }])
  })
})

test('a delegate of another event is not kept from a site', async () => {
  const helene = await organiserOf(testing, eventId)
  const elsewhere = await makeRegistration(testing, await makeEvent(testing), { state: 'confirmed' })
  const params = { eventId, registrationId: elsewhere }
  expect((await testing.ask(helene, excludeSites, { params, body: { siteIds: [bank], was: [] } })).status).toBe(404)
})
