import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { keepEndorsement, keepNoteScan, myNomination } from '@plenary/shared/contracts/nomination/focal-point'
import { endorsementOfNomination, evidenceOfNomination } from '@plenary/shared/contracts/nomination/organiser'
import type { EventId, NominationId } from '@plenary/shared/language/ids'
import { startApp, type TestApp } from '../support/app.js'
import { makeFocalPoint, makeNomination } from '../support/nominations.js'
import { upload } from '../support/upload.js'
import { makeEvent, organiserOf } from '../support/world.js'

let app: TestApp
let eventId: EventId
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app)
})
afterAll(() => app.close())

const pdf = '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n'
const actsOn = async (id: NominationId) =>
  (await app.rows<{ act: string }>('SELECT act FROM audit WHERE object_id = $1 ORDER BY id', [id])).map(
    ({ act }) => act,
  )

test('each reading of evidence by an organiser is written down, and the focal point’s own is not', async () => {
  const losa = await app.person('Losa Tuilagi')
  const list = await makeFocalPoint(app, eventId, losa)
  const nominationId = await makeNomination(app, list)
  const params = { nominationId }
  expect((await upload(app, losa, keepEndorsement, { params, file: pdf })).status).toBe(200)
  await app.rows(`UPDATE nomination SET state = 'nominated' WHERE id = $1`, [nominationId])
  const helene = await organiserOf(app, eventId)

  expect((await app.ask(losa, myNomination, { params })).body.letter).toMatch(/\.pdf$/)
  expect(await actsOn(nominationId)).toEqual([])
  const { body } = await app.ask(helene, evidenceOfNomination, { params })
  expect(body).toMatchObject({ noteNumber: 'NV/28/117', noteOn: '2028-10-02', scan: null })
  expect((await app.ask(helene, endorsementOfNomination, { params })).raw.toString()).toBe(pdf)

  expect(await actsOn(nominationId)).toEqual(['read evidence', 'read endorsement letter'])
  const desk = await app.person('Desk Person', { role: 'desk', eventId })
  expect((await app.ask(desk, evidenceOfNomination, { params })).problem.code).toBe('FORBIDDEN')
  expect((await upload(app, losa, keepEndorsement, { params, file: pdf })).body).toMatchObject({
    code: 'MOVE_NOT_ALLOWED',
  })
})

test('the scan of a note counts for every draft with the same note, and only a PDF is one', async () => {
  const losa = await app.person('Losa Tuilagi')
  const list = await makeFocalPoint(app, eventId, losa)
  const [one, other] = [await makeNomination(app, list), await makeNomination(app, list, { rank: 2 })]
  expect((await upload(app, losa, keepNoteScan, { params: { nominationId: one }, file: 'no PDF' })).status).toBe(415)
  expect((await upload(app, losa, keepNoteScan, { params: { nominationId: one }, file: pdf })).status).toBe(200)
  expect((await app.ask(losa, myNomination, { params: { nominationId: other } })).body.scan).toMatch(/\.pdf$/)
})
