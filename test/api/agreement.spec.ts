import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  agreementForOrganiser,
  agreementForPublic,
  agreementsForOrganiser,
  changeAgreement,
  createAgreement,
  documentOfAgreement,
  moveAgreement,
} from '@plenary/shared/contracts/agreement'
import { organisationsFound } from '@plenary/shared/contracts/organisation'
import {
  changeProgramme,
  createProgramme,
  programmeForOrganiser,
  programmesForOrganiser,
} from '@plenary/shared/contracts/programme'
import { startApp, type TestApp } from '../support/app.js'
import { describe as describeEvent, draftSeminar, type Ground, makeGround, press } from '../support/events.js'

let app: TestApp
let ground: Ground
beforeAll(async () => {
  app = await startApp(import.meta.url)
  ground = await makeGround(app)
})
afterAll(() => app.close())

const draft = {
  title: { en: 'A letter of intent' },
  objectives: {},
  parties: [{ name: { en: 'un DEPARTMENT' }, kind: 'un entity' as const, country: null }],
  signedOn: null,
  validUntil: null,
}

describe('an agreement', () => {
  test('finds a party by its name, in any case of letters, and makes it only once', async () => {
    const { body } = await app.ask(ground.helene, createAgreement, { body: draft })
    const found = await app.ask(ground.helene, organisationsFound, { query: { name: 'depart' } })
    expect(found.body.rows.map(({ name }) => name)).toEqual([{ en: 'UN department' }])
    expect(body.parties.map(({ id }) => id)).toEqual(found.body.rows.map(({ id }) => id))
  })

  test('is signed by two parties on a day, and ended for a reason', async () => {
    const { body } = await app.ask(ground.helene, createAgreement, { body: draft })
    const press = (action: 'sign' | 'end', version: number, reason?: string) =>
      app.ask(ground.helene, moveAgreement, {
        params: { agreementId: body.id },
        body: { action, version, ...(reason && { reason }) },
      })
    expect(body.can).toMatchObject({ sign: { ok: false, code: 'AGREEMENT_INCOMPLETE' } })
    expect((await press('sign', body.version)).problem).toMatchObject({
      code: 'AGREEMENT_INCOMPLETE',
      carries: { missing: ['two parties', 'signed on'] },
    })

    const parties = [...draft.parties, { name: { en: 'Green Technology Bank' }, kind: 'other' as const, country: 'CN' }]
    const changed = await app.ask(ground.helene, changeAgreement, {
      params: { agreementId: body.id },
      body: { ...draft, parties, signedOn: '2027-05-01', version: body.version },
    })
    expect((await press('sign', body.version)).problem.code).toBe('CHANGED_MEANWHILE')
    const signed = await press('sign', changed.body.version)
    expect(signed.body).toMatchObject({ state: 'signed', parties: [{}, { name: { en: 'Green Technology Bank' } }] })
    expect((await press('end', signed.body.version)).problem.code).toBe('REASON_NEEDED')
    expect((await press('end', signed.body.version, 'replaced by a treaty')).body.state).toBe('ended')
  })

  test('shows what came of it to anybody, once it is signed and the event announced', async () => {
    const page = () => app.ask(null, agreementForPublic, { params: { agreementId: ground.agreementId } })
    const { id } = await draftSeminar(app, ground)
    expect((await page()).body).toMatchObject({ state: 'signed', parties: [{}, {}], programmes: [{ events: [] }] })
    await describeEvent(app, ground.helene, id)
    await press(app, ground.helene, id, 'announce')
    expect((await page()).body.programmes).toMatchObject([
      { title: { en: 'Green technology transfer' }, events: [{ id, state: 'announced' }] },
    ])
    const { body } = await app.ask(ground.helene, createAgreement, { body: draft })
    expect((await app.ask(null, agreementForPublic, { params: { agreementId: body.id } })).status).toBe(404)
  })

  test('is read by who manages one of its programmes, and not by who manages another', async () => {
    const other = await makeGround(app)
    const manager = await app.person('Chen Yutong', { role: 'programme manager', programmeId: other.programmeId })
    const organiser = await app.person('Losa Tuilagi', {
      role: 'organiser',
      eventId: (await draftSeminar(app, ground)).id,
    })
    const read = (who: typeof manager, agreementId: string) =>
      app.ask(who, agreementForOrganiser, { params: { agreementId } as { agreementId: typeof ground.agreementId } })
    expect((await read(manager, other.agreementId)).status).toBe(200)
    expect((await read(manager, ground.agreementId)).status).toBe(404)
    expect((await read(organiser, ground.agreementId)).status).toBe(403)
    const listed = await app.ask(manager, agreementsForOrganiser, {})
    expect(listed.body.rows.map(({ id }) => id)).not.toContain(ground.agreementId)
  })
})

describe('the signed text', () => {
  const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
  const attach = (content: string) =>
    app.app.inject({
      method: 'PUT',
      url: `/api/agreements/${ground.agreementId}/document`,
      headers: { cookie: ground.helene.cookie, 'content-type': 'multipart/form-data; boundary=part' },
      payload: `--part\r\ncontent-disposition: form-data; name="file"; filename="mou.pdf"\r\n\r\n${content}\r\n--part--\r\n`,
    })

  test('is a PDF, comes back as it was, and a later one takes its place', async () => {
    expect((await attach('<html>')).statusCode).toBe(415)
    expect((await attach(pdf)).statusCode).toBe(200)
    const second = await attach(`${pdf}\n`)
    expect(second.json()).toMatchObject({ document: { name: 'mou.pdf' } })
    const read = await app.ask(ground.helene, documentOfAgreement, { params: { agreementId: ground.agreementId } })
    expect(read.raw.toString()).toBe(`${pdf}\n`)
    expect(await app.rows('SELECT name FROM file')).toHaveLength(1)
  })
})

describe('a programme', () => {
  test('is managed by whoever made it, and read by who organises an event of it', async () => {
    const manager = await app.person('Chen Yutong', { role: 'programme manager', programmeId: ground.programmeId })
    const made = await app.ask(manager, createProgramme, {
      body: { title: { en: 'Water' }, summary: {}, agreementIds: [] },
    })
    expect(made.body.may).toEqual({ write: true, createEvent: true, grant: false })
    const event = await draftSeminar(app, ground)
    const organiser = await app.person('Losa Tuilagi', { role: 'organiser', eventId: event.id })
    const listed = await app.ask(organiser, programmesForOrganiser, {})
    expect(listed.body.rows).toMatchObject([
      { id: ground.programmeId, events: 1, may: { write: false, createEvent: false, grant: false } },
    ])
    expect((await app.ask(organiser, programmeForOrganiser, { params: { programmeId: made.body.id } })).status).toBe(
      404,
    )
  })

  test('stands on agreements that its writer may read', async () => {
    const other = await makeGround(app)
    const manager = await app.person('Chen Yutong', { role: 'programme manager', programmeId: other.programmeId })
    const change = (agreementIds: (typeof ground.agreementId)[], version = 1) =>
      app.ask(manager, changeProgramme, {
        params: { programmeId: other.programmeId },
        body: { title: { en: 'Renamed' }, summary: {}, agreementIds, version },
      })
    expect((await change([ground.agreementId])).status).toBe(404)
    expect((await change([other.agreementId])).body).toMatchObject({ title: { en: 'Renamed' }, version: 2 })
    expect((await change([other.agreementId])).problem.code).toBe('CHANGED_MEANWHILE')
  })
})
