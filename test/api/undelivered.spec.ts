import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { sendAgain, undeliveredMail } from '@plenary/shared/contracts/registration/undelivered'
import { type DeliveryId, deliveryId, type EventId, type RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
let amina: Person
let registrationId: RegistrationId
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(async () => {
  eventId = await makeEvent(app)
  helene = await organiserOf(app, eventId)
  amina = await app.person('Amina Kariuki')
  registrationId = await makeRegistration(app, eventId, { state: 'confirmed' }, amina)
})

async function parked(of: EventId | null = eventId, accountMail = false): Promise<DeliveryId> {
  const id = deliveryId.parse(randomUUID())
  await app.rows(
    `INSERT INTO delivery (id, key, event_id, person_id, account_mail, to_address, to_name, language, subject, text, html, message_id, state, attempts, queued_at,
       due_at, parked_at, reason)
     VALUES ($1, $5, $2, $3, $4, 'amina@example.org', 'Amina Kariuki', 'en', 'A seat for you', 'text', '<p>text</p>', $5, 'parked', 7, '2028-11-01', '2028-11-01',
       '2028-11-02T10:00Z', '550 no such mailbox')`,
    [id, of, amina.personId, accountMail, randomUUID()],
  )
  return id
}
const list = async (who = helene) => (await app.ask(who, undeliveredMail, { params: { eventId } })).body.rows
const press = (id: DeliveryId, who = helene) => app.ask(who, sendAgain, { params: { eventId, deliveryId: id } })
const stateOf = async (id: DeliveryId) =>
  (await app.rows<{ state: string; attempts: number }>('SELECT state, attempts FROM delivery WHERE id = $1', [id]))[0]

describe('mail that could not be delivered', () => {
  test('is listed with what the mail server said and whom it was for; account mail never is', async () => {
    const id = await parked()
    await parked(eventId, true)
    await parked(null)
    expect(await list()).toEqual([
      {
        id,
        toName: 'Amina Kariuki',
        toAddress: 'amina@example.org',
        subject: 'A seat for you',
        reason: '550 no such mailbox',
        tries: 7,
        parkedAt: '2028-11-02T10:00:00.000Z',
        registrationId,
      },
    ])
  })

  test('is sent again as it was written, and the audit says who did it', async () => {
    const id = await parked()
    expect((await press(id)).status).toBe(204)
    expect(await stateOf(id)).toEqual({ state: 'queued', attempts: 0 })
    await app.jobs()
    expect(await stateOf(id)).toMatchObject({ state: 'sent' })
    expect(await list()).toEqual([])
    const { rows } = (await app.ask(helene, auditOfEvent, { params: { eventId } })).body
    expect(rows[0]).toMatchObject({ act: 'send letter again', objectName: 'Amina Kariuki' })
  })

  test('is put back once, however many press at once', async () => {
    const id = await parked()
    const answers = await Promise.all([press(id), press(id), press(id)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409])
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('MOVE_NOT_ALLOWED')
  })

  test('of another event, or account mail, is not there', async () => {
    const elsewhere = await parked(await makeEvent(app))
    const code = await parked(eventId, true)
    for (const id of [elsewhere, code, deliveryId.parse(randomUUID())])
      expect((await press(id)).problem.code).toBe('NOT_FOUND')
    expect([await stateOf(elsewhere), await stateOf(code)]).toEqual([
      { state: 'parked', attempts: 7 },
      { state: 'parked', attempts: 7 },
    ])
  })

  test('is not shown to a reviewer', async () => {
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    const id = await parked()
    expect((await app.ask(reviewer, undeliveredMail, { params: { eventId } })).status).toBe(403)
    expect((await press(id, reviewer)).status).toBe(403)
  })
})
