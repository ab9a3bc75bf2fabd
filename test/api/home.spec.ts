import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { myHome } from '@plenary/shared/contracts/home'
import { badgeOfRegistration } from '@plenary/shared/contracts/registration/delegate'
import { startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration } from '../support/world.js'
import { readPdf } from './adapters/pdf-text.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

describe('the delegate’s first screen', () => {
  test('says what waits, the nearest end first', async () => {
    const amina = await app.person('Amina Kariuki')
    const offered = await makeRegistration(app, await makeEvent(app), { state: 'accepted' }, amina)
    const draft = await makeRegistration(
      app,
      await makeEvent(app, { closesAt: '2028-11-18T00:00:00Z' }),
      { state: 'draft' },
      amina,
    )
    const returned = await makeRegistration(app, await makeEvent(app), { state: 'returned' }, amina)
    const { body } = await app.ask(amina, myHome, {})
    expect(body.waiting).toEqual([
      { task: 'finish', registrationId: draft, dueAt: '2028-11-18T00:00:00.000Z' },
      { task: 'confirm', registrationId: offered, dueAt: '2028-11-20T00:00:00.000Z' },
      { task: 'complete', registrationId: returned, dueAt: null },
    ])
    expect(body.registrations).toHaveLength(3)
  })

  test('knows nobody else’s registrations', async () => {
    await makeRegistration(app, await makeEvent(app), { state: 'confirmed' })
    const { body } = await app.ask(await app.person('Tomasz Wierzbicki'), myHome, {})
    expect(body).toMatchObject({ waiting: [], registrations: [], sessions: [] })
  })

  test('is for people who are signed in', async () => {
    expect((await app.ask(null, myHome, {})).status).toBe(401)
  })
})

describe('the badge on paper', () => {
  test('carries the name, the category and the code, in the language asked for', async () => {
    const amina = await app.person('Amina Kariuki')
    const id = await makeRegistration(app, await makeEvent(app), { state: 'confirmed', name: 'Amina Kariuki' }, amina)
    await app.rows('UPDATE registration SET badge_code = $2 WHERE id = $1', [id, randomUUID().slice(0, 10)])
    const { status, headers, raw } = await app.ask(amina, badgeOfRegistration, { params: { registrationId: id } })
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/pdf')
    const { text } = await readPdf(raw)
    expect(text).toContain('Amina Kariuki')
    expect(text).toContain('Government delegate')
    expect(text).toContain('Kenya')
  })

  test('is not there before the seat is confirmed', async () => {
    const amina = await app.person('Amina Kariuki')
    const id = await makeRegistration(app, await makeEvent(app), { state: 'accepted' }, amina)
    const { problem } = await app.ask(amina, badgeOfRegistration, { params: { registrationId: id } })
    expect(problem.code).toBe('MOVE_NOT_ALLOWED')
  })

  test('of somebody else is not found', async () => {
    const id = await makeRegistration(app, await makeEvent(app), { state: 'confirmed' })
    const tomasz = await app.person('Tomasz Wierzbicki')
    const { status } = await app.ask(tomasz, badgeOfRegistration, { params: { registrationId: id } })
    expect(status).toBe(404)
  })
})
