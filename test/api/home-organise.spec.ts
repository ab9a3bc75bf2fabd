import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { addSession } from '@plenary/shared/contracts/agenda'
import { agendaOfParty, askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import { organiserHome } from '@plenary/shared/contracts/home-organise'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { answerAs, answered, ground, shortlisted } from '../support/approvals.js'
import { testNow } from '../support/clock.js'
import { makeFocalPoint, makeNomination } from '../support/nominations.js'
import { countQueries } from '../support/queries.js'
import { leadTime, makeGroup, makeRequestedVisit, makeStop, onBehalf, press } from '../support/visits.js'
import { makeEvent, makeProgramme, makeRegistration } from '../support/world.js'
import { panel } from './agenda-ground.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(testNow))

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

  test('nominations that nobody has decided on are shown to those who decide', async () => {
    const eventId = await makeEvent(app, { state: 'registration closed' })
    const focalPoint = await makeFocalPoint(app, eventId, await app.person('Losa Tuilagi'))
    for (const state of ['draft', 'nominated', 'nominated', 'returned'] as const)
      await makeNomination(app, focalPoint, { state })
    const task = { task: 'review nominations', count: 2, since: '2028-10-10T00:00:00.000Z', eventId }
    const helene = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
    expect((await home(helene)).tasks).toEqual([expect.objectContaining(task)])
    expect(await tasksOf(await app.person('Babajide Ayodele', { role: 'reviewer', eventId }))).toEqual([])
  })

  test('whom a party keeps waiting is offered no free seat, and whom it objects to is shown', async () => {
    const all = await ground(app, { state: 'registration closed' })
    const [waiting, refused] = [
      await shortlisted(app, all.eventId, 'A B', 'waitlisted'),
      await shortlisted(app, all.eventId, 'C D', 'waitlisted'),
    ]
    expect(await tasksOf(all.helene)).toEqual([])
    await answered(app, all, waiting)
    await answered(app, all, refused, false)
    expect(await tasksOf(all.helene)).toEqual([
      ['party objected', 1],
      ['offer free seats', 1],
    ])
  })

  test('a draft of an agenda asks for its release once the parties have said yes, or for another draft', async () => {
    const all = await ground(app, { state: 'registration closed' })
    const { eventId, helene, chen, party } = all
    const params = { eventId }
    await app.rows('UPDATE event_approval SET agenda = true WHERE event_id = $1', [eventId])
    await app.ask(helene, addSession, { params, body: panel() })
    expect(await tasksOf(helene)).toEqual([['release agenda', 1]])
    await app.ask(helene, askForAgenda, { params, body: {} })
    expect(await tasksOf(helene)).toEqual([])
    const { asked } = (await app.ask(chen, agendaOfParty, { params: { eventId, organisationId: party.id } })).body
    if (!asked) throw new Error('the party was not asked')
    await answerAs(app, chen, asked.id, { action: 'object', reason: 'The minister speaks first.' })
    expect(await tasksOf(helene)).toEqual([['agenda objected', 1]])
  })

  test('who runs nothing is told so', async () => {
    expect((await app.ask(await app.person('Amina Kariuki'), organiserHome, {})).status).toBe(403)
  })
})

describe('what a study visit asks of its organisers', () => {
  let visit: Awaited<ReturnType<typeof makeRequestedVisit>>
  beforeEach(async () => {
    visit = await makeRequestedVisit(app)
  })
  const answer = (move: Parameters<typeof press>[3]) => press(app, visit.helene, visit, move)
  const asked = () => tasksOf(visit.helene)

  test('a host that has not answered in time, and no more once it has', async () => {
    const dueAt = '2028-11-17T10:00:00.000Z'
    await app.rows('UPDATE visit_stop SET answer_due_at = $2 WHERE id = $1', [visit.id, dueAt])
    expect(await asked()).toEqual([])
    app.clock.set(dueAt)
    expect((await home(visit.helene)).tasks).toEqual([
      expect.objectContaining({ task: 'remind hosts', count: 1, dueAt, eventId: visit.eventId }),
    ])
    await answer({ action: 'confirm', onBehalf })
    expect(await asked()).toEqual([])
  })

  test('an offer of a host until it is taken', async () => {
    const offer = { startsLocal: '2028-12-05T10:00', endsLocal: '2028-12-05T12:00', heads: 3, onBehalf }
    await answer({ action: 'counter-propose', ...offer })
    expect(await asked()).toEqual([['answer hosts', 1]])
    expect(await tasksOf(await app.person('Babajide Ayodele', { role: 'reviewer', eventId: visit.eventId }))).toEqual(
      [],
    )
    await answer({ action: 'take', moveOthers: false, askAgain: false })
    expect(await asked()).toEqual([])
  })

  test('a host that declined until the group has something else at that time', async () => {
    const { eventId, group, site } = visit
    await answer({ action: 'decline', reason: 'Closed for an audit', onBehalf })
    await makeStop(app, eventId, { group: await makeGroup(app, eventId, { letter: 'B' }), site })
    await makeStop(app, eventId, { group, site, from: '11:00', until: '12:00' })
    expect(await asked()).toEqual([['find another host', 1]])
    await makeStop(app, eventId, { group, site, from: '10:00', until: '12:00' })
    expect(await asked()).toEqual([])
  })

  test('a visitor list from its lead time until it is sent, and again when somebody leaves', async () => {
    await visit.confirm()
    await app.sweep()
    expect(await asked()).toEqual([])
    app.clock.set(leadTime)
    await app.sweep()
    expect((await home(visit.helene)).tasks).toEqual([
      expect.objectContaining({ task: 'send lists', count: 1, dueAt: '2028-12-03T01:00:00.000Z' }),
    ])
    await visit.sendList()
    expect(await asked()).toEqual([])
    await app.rows('DELETE FROM visit_member WHERE registration_id = $1', [visit.group.delegates[0]])
    await app.sweep()
    expect(await asked()).toEqual([['send lists', 1]])
    await app.rows('UPDATE study_visit SET lists_by_themselves = true WHERE event_id = $1', [visit.eventId])
    expect(await asked()).toEqual([])
  })

  test('and nothing of visits that are over', async () => {
    await answer({ action: 'decline', reason: 'Closed for an audit', onBehalf })
    app.clock.set('2028-12-05T03:00:00.000Z')
    expect(await asked()).toEqual([])
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
