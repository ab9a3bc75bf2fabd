import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { personId } from '@plenary/shared/language/ids'
import { UnitOfWork } from '../../server/src/database/unit-of-work.js'
import { VisitLinks } from '../../server/src/features/visit/link/visit-links.js'
import { startApp, type TestApp } from '../support/app.js'
import { makeRequestedVisit, press, stopShown } from '../support/visits.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

type Requested = Awaited<ReturnType<typeof makeRequestedVisit>>

/** A link as the letter to this host would carry it. */
async function linkFor({ seen, siyuan }: Requested): Promise<string> {
  const { id, version, startsAt } = await seen()
  const links = app.app.get(VisitLinks)
  const secret = await app.app
    .get(UnitOfWork)
    .run(() => links.toAnswer({ id, version, startsAt }, personId.parse(siyuan.personId)))
  return `/answer-visit/${secret}`
}

const open = (url: string) => app.app.inject({ method: 'GET', url })
const send = (url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  app.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
const confirm = { action: 'confirm' }
const stateOf = async ({ helene, eventId, id }: Requested) => (await stopShown(app, helene, eventId, id)).state

describe('the link in a letter to a host', () => {
  test('shows who asks for what, without an account, without a script and without anybody who comes, and uses nothing up', async () => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    for (const page of [await open(link), await open(link)]) {
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('Gu Siyuan')
      expect(page.body).toContain('Green Technology Bank')
      expect(page.body).toContain('Tue, 5 Dec 2028')
      expect(page.body).toContain('Group A, 3 people, English')
      expect(page.body).not.toContain('Delegate 0')
      expect(page.body).not.toContain('type="module"')
      expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' })
    }
    expect(await stateOf(visit)).toBe('requested')
  })

  test('confirms once; the record says whose link it was', async () => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    const pressed = await send(link, confirm)
    expect(pressed.statusCode).toBe(200)
    expect(pressed.body).toContain('The visit is confirmed')
    expect(await stateOf(visit)).toBe('confirmed')
    expect((await send(link, confirm)).statusCode).toBe(410)
    expect((await open(link)).statusCode).toBe(410)
    expect(
      await app.rows(`SELECT account_id, actor_name FROM audit WHERE object_id = $1 AND act = 'confirm'`, [visit.id]),
    ).toEqual([{ account_id: null, actor_name: 'Gu Siyuan' }])
  })

  test('proposes another time and size', async () => {
    const visit = await makeRequestedVisit(app)
    const fields = { action: 'counter-propose', day: '2028-12-05', starts: '10:00', ends: '12:00', heads: '20' }
    expect((await send(await linkFor(visit), fields)).body).toContain('Your proposal is sent')
    expect(await stopShown(app, visit.helene, visit.eventId, visit.id)).toMatchObject({
      state: 'counter-proposed',
      counter: { startsLocal: '2028-12-05T10:00', endsLocal: '2028-12-05T12:00', heads: 20 },
      answeredBy: 'Gu Siyuan',
    })
  })

  test('declines with a reason of several lines', async () => {
    const visit = await makeRequestedVisit(app)
    const fields = { action: 'decline', reason: 'The hall is being rebuilt.\r\nNext year again.' }
    expect((await send(await linkFor(visit), fields)).statusCode).toBe(200)
    expect((await stopShown(app, visit.helene, visit.eventId, visit.id)).reason).toContain('Next year again.')
  })

  test.each<{ what: string; fields: Readonly<Record<string, string>> }>([
    { what: 'no reason', fields: { action: 'decline', reason: '  ' } },
    {
      what: 'an end before the beginning',
      fields: { action: 'counter-propose', day: '2028-12-05', starts: '12:00', ends: '10:00', heads: '20' },
    },
    {
      what: 'a number that is none',
      fields: { action: 'counter-propose', day: '2028-12-05', starts: '09:00', ends: '10:00', heads: 'many' },
    },
    { what: 'an answer that hosts cannot give here', fields: { action: 'call off', reason: 'No' } },
    { what: 'nothing', fields: {} },
  ])('with $what shows the page again, says what is missing, keeps what was typed, and stays', async ({ fields }) => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    const page = await send(link, fields)
    expect(page.statusCode).toBe(400)
    expect(page.body).toContain('Something is missing')
    if (fields['ends']) expect(page.body).toContain(`value="${fields['ends']}"`)
    expect(await stateOf(visit)).toBe('requested')
    expect((await send(link, confirm)).statusCode).toBe(200)
  })

  test('pressed twice at once answers once', async () => {
    const link = await linkFor(await makeRequestedVisit(app))
    const answers = await Promise.all([send(link, confirm), send(link, confirm)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
  })

  test('is stale once the host was asked otherwise, and says so', async () => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    await press(app, visit.helene, visit, { action: 'take back' })
    expect((await open(link)).statusCode).toBe(410)
    await press(app, visit.helene, visit, { action: 'request' })
    for (const page of [await open(link), await send(link, confirm)]) {
      expect(page.statusCode).toBe(409)
      expect(page.body).toContain('You were asked otherwise meanwhile')
    }
    expect(await stateOf(visit)).toBe('requested')
  })

  test('ends with the visit, and with the standing of whoever holds it', async () => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    await app.rows('UPDATE membership SET revoked_at = $2 WHERE person_id = $1', [
      visit.siyuan.personId,
      app.clock.now(),
    ])
    expect((await send(link, confirm)).statusCode).toBe(410)
    await app.rows('UPDATE membership SET revoked_at = NULL WHERE person_id = $1', [visit.siyuan.personId])
    await app.rows('UPDATE visit_answer_link SET expires_at = $2 WHERE stop_id = $1', [visit.id, app.clock.now()])
    expect((await open(link)).statusCode).toBe(410)
  })

  test('cannot be pressed from a page of another site, and one that nobody made is gone', async () => {
    const visit = await makeRequestedVisit(app)
    const link = await linkFor(visit)
    expect((await send(link, confirm, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect(await stateOf(visit)).toBe('requested')
    expect((await open('/answer-visit/not-a-secret-of-ours')).statusCode).toBe(410)
  })

  test('speaks the language of whoever got it', async () => {
    const visit = await makeRequestedVisit(app)
    await app.rows(`UPDATE person SET language = 'ar' WHERE id = $1`, [visit.siyuan.personId])
    expect((await open(await linkFor(visit))).body).toContain('<html lang="ar" dir="rtl">')
  })
})
