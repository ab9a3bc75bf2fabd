import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { moveRegistration, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import {
  addGroup,
  addTransfer,
  changeGroup,
  changeTransfer,
  delegatesOfVisit,
  moveDelegates,
  peopleForVisit,
  removeGroup,
  removeTransfer,
} from '@plenary/shared/contracts/visit/groups'
import { acceptVisitConflict, requestStops, visitPlan } from '@plenary/shared/contracts/visit/organiser'
import type { GroupForm } from '@plenary/shared/contracts/visit/organiser.forms'
import type { EventId, RegistrationId, StopId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
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
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let helene: Person
let eventId: EventId
let site: MadeSite
let group: MadeGroup
let id: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
  await makeStudyVisit(testing, eventId)
  site = await makeSite(testing, eventId, { largestGroup: 4 })
  group = await makeGroup(testing, eventId, { delegates: 2, vehicle: 'Bus 1', vehiclePlaces: 5 })
  id = await makeStop(testing, eventId, { group, site })
})

const form: GroupForm = {
  letter: 'B',
  language: 'fr',
  leader: null,
  interpreter: null,
  escorts: [],
  vehicleName: null,
  vehiclePlaces: null,
}
const params = () => ({ eventId })
const plan = async () => (await testing.ask(helene, visitPlan, { params: params() })).body
const groupShown = async () => (await plan()).groups.find((one) => one.id === group.id)
const confirmed = (name: string) => makeRegistration(testing, eventId, { state: 'confirmed', name })
const move = (registrationIds: RegistrationId[], askAgain = false) =>
  testing.ask(helene, moveDelegates, { params: params(), body: { registrationIds, groupId: group.id, askAgain } })
const pressed = (action: Parameters<typeof press>[3]) => press(testing, helene, { eventId, id }, action)

describe('a group', () => {
  test('names its people: chosen among those of the event, or new', async () => {
    const { body } = await testing.ask(helene, peopleForVisit, { params: params(), query: { search: 'delegate 1' } })
    const [leader] = body.people
    const mingyue = { familyName: 'Zhao', givenName: 'Mingyue', address: null, organisation: '', position: '' }
    const made = { ...form, leader: { personId: leader?.personId ?? '' }, escorts: [mingyue] } as GroupForm
    expect((await testing.ask(helene, addGroup, { params: params(), body: made })).status).toBe(200)
    const added = (await plan()).groups.find(({ letter }) => letter === 'B')
    expect(added).toMatchObject({ heads: 2, leader: { name: 'Delegate 1' }, escorts: [{ name: 'Mingyue Zhao' }] })
    expect(
      (await testing.ask(helene, addGroup, { params: params(), body: { ...made, letter: 'b' } })).problem.code,
    ).toBe('LETTER_TAKEN')
    const stranger = await testing.person('Some Stranger')
    const strange = { ...form, letter: 'C', leader: { personId: stranger.personId } } as GroupForm
    expect((await testing.ask(helene, addGroup, { params: params(), body: strange })).problem.code).toBe('NOT_FOUND')
  })

  test('is never larger than its vehicle', async () => {
    const four = await Promise.all(['A A', 'B B', 'C C', 'D D'].map(confirmed))
    const { problem } = await move(four)
    expect([problem.code, problem.carries]).toEqual(['VEHICLE_FULL', { heads: 6, places: 5 }])
    expect((await groupShown())?.heads).toBe(2)
    const both = await Promise.all([move(four.slice(0, 2)), move(four.slice(2, 4))])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    const { version } = (await groupShown()) ?? { version: 0 }
    const small = { form: { ...form, letter: 'A', vehicleName: 'Van', vehiclePlaces: 3 }, version, askAgain: false }
    const changed = await testing.ask(helene, changeGroup, { params: { eventId, groupId: group.id }, body: small })
    expect(changed.problem.code).toBe('VEHICLE_FULL')
  })

  test('that a host was asked to receive stays; another goes, and its delegates are free', async () => {
    const gone = async () => {
      const { version } = (await groupShown()) ?? { version: 1 }
      return testing.ask(helene, removeGroup, { params: { eventId, groupId: group.id }, body: { version } })
    }
    const asked = id
    await pressed({ action: 'request' })
    expect((await gone()).problem).toMatchObject({ code: 'GROUP_IN_USE', carries: { stops: 1 } })
    await testing.rows('DELETE FROM visit_stop WHERE id = $1', [asked])
    expect((await gone()).status).toBe(204)
    const { body } = await testing.ask(helene, delegatesOfVisit, { params: params() })
    expect(body.rows.map(({ groupId }) => groupId)).toEqual([null, null])
  })
})

