import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { organiserHome } from '@plenary/shared/contracts/home-organise'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, makeProgramme, makeRegistration } from '../support/world.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const home = async (who: Person) => (await app.ask(who, organiserHome, {})).body
const tasksOf = async (who: Person) => (await home(who)).tasks.map(({ task, count }) => [task, count])

describe('what needs an organiser today', () => {
  test('is gathered from the registrations, most urgent first', async () => {
    const eventId = await makeEvent(app, {
      state: 'registration closed',
      closesAt: '2028-11-01T00:00:00Z',
      categories: [{ category: 'government delegate', quota: 3 }],
    })
    await makeRegistration(app, eventId, { state: 'accepted', offerExpiresAt: '2028-11-16T00:00:00Z' })
    await makeRegistration(app, eventId, { state: 'accepted', offerExpiresAt: '2028-11-30T00:00:00Z' })
    await makeRegistration(app, eventId, { state: 'submitted', submittedAt: '2028-10-03T00:00:00Z' })
    await makeRegistration(app, eventId, { state: 'submitted' })
    await makeRegistration(app, eventId, { state: 'returned' })
    await makeRegistration(app, eventId, { state: 'waitlisted' })
    await makeRegistration(app, eventId, { state: 'waitlisted' })
    const helene = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
    const { tasks, events, coming } = await home(helene)
    expect(tasks).toEqual([
      expect.objectContaining({ task: 'offers expire', count: 1, dueAt: '2028-11-16T00:00:00.000Z', eventId }),
      expect.objectContaining({ task: 'offer free seats', count: 1, dueAt: null }),
      expect.objectContaining({ task: 'take up', count: 2, since: '2028-10-01T08:00:00.000Z' }),
      expect.objectContaining({ task: 'remind returned', count: 1 }),
    ])
    expect(events).toMatchObject([{ id: eventId, inUse: { confirmed: 0, offered: 2, waiting: 2 } }])
    expect(coming.map(({ on, what }) => [on, what.map((one) => [one.what, one.count])])).toEqual([
      ['2028-11-16', [['offers expire', 1]]],
      ['2028-11-30', [['offers expire', 1]]],
      ['2028-12-04', [['starts', 1]]],
      ['2028-12-07', [['ends', 1]]],
    ])
  })

  test('a reviewer is asked for reviews only', async () => {
    const eventId = await makeEvent(app)
    await makeRegistration(app, eventId, { state: 'submitted' })
    await makeRegistration(app, eventId, { state: 'waitlisted' })
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
    expect(await tasksOf(reviewer)).toEqual([['take up', 1]])
  })

  test('a draft asks for what it lacks, and a draft of an agenda for its release', async () => {
    const programmeId = await makeProgramme(app)
    const manager = await app.person('Chen Yutong', { role: 'programme manager', programmeId })
    await makeEvent(app, { programmeId, state: 'draft' })
    const held = await makeEvent(app, { programmeId, state: 'registration closed' })
    await app.rows(
      `INSERT INTO session (id, event_id, type, title, starts_local, ends_local, starts_at, ends_at, made_at)
       VALUES ($1, $2, 'plenary', '{"en": "Opening"}', '2028-12-04 09:00', '2028-12-04 10:00', '2028-12-04T01:00Z', '2028-12-04T02:00Z', '2028-10-01')`,
      [randomUUID(), held],
    )
    const { tasks } = await home(manager)
    expect(tasks.map(({ task, count, release }) => [task, count, release])).toEqual([
      ['release agenda', 1, 1],
      ['describe', expect.any(Number), null],
    ])
  })

  test('letters that could not be delivered are shown, account mail never', async () => {
    const eventId = await makeEvent(app)
    const amina = await app.person('Amina Kariuki')
    await makeRegistration(app, eventId, { state: 'confirmed' }, amina)
    for (const accountMail of [true, false])
      await app.rows(
        `INSERT INTO delivery (id, key, event_id, person_id, account_mail, to_address, language, subject, text, html, message_id, state, queued_at, due_at, parked_at, reason)
         VALUES ($1, $5, $2, $3, $4, 'a@example.org', 'en', 's', 't', 'h', $5, 'parked', '2028-11-01', '2028-11-01', '2028-11-01', 'no such mailbox')`,
        [randomUUID(), eventId, amina.personId, accountMail, randomUUID()],
      )
    const helene = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
    const { tasks } = await home(helene)
    expect(tasks).toEqual([expect.objectContaining({ task: 'mail parked', count: 1 })])
  })

  test('who runs nothing is told so', async () => {
    expect((await app.ask(await app.person('Amina Kariuki'), organiserHome, {})).status).toBe(403)
  })
})

test('the same number of queries for one event and for thirty', async () => {
  const [small, large] = [await makeProgramme(app), await makeProgramme(app)]
  const fill = async (programmeId: string, count: number) => {
    for (let n = 0; n < count; n++) {
      const eventId = await makeEvent(app, { programmeId })
      await makeRegistration(app, eventId, { state: 'waitlisted' })
      await makeRegistration(app, eventId, { state: 'accepted' })
    }
  }
  await fill(small, 1)
  await fill(large, 30)
  const [one, thirty] = [
    await app.person('Manager One', { role: 'programme manager', programmeId: small }),
    await app.person('Manager Two', { role: 'programme manager', programmeId: large }),
  ]
  expect((await home(thirty)).events).toHaveLength(30)
  expect(await countQueries(app, () => home(thirty))).toBe(await countQueries(app, () => home(one)))
})
