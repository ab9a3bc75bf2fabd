import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { addSession, agendaDraft, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { addMaterial, draftMaterial, showMaterial } from '@plenary/shared/contracts/agenda-materials'
import type { SessionId } from '@plenary/shared/language/ids'
import type { Person } from '../support/app.js'
import { upload } from '../support/upload.js'
import { agendaGround, type Ground, makeEvent, panel } from './agenda-ground.js'

const pdf = (text: string) => `%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% ${text}\ntrailer\n<<>>\n%%EOF\n`

let ground: Ground
let sessionId: SessionId
let params: { eventId: Ground['eventId']; sessionId: SessionId }
beforeAll(async () => {
  ground = await agendaGround(import.meta.url)
  const { eventId } = ground
  const added = await ground.test.ask(ground.organiser, addSession, { params: { eventId }, body: panel() })
  sessionId = added.body.id
  params = { eventId, sessionId }
})
afterAll(() => ground.test.close())

const add = (text: string, who: Person = ground.organiser, to: Record<string, string> = params) =>
  upload(ground.test, who, addMaterial, { params: to, file: text })
const show = (materialId: string, shown: boolean, who: Person = ground.organiser) =>
  ground.test.ask(who, showMaterial, { params: { ...params, materialId }, body: { shown } })
const inDraft = async () => {
  const { eventId } = ground
  const { sessions } = (await ground.test.ask(ground.organiser, agendaDraft, { params: { eventId } })).body
  return sessions.find(({ id }) => id === sessionId)?.materials ?? []
}
const release = async () => {
  const { eventId } = ground
  expect((await ground.test.ask(ground.organiser, releaseAgenda, { params: { eventId }, body: {} })).status).toBe(200)
}
const published = async () => {
  const { body } = await ground.test.app.inject({ url: '/events/green-technology/agenda.json' })
  return JSON.parse(body) as { sessions: { materials: { id: string; sha256: string }[] }[]; changes: unknown[] }
}

test('a PDF is a material of the draft, of the next release, and of that release for ever', async () => {
  await release()
  const made = await add(pdf('finance'))
  expect(made.status).toBe(200)
  expect((await published()).sessions[0]?.materials).toEqual([])

  await release()
  const [material] = (await published()).sessions[0]?.materials ?? []
  expect(material).toMatchObject({ id: made.body.materialId, name: expect.stringMatching(/\.pdf$/) })
  const address = `/api/files/${material?.sha256}`
  const read = await ground.test.app.inject({ url: address })
  expect([read.statusCode, read.headers['content-type'], read.body]).toEqual([200, 'application/pdf', pdf('finance')])

  expect((await show(made.body.materialId, false)).status).toBe(204)
  expect((await show(made.body.materialId, false)).status).toBe(204) // twice is once
  expect(await inDraft()).toEqual([])
  expect((await published()).sessions[0]?.materials).toHaveLength(1)
  await release()
  expect((await published()).sessions[0]?.materials).toEqual([])
  expect((await ground.test.app.inject({ url: address })).statusCode).toBe(200)

  expect((await show(made.body.materialId, true)).status).toBe(204)
  expect((await inDraft()).map(({ id }) => id)).toEqual([made.body.materialId])
  const acts = await ground.test.rows<{ act: string }>(
    `SELECT act FROM audit WHERE object_id = $1 AND act LIKE '%material%' ORDER BY id`,
    [sessionId],
  )
  expect(acts.map(({ act }) => act)).toEqual(['add material', 'take material off', 'put material back'])
})

test('a material is for those who work on the draft until it is released; one that never is leaves a day after it was taken off', async () => {
  const { eventId } = ground
  const made = await add(pdf('slip'))
  const { materialId } = made.body
  const [{ sha256 } = { sha256: '' }] = (await inDraft()).filter(({ id }) => id === materialId)
  const stored = async () => (await ground.test.rows('SELECT 1 FROM file WHERE sha256 = $1', [sha256])).length
  const publicly = async () => (await ground.test.app.inject({ url: `/api/files/${sha256}` })).statusCode
  const read = (who: Person) => ground.test.ask(who, draftMaterial, { params: { ...params, materialId } })
  expect(await publicly()).toBe(404)
  expect((await read(ground.organiser)).status).toBe(200)
  expect((await read(await ground.test.person('Amina Wanjiru Kariuki'))).status).toBe(403)

  await show(materialId, false)
  await ground.test.sweep()
  expect(await stored()).toBe(1)
  ground.test.clock.advance(25 * 60)
  await ground.test.sweep()
  expect([await stored(), (await read(ground.organiser)).status]).toEqual([0, 404])
  expect((await show(materialId, true)).status).toBe(404)

  const released = (await add(pdf('slides'))).body.materialId
  await release()
  await show(released, false)
  ground.test.clock.advance(25 * 60)
  await ground.test.sweep()
  expect(
    (await ground.test.ask(ground.organiser, draftMaterial, { params: { eventId, sessionId, materialId: released } }))
      .status,
  ).toBe(200)
})

test('what is no whole PDF is refused, and so is what belongs to another session or event', async () => {
  for (const text of ['<svg onload="alert(1)"/>', '%PDF-1.7\ncut off', '']) expect((await add(text)).status).toBe(415)
  const elsewhere = await makeEvent(ground.test, 'clean-cooking')
  const stranger = await ground.test.person('Gu Siyuan', { role: 'organiser', eventId: elsewhere.eventId })
  expect((await add(pdf('x'), stranger)).status).toBe(404)
  expect((await add(pdf('x'), ground.organiser, { ...params, sessionId: randomUUID() })).status).toBe(404)
  expect((await show(randomUUID(), false)).status).toBe(404)
})

test('however many add at once, a session has at most twenty', async () => {
  const statuses = (await Promise.all(Array.from({ length: 24 }, (_, n) => add(pdf(`number ${n}`))))).map(
    ({ status }) => status,
  )
  expect(await inDraft()).toHaveLength(20)
  expect(statuses.filter((status) => status === 409)).toHaveLength(5) // one was there before
  const [first] = await inDraft()
  expect((await show(first?.id ?? '', false)).status).toBe(204)
  expect((await add(pdf('one more'))).status).toBe(200)
  expect((await show(first?.id ?? '', true)).body).toMatchObject({ code: 'TOO_MANY_MATERIALS', carries: { most: 20 } })
})