describe('more heads after a host was asked', () => {
  beforeEach(async () => {
    await pressed({ action: 'request' })
    await pressed({ action: 'confirm', onBehalf })
  })

  test('need the host’s consent, which the organiser is told before', async () => {
    const more = await confirmed('One More')
    expect((await move([more])).problem).toMatchObject({ code: 'HOST_MUST_BE_ASKED', carries: { stops: 1 } })
    expect((await move([more], true)).status).toBe(204)
    expect(await stopShown(testing, helene, eventId, id)).toMatchObject({ state: 'requested', asked: { heads: 3 } })
  })

  test('are refused where the site does not take them', async () => {
    const three = await Promise.all(['A A', 'B B', 'C C'].map(confirmed))
    expect((await move(three, true)).problem).toMatchObject({
      code: 'GROUP_TOO_LARGE',
      carries: { heads: 5, places: 4 },
    })
    expect(await stopShown(testing, helene, eventId, id)).toMatchObject({ state: 'confirmed' })
  })

  test('who withdraws makes room, and the successor of who is replaced comes instead', async () => {
    const [first, second] = group.delegates
    if (!first || !second) throw new Error('a group of two')
    const withdraw = { action: 'withdraw', leavingReason: 'health', reason: '', onBehalf } as const
    await testing.ask(helene, moveRegistration, { params: { registrationId: first }, body: withdraw })
    const heir = {
      familyName: 'Heir',
      givenName: 'An',
      address: `heir-${id}@example.org`,
      organisation: 'Ministry',
      position: 'Director',
      reason: 'Duty',
    }
    await testing.ask(helene, replaceRegistration, { params: { registrationId: second }, body: heir })
    await testing.jobs()
    expect(await groupShown()).toMatchObject({ heads: 1 })
    const { body } = await testing.ask(helene, delegatesOfVisit, { params: params() })
    expect(body.rows.filter(({ groupId }) => groupId !== null).map(({ name }) => name)).toEqual(['An Heir'])
    expect(await stopShown(testing, helene, eventId, id)).toMatchObject({ state: 'confirmed' })
  })

  test('who is asked to confirm again keeps the place until the offer ends, and then makes room', async () => {
    await testing.rows(
      `UPDATE registration SET state = 'accepted', asked_again_at = '2028-11-13', offer_expires_at = '2028-11-20T00:00Z' WHERE id = $1`,
      [group.delegates[0]],
    )
    await testing.jobs()
    expect(await groupShown()).toMatchObject({ heads: 2 })
    testing.clock.set('2028-11-20T00:00:00Z')
    await testing.sweep()
    await testing.jobs()
    testing.clock.set(testNow)
    expect(await groupShown()).toMatchObject({ heads: 1 })
    const { body } = await testing.ask(helene, peopleForVisit, { params: params(), query: { search: 'delegate' } })
    expect(body.people.map(({ name }) => name)).toEqual(['Delegate 1'])
  })

  test('a successor who leaves as well leaves the group', async () => {
    const [first] = group.delegates
    const heir = await makeRegistration(testing, eventId, { state: 'confirmed', name: 'An Heir' })
    await testing.rows('UPDATE registration SET replaces_id = $2 WHERE id = $1', [heir, first])
    await testing.rows(`UPDATE registration SET state = 'replaced' WHERE id = $1`, [first])
    await testing.rows('UPDATE visit_member SET registration_id = $1 WHERE registration_id = $2', [heir, first])
    const withdraw = { action: 'withdraw', leavingReason: 'health', reason: '', onBehalf } as const
    await testing.ask(helene, moveRegistration, { params: { registrationId: heir }, body: withdraw })
    await testing.jobs()
    expect(await groupShown()).toMatchObject({ heads: 1 })
  })
})

describe('transfers and conflicts', () => {
  const ride = (from: string, until: string) => ({
    groupId: group.id,
    startsLocal: `2028-12-05T${from}`,
    endsLocal: `2028-12-05T${until}`,
    mode: 'bus' as const,
  })

  test('a ride that ends too late stands in the way until an organiser takes it on by name', async () => {
    const added = await testing.ask(helene, addTransfer, { params: params(), body: ride('08:30', '09:15') })
    const [conflict] = (await plan()).conflicts
    expect(conflict).toMatchObject({ kind: 'group', beside: 'bus', startsLocal: '2028-12-05T09:00', accepted: null })
    const request = () => testing.ask(helene, requestStops, { params: params(), body: { stopIds: [id] } })
    expect((await request()).body).toEqual({
      done: [],
      refused: [{ id, code: 'STOP_CONFLICTS', carries: { conflicts: 1 } }],
    })
    const accept = (key: string) =>
      testing.ask(helene, acceptVisitConflict, { params: params(), body: { key, reason: 'They walk ahead' } })
    expect((await accept('made up')).problem.code).toBe('NOT_FOUND')
    expect((await accept(conflict?.key ?? '')).status).toBe(204)
    expect((await plan()).conflicts[0]?.accepted).toEqual({ by: 'Hélène Marchetti', reason: 'They walk ahead' })
    expect((await request()).body.done).toEqual([id])
    const late = { eventId, transferId: added.body.id }
    const earlier = { fields: ride('08:00', '08:45'), version: 1 }
    expect((await testing.ask(helene, changeTransfer, { params: late, body: earlier })).status).toBe(204)
    expect((await testing.ask(helene, changeTransfer, { params: late, body: earlier })).problem.code).toBe(
      'CHANGED_MEANWHILE',
    )
    expect((await plan()).conflicts).toEqual([])
    expect((await testing.ask(helene, removeTransfer, { params: late, body: { version: 2 } })).status).toBe(204)
  })
})
