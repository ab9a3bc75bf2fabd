import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { nominationOfEvent } from '@plenary/shared/contracts/nomination/organiser'
import {
  mergeNomination,
  nominationsOfRegistration,
  partNomination,
} from '@plenary/shared/contracts/nomination/taking-up'
import { verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import type { NominationId } from '@plenary/shared/language/ids'
import { type TestApp } from '../support/app.js'
import { makeNomination, type NominationGround, nominationGround } from '../support/nominations.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let ground: NominationGround
let app: TestApp
beforeAll(async () => {
  ground = await nominationGround(import.meta.url)
  app = ground.app
})
afterAll(() => ground.app.close())

describe('the same person', () => {
  async function twice() {
    const event = await makeEvent(app)
    const organiser = await organiserOf(app, event)
    const [samoa, fiji] = [await ground.losa({}, event), await ground.losa({ country: 'FJ' }, event)]
    const one = await makeNomination(app, samoa.list, { state: 'nominated', name: 'Sina Faleolo', country: 'WS' })
    const other = await makeNomination(app, fiji.list, { state: 'nominated', name: 'Faleolo Sina', country: 'WS' })
    const sheet = async (nominationId: NominationId) =>
      (await app.ask(organiser, nominationOfEvent, { params: { nominationId } })).body
    const merge = (nominationId: NominationId, body: object) =>
      app.ask(organiser, mergeNomination, { params: { nominationId }, body: body as never })
    const part = (nominationId: NominationId) => app.ask(organiser, partNomination, { params: { nominationId } })
    return { event, organiser, one, other, sheet, merge, part, samoa, fiji }
  }

  test('nominated twice is shown before any offer, and merged without loss', async () => {
    const { organiser, one, other, sheet, merge } = await twice()
    expect(await sheet(one)).toMatchObject({
      possiblySame: 1,
      same: [{ nominationId: other, why: 'names in other order', onePerson: false, by: { country: 'FJ' } }],
    })
    await ground.takeUp(one, organiser)
    const { body } = await merge(other, { nominationId: one })

    expect(body.registrationId).not.toBeNull()
    expect([await ground.nomination(one), await ground.nomination(other)]).toMatchObject([
      { state: 'taken up', registration_id: body.registrationId },
      { state: 'nominated', registration_id: body.registrationId },
    ])
    expect(await sheet(other)).toMatchObject({
      possiblySame: 0,
      merged: true,
      mayPart: true,
      same: [{ onePerson: true }],
    })
    expect((await merge(other, { nominationId: one })).problem.code).toBe('MERGED_ALREADY')
    expect((await ground.takeUp(other, organiser)).body).toEqual(body)
  })

  test('is parted again as long as nothing came of it', async () => {
    const { organiser, one, other, merge, part } = await twice()
    expect((await part(other)).problem.code).toBe('NOT_MERGED')
    await ground.takeUp(one, organiser)
    const before = await ground.nomination(other)
    await merge(other, { nominationId: one })

    expect((await part(other)).status).toBe(200)
    expect(await ground.nomination(other)).toEqual(before)

    await merge(other, { nominationId: one })
    await ground.takeUp(other, organiser)
    expect((await part(other)).problem.code).toBe('NOT_MERGED')
    const acts = await app.rows<{ act: string }>('SELECT act FROM audit WHERE object_id = $1 ORDER BY id', [other])
    expect(acts.map(({ act }) => act)).toEqual(['merge', 'part', 'merge', 'take up'])
  })

  test('who applied and was nominated is one registration afterwards', async () => {
    const { event, organiser, one, other, sheet, merge } = await twice()
    const applied = await makeRegistration(app, event, { state: 'under review', name: 'Sina Faleolo', country: 'WS' })
    expect((await sheet(one)).same).toMatchObject([
      { nominationId: expect.anything() },
      { registrationId: applied, why: 'same name' },
    ])
    const beside = await app.ask(organiser, nominationsOfRegistration, { params: { registrationId: applied } })
    expect(beside.body.rows.map(({ why }) => why).sort()).toEqual(['names in other order', 'same name'])
    const alone = await makeRegistration(app, event, { state: 'under review', name: 'Tala Leota', country: 'WS' })
    const inDoubt = async () =>
      (
        await app.ask(organiser, verdictsOfRegistrations, {
          params: { eventId: event },
          body: { ids: [applied, alone] },
        })
      ).body.possiblySame
    expect(await inDoubt()).toBe(1)

    await merge(one, { registrationId: applied })
    expect((await ground.takeUp(one, organiser)).body).toEqual({ registrationId: applied })

    expect(await ground.registration(applied)).toMatchObject({ state: 'under review' })
    const after = await app.ask(organiser, nominationsOfRegistration, { params: { registrationId: applied } })
    expect(after.body.rows[0]).toMatchObject({ id: one, state: 'taken up', why: null })
    expect(await inDoubt()).toBe(1)
    await merge(other, { registrationId: applied })
    expect(await inDoubt()).toBe(0)
  })

  test('of whom a second registration was made already: that one is cancelled, with the reason', async () => {
    const { event, organiser, one, merge } = await twice()
    const { body: made } = await ground.takeUp(one, organiser)
    const applied = await makeRegistration(app, event, { state: 'submitted', name: 'Sina Faleolo' })
    expect((await merge(one, { registrationId: applied })).body).toEqual({ registrationId: applied })
    expect(await ground.registration(made.registrationId)).toMatchObject({ state: 'cancelled' })
    expect(await ground.nomination(one)).toMatchObject({ state: 'taken up', registration_id: applied })
  })

  test('is not looked for in another event', async () => {
    const [here, there] = [await twice(), await twice()]
    expect((await here.merge(here.one, { nominationId: there.one })).status).toBe(404)
    const elsewhere = await makeRegistration(app, there.event, { state: 'submitted' })
    expect((await here.merge(here.one, { registrationId: elsewhere })).status).toBe(404)
    expect((await here.merge(here.one, { nominationId: here.one })).status).toBe(404)
  })

  test('is not merged once the event is over', async () => {
    const { event, one, other, merge } = await twice()
    await app.rows(`UPDATE event SET state = 'cancelled' WHERE id = $1`, [event])
    expect((await merge(one, { nominationId: other })).problem.code).toBe('EVENT_OVER')
  })
})
