import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { nomineesOfFocalPoint } from '@plenary/shared/contracts/nomination/focal-point'
import { addFocalPoint, changeFocalPoint, revokeFocalPoint } from '@plenary/shared/contracts/nomination/organiser'
import type { changeFocalPointForm, FocalPointForm } from '@plenary/shared/contracts/nomination.forms'
import type { EventId, FocalPointId } from '@plenary/shared/language/ids'
import type * as z from 'zod'
import type { Person, TestApp } from '../support/app.js'
import { makeNomination, type NominationGround, nominationGround } from '../support/nominations.js'
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

const samoa: FocalPointForm = {
  givenName: 'Losa',
  familyName: 'Tuilagi',
  address: 'losa.tuilagi@example.org',
  language: 'en',
  represents: 'country',
  country: 'WS',
  name: '',
  places: 2,
  dueLocal: '2028-11-30T23:59',
}
const add = (wishes: Partial<FocalPointForm> = {}, eventId: EventId = ground.eventId, who = helene) =>
  app.ask(who, addFocalPoint, { params: { eventId }, body: { ...samoa, ...wishes } })
const revoke = (focalPointId: FocalPointId, who = helene) =>
  app.ask(who, revokeFocalPoint, { params: { focalPointId } })
const actsOn = async (id: FocalPointId) =>
  (await app.rows<{ act: string }>('SELECT act FROM audit WHERE object_id = $1 ORDER BY id', [id])).map(
    ({ act }) => act,
  )

describe('a focal point is named', () => {
  test('by their address, gets one letter in their language, and nobody is named twice for the same', async () => {
    const made = await add()
    expect(made.body).toMatchObject({
      represents: 'country',
      country: 'WS',
      places: 2,
      used: 0,
      dueLocal: '2028-11-30T23:59',
      dueAt: '2028-11-30T15:59:00.000Z', // Shanghai
      person: { name: 'Losa Tuilagi', address: 'losa.tuilagi@example.org' },
      revokedAt: null,
    })
    await app.jobs()
    const letters = await ground.lettersTo('losa.tuilagi@example.org')
    expect(letters).toMatchObject([{ language: 'en' }])
    expect(letters[0]?.text).toMatch(/Samoa: up to 2 people.*Thu, 30 Nov 2028, 23:59 Shanghai time.*\/nominate/s)
    expect((await add()).problem.code).toBe('ALREADY_FOCAL_POINT')
    expect(await actsOn(made.body.id)).toEqual(['name focal point'])
  })

  test('once, however many press at once', async () => {
    const same = { address: 'semisi.vaka@example.org', country: 'TO' as const }
    const answers = await Promise.all([add(same), add(same), add(same)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('with a name, unless it is for a country; and not when the event is over', async () => {
    const network = { represents: 'network', country: null, address: 'network@example.org' } as const
    expect((await add({ ...network, name: '' })).status).toBe(400)
    expect((await add({ ...network, name: 'Pacific Cleantech Network' })).body).toMatchObject({
      represents: 'network',
      name: 'Pacific Cleantech Network',
    })
    expect((await add({ country: null, address: 'nowhere@example.org' })).status).toBe(400)
    const past = await makeEvent(app)
    await app.rows(`UPDATE event SET starts_at = '2028-10-01', ends_at = '2028-10-02' WHERE id = $1`, [past])
    expect((await add({}, past, await organiserOf(app, past))).problem.code).toBe('EVENT_OVER')
  })
})

describe('a focal point is changed', () => {
  test('to fewer places than are used without anybody losing theirs, on the version that was seen', async () => {
    const { list } = await ground.losa({ country: 'FJ', places: 3 })
    const mandate = { represents: 'country', country: 'FJ', name: '', places: 1, dueLocal: null } as const
    await makeNomination(app, list, { state: 'nominated', rank: 1 })
    await makeNomination(app, list, { state: 'nominated', rank: 2, name: 'Mele Vake' })
    const change = (version: number, form: z.input<typeof changeFocalPointForm>) =>
      app.ask(helene, changeFocalPoint, { params: { focalPointId: list }, body: { version, form } })

    const first = await change(1, mandate)
    expect(first.body).toMatchObject({ places: 1, used: 2, dueAt: null, dueLocal: null })
    expect((await change(1, { ...mandate, places: 9 })).problem.code).toBe('CHANGED_MEANWHILE')
    const [one, other] = await Promise.all([
      change(first.body.version, { ...mandate, places: 4 }),
      change(first.body.version, { ...mandate, places: 5 }),
    ])
    expect([one.status, other.status].sort()).toEqual([200, 409])
    expect(await actsOn(list)).toEqual(['change focal point', 'change focal point'])
  })

  test('not into what the same person nominates for already', async () => {
    const address = 'two.countries@example.org'
    const [one, other] = [(await add({ address, country: 'KI' })).body, (await add({ address, country: 'TV' })).body]
    const form = { represents: 'country', country: 'KI', name: '', places: 2, dueLocal: null } as const
    const answer = await app.ask(helene, changeFocalPoint, {
      params: { focalPointId: other.id },
      body: { version: other.version, form },
    })
    expect([one.country, answer.problem.code]).toEqual(['KI', 'ALREADY_FOCAL_POINT'])
  })
})

describe('a focal point is ended', () => {
  test('once: what was nominated stays with the organisers, and the list is theirs no more', async () => {
    const { who, list } = await ground.losa({ country: 'VU' })
    const nomination = await makeNomination(app, list, { state: 'nominated' })
    expect((await app.ask(who, nomineesOfFocalPoint, { params: { focalPointId: list } })).status).toBe(200)

    expect((await revoke(list)).body.revokedAt).toBe(app.clock.now())
    expect((await revoke(list)).status).toBe(200)

    expect((await app.ask(who, nomineesOfFocalPoint, { params: { focalPointId: list } })).status).toBe(404)
    expect(await ground.nomination(nomination)).toMatchObject({ state: 'nominated' })
    expect(await actsOn(list)).toEqual(['revoke focal point'])
  })

  test('by an organiser of the event alone', async () => {
    const { list } = await ground.losa({ country: 'NR' })
    const stranger = await organiserOf(app, await makeEvent(app))
    expect((await revoke(list, stranger)).status).toBe(404)
  })
})
