import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { addSession, agendaDraft, changeSession, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { agendaOfParty, askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import { agendaForPublic } from '@plenary/shared/contracts/agenda-public'
import type { ApprovalAnswer } from '@plenary/shared/contracts/approval.forms'
import { removeEvent } from '@plenary/shared/contracts/event/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { answerAs, type MadeParty, makeApprover, makeParty } from '../support/approvals.js'
import { atOnce, meanwhile } from '../support/locks.js'
import { countQueries } from '../support/queries.js'
import { makeEvent, organiserOf } from '../support/world.js'
import { panel } from './agenda-ground.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

const ministry = [{ en: 'Ministry of Science and Technology' }]

/** A draft with one session, whose releases the ministry approves. */
async function ground() {
  const eventId = await makeEvent(app)
  const helene = await organiserOf(app, eventId)
  const party = await makeParty(app, eventId, { participants: false, agenda: true })
  const chen = await makeApprover(app, party)
  const { body } = await app.ask(helene, addSession, { params: { eventId }, body: panel() })
  return { eventId, helene, party, chen, session: body }
}

const ask = (who: Person, eventId: EventId) => app.ask(who, askForAgenda, { params: { eventId }, body: {} })
const release = (who: Person, eventId: EventId) => app.ask(who, releaseAgenda, { params: { eventId }, body: {} })
const draftOf = async (who: Person, eventId: EventId) => (await app.ask(who, agendaDraft, { params: { eventId } })).body
const askedOf = async (who: Person, { eventId, id }: MadeParty) =>
  (await app.ask(who, agendaOfParty, { params: { eventId, organisationId: id } })).body.asked

async function answer(who: Person, party: MadeParty, body: ApprovalAnswer) {
  const asked = await askedOf(who, party)
  if (!asked) throw new Error('the party was not asked')
  return answerAs(app, who, asked.id, body)
}

/** The session under another title: another draft. */
async function rename({ eventId, helene }: { eventId: EventId; helene: Person }, title: string) {
  const [session] = (await draftOf(helene, eventId)).sessions
  if (!session) throw new Error('the draft is empty')
  const body = { form: { ...panel(), title: { en: title } }, version: session.version }
  expect((await app.ask(helene, changeSession, { params: { eventId, sessionId: session.id }, body })).status).toBe(200)
}

describe('a release', () => {
  test('waits for the yes of the party to exactly this draft, and a change after the yes asks again', async () => {
    const all = await ground()
    const { eventId, helene, party, chen } = all
    expect((await release(helene, eventId)).problem).toMatchObject({
      code: 'AWAITS_APPROVAL',
      carries: { parties: ministry },
    })
    expect((await draftOf(helene, eventId)).approvals).toEqual([{ name: ministry[0], standing: 'not asked' }])

    expect((await ask(helene, eventId)).status).toBe(204)
    expect((await ask(helene, eventId)).problem.code).toBe('NOTHING_TO_ASK')
    expect((await release(helene, eventId)).problem.code).toBe('AWAITS_APPROVAL')
    expect(await askedOf(chen, party)).toMatchObject({
      state: 'asked',
      isFirst: true,
      changes: [],
      sessions: [{ id: all.session.id }],
    })
    expect((await answer(chen, party, { action: 'approve' })).status).toBe(204)

    await rename(all, 'Another title')
    const draft = await draftOf(helene, eventId)
    expect(draft.approvals).toEqual([{ name: ministry[0], standing: 'changed' }])
    expect(draft.can.release).toMatchObject({ ok: false, code: 'AWAITS_APPROVAL' })
    expect((await release(helene, eventId)).problem.code).toBe('AWAITS_APPROVAL')

    await ask(helene, eventId)
    expect(await askedOf(chen, party)).toMatchObject({
      isFirst: false,
      changes: [{ change: 'changed', edited: ['title'], title: { en: 'Another title' } }],
    })
    await answer(chen, party, { action: 'approve' })
    expect((await release(helene, eventId)).body).toMatchObject({ number: 1 })
  })

  test('is not made against an objection, whose reason organisers don’t read', async () => {
    const { eventId, helene, party, chen } = await ground()
    await ask(helene, eventId)
    expect((await answer(chen, party, { action: 'object', reason: 'The minister speaks first.' })).status).toBe(204)
    expect((await release(helene, eventId)).problem).toMatchObject({ code: 'OBJECTED', carries: { parties: ministry } })
    expect(JSON.stringify(await draftOf(helene, eventId))).not.toContain('minister speaks')
    expect(await askedOf(chen, party)).toMatchObject({ state: 'objected', reason: 'The minister speaks first.' })
  })

  test('waits for a party that came to approve while somebody pressed', async () => {
    const { eventId, helene, party } = await ground()
    await app.rows('DELETE FROM event_approval WHERE event_id = $1', [eventId])
    const made = await meanwhile(app, eventId, () => release(helene, eventId), [
      'INSERT INTO event_approval (event_id, organisation_id, agenda) VALUES ($1, $2, true)',
      [eventId, party.id],
    ])
    expect(made.problem).toMatchObject({ code: 'AWAITS_APPROVAL', carries: { parties: ministry } })
  })

  test('that waits while a party answers is judged by what it said', async () => {
    const answers = [
      { say: { action: 'object', reason: 'No.' }, released: 'OBJECTED' },
      { say: { action: 'approve' }, released: undefined },
    ] as const
    for (const { say, released } of answers) {
      const { eventId, helene, party, chen } = await ground()
      await ask(helene, eventId)
      const asked = await askedOf(chen, party)
      if (!asked) throw new Error('the party was not asked')
      const [said, made] = await atOnce(app, eventId, [
        () => answerAs(app, chen, asked.id, say),
        () => release(helene, eventId),
      ])
      expect([said.status, made.problem?.code]).toEqual([204, released])
    }
  })
})

describe('asking', () => {
  test('refuses what a release would refuse but for the party', async () => {
    const { eventId, helene, party, chen } = await ground()
    await ask(helene, eventId)
    await answer(chen, party, { action: 'approve' })
    await release(helene, eventId)
    expect((await ask(helene, eventId)).problem.code).toBe('NOTHING_CHANGED')
    const late = await app.ask(helene, askForAgenda, {
      params: { eventId },
      body: { dueAt: '2028-01-01T00:00:00.000Z' },
    })
    expect(late.problem.code).toBe('ANSWER_TOO_LATE')
  })

  test('shows the draft to approvers of the party only, before anybody else reads it', async () => {
    const { eventId, helene, party } = await ground()
    await ask(helene, eventId)
    const stranger = await app.person('Some Stranger')
    const params = { eventId, organisationId: party.id }
    for (const who of [stranger, helene])
      expect((await app.ask(who, agendaOfParty, { params })).problem.code).toBe('NOT_FOUND')
    const [event] = await app.rows<{ slug: string }>('SELECT slug FROM event WHERE id = $1', [eventId])
    expect((await app.ask(null, agendaForPublic, { params: { slug: event?.slug ?? '' } })).status).toBe(404)
  })
})

test('an event whose agenda a party was asked for is not removed, though it is a draft', async () => {
  const { eventId, helene } = await ground()
  await app.rows(`UPDATE event SET state = 'draft' WHERE id = $1`, [eventId])
  await ask(helene, eventId)
  expect((await app.ask(helene, removeEvent, { params: { eventId } })).problem.code).toBe('EVENT_IN_USE')
  expect((await draftOf(helene, eventId)).sessions).toHaveLength(1)
  await app.rows('DELETE FROM approval WHERE event_id = $1', [eventId])
  expect((await app.ask(helene, removeEvent, { params: { eventId } })).status).toBe(204)
})

test('a draft whose releases nobody approves costs no query for it', async () => {
  const [plain, all] = [await makeEvent(app), await ground()]
  const helene = await organiserOf(app, plain)
  await app.ask(helene, addSession, { params: { eventId: plain }, body: panel() })
  const cost = (who: Person, eventId: EventId) => countQueries(app, () => draftOf(who, eventId))
  expect(await cost(helene, plain)).toBe((await cost(all.helene, all.eventId)) - 1)
})
