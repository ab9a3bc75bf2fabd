import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { moveRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

/** An offer whose letter is written; answers the link in it. */
async function offered(language = 'en') {
  const eventId = await makeEvent(app)
  const amina = await app.person('Amina Kariuki')
  const id = await makeRegistration(app, eventId, { state: 'shortlisted', name: 'Amina Kariuki' }, amina)
  await app.rows('UPDATE registration SET language = $2 WHERE id = $1', [id, language])
  const helene = await organiserOf(app, eventId)
  await app.ask(helene, moveRegistration, { params: { registrationId: id }, body: { action: 'offer' } })
  await app.jobs()
  const [letter] = await app.rows<{ text: string }>('SELECT text FROM delivery WHERE starts_with(key, $1)', [
    `registration:${id}:offered`,
  ])
  const link = /\/answer\/[\w-]+/.exec(letter?.text ?? '')?.[0] ?? ''
  return { id, link, helene }
}

const open = (url: string) => app.app.inject({ method: 'GET', url })
const press = (url: string, headers: Record<string, string> = {}) =>
  app.app.inject({ method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } })
const stateOf = async (id: RegistrationId) =>
  (await app.rows<{ state: string }>('SELECT state FROM registration WHERE id = $1', [id]))[0]?.state

describe('the link in the letter of an offer', () => {
  test('shows who is offered what, without an account and without a script, and uses nothing up', async () => {
    const { id, link } = await offered()
    for (const page of [await open(link), await open(link)]) {
      expect(page.statusCode).toBe(200)
      expect(page.body).toContain('Amina Kariuki')
      expect(page.body).toContain('Connecting suppliers and users of green technology')
      expect(page.body).toContain('<form method="post">')
      expect(page.body).not.toContain('type="module"')
      expect(page.headers).toMatchObject({ 'cache-control': 'private, no-store', 'referrer-policy': 'same-origin' })
    }
    expect(await stateOf(id)).toBe('accepted')
  })

  test('confirms the seat by its one button, once; the record says whose link it was', async () => {
    const { id, link } = await offered()
    const pressed = await press(link)
    expect(pressed.statusCode).toBe(200)
    expect(pressed.body).toContain('Your seat is confirmed')
    expect(await stateOf(id)).toBe('confirmed')
    expect((await press(link)).statusCode).toBe(410)
    expect((await open(link)).statusCode).toBe(410)
    expect(
      await app.rows(`SELECT account_id, actor_name FROM audit WHERE object_id = $1 AND act = 'confirm'`, [id]),
    ).toEqual([{ account_id: null, actor_name: 'Amina Kariuki' }])
  })

  test('pressed twice at once confirms once', async () => {
    const { link } = await offered()
    const answers = await Promise.all([press(link), press(link)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410])
  })

  test('ends with the offer', async () => {
    const { id, link } = await offered()
    await app.rows(`UPDATE answer_link SET expires_at = $2 WHERE registration_id = $1`, [id, app.clock.now()])
    const page = await open(link)
    expect(page.statusCode).toBe(410)
    expect(page.body).toContain('This link is used up')
  })

  test('leads nowhere once the offer was taken back', async () => {
    const { id, link, helene } = await offered()
    await app.ask(helene, moveRegistration, {
      params: { registrationId: id },
      body: { action: 'cancel', reason: 'Sent by mistake' },
    })
    expect((await open(link)).statusCode).toBe(410)
  })

  test('cannot be pressed from a page of another site', async () => {
    const { id, link } = await offered()
    expect((await press(link, { origin: 'https://elsewhere.example' })).statusCode).toBe(403)
    expect(await stateOf(id)).toBe('accepted')
  })

  test('that nobody made is gone', async () => {
    expect((await open('/answer/not-a-secret-of-ours')).statusCode).toBe(410)
  })

  test('speaks the language of the registration', async () => {
    const { link } = await offered('ar')
    expect((await open(link)).body).toContain('<html lang="ar" dir="rtl">')
  })
})
