import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { agendaOfParty } from '@plenary/shared/contracts/agenda-approval'
import { answerApproval, approveMany, myApprovals } from '@plenary/shared/contracts/approval/approver'
import { approvalOfEvent } from '@plenary/shared/contracts/approval/organiser'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { registrationOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { startApp, type TestApp } from '../support/app.js'
import {
  answerAs,
  answered,
  approvalFor,
  askParties,
  ground,
  listOf,
  makeApprover,
  makeParty,
  offer,
  shortlisted,
} from '../support/approvals.js'
import { atOnce } from '../support/locks.js'

const now = '2028-11-14T02:20:00.000Z'
/** The party of `ground`. */
const ministry = [{ en: 'Ministry of Science and Technology' }]

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(now))

describe('an answer', () => {
  test('is given by an approver of the party only, as long as they are one', async () => {
    const all = await ground(app)
    const stranger = await app.person('Some Stranger')
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    const asked = await approvalFor(app, all.party, id)
    for (const who of [
      stranger,
      all.helene,
      await makeApprover(app, (await ground(app)).party, await app.person('Other Approver')),
    ])
      expect((await answerAs(app, who, asked, { action: 'approve' })).problem.code).toBe('NOT_FOUND')
    await app.rows('UPDATE membership SET revoked_at = $2 WHERE person_id = $1', [all.chen.personId, now])
    expect((await answerAs(app, all.chen, asked, { action: 'approve' })).problem.code).toBe('NOT_FOUND')
    expect((await listOf(app, all.chen, all.party)).problem.code).toBe('NOT_FOUND')
    expect((await app.ask(all.chen, myApprovals, {})).body.rows).toEqual([])
  })

  test('is given, and what was asked is read, until a month after the event', async () => {
    const all = await ground(app)
    await app.rows('UPDATE event_approval SET agenda = true WHERE event_id = $1', [all.eventId])
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    await app.rows(`UPDATE event SET ends_at = '2028-12-05' WHERE id = $1`, [all.eventId])
    const params = { eventId: all.eventId, organisationId: all.party.id }
    const statuses = async () => [
      (await listOf(app, all.chen, all.party)).status,
      (await app.ask(all.chen, agendaOfParty, { params })).status,
      (await app.ask(all.chen, myApprovals, {})).body.rows.length,
    ]
    app.clock.set('2029-01-03T00:00:00.000Z')
    expect(await statuses()).toEqual([200, 200, 1])
    app.clock.set('2029-01-05T00:00:00.000Z')
    expect(await statuses()).toEqual([404, 404, 0])
    const late = await answerAs(app, all.chen, await approvalFor(app, all.party, id), { action: 'approve' })
    expect(late.problem.code).toBe('NOT_FOUND')
  })

  test('of two approvers at once counts once: the first', async () => {
    const all = await ground(app)
    const wei = await makeApprover(app, all.party, await app.person('Wei Lan'))
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    const asked = await approvalFor(app, all.party, id)
    const both = await Promise.all([
      answerAs(app, all.chen, asked, { action: 'approve' }),
      answerAs(app, wei, asked, { action: 'object', reason: 'Too late.' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
    expect(both.find(({ status }) => status === 409)?.problem.code).toBe('MOVE_NOT_ALLOWED')
  })

  test('of one person counts for one party of an event, also when both are given at once', async () => {
    const all = await ground(app)
    const un = await makeParty(app, all.eventId, { name: 'UN department' })
    await makeApprover(app, un, all.chen)
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    const [asked, other] = [await approvalFor(app, all.party, id), await approvalFor(app, un, id)]
    const [first, second] = await atOnce(app, all.eventId, [
      () => answerAs(app, all.chen, asked, { action: 'approve' }),
      () => answerAs(app, all.chen, other, { action: 'approve' }),
    ])
    expect([first.status, second.problem.code]).toEqual([204, 'OTHER_PARTY'])
    expect((await offer(app, all.helene, id)).problem.code).toBe('AWAITS_APPROVAL')
  })

  test('that an offer waits for is what the offer is judged by', async () => {
    const answers = [
      { say: { action: 'object', reason: 'Not this post.' }, offered: 'OBJECTED' },
      { say: { action: 'approve' }, offered: undefined },
    ] as const
    for (const { say, offered } of answers) {
      const all = await ground(app)
      const id = await shortlisted(app, all.eventId)
      await askParties(app, all.helene, all.eventId, [id])
      const asked = await approvalFor(app, all.party, id)
      const [said, seat] = await atOnce(app, all.eventId, [
        () => answerAs(app, all.chen, asked, say),
        () => offer(app, all.helene, id),
      ])
      expect([said.status, seat.problem?.code]).toEqual([204, offered])
    }
  })

  test('to many is yes to each that can be answered', async () => {
    const all = await ground(app)
    const ids = [await shortlisted(app, all.eventId), await shortlisted(app, all.eventId, 'A B')]
    await askParties(app, all.helene, all.eventId, ids)
    const asked = [
      await approvalFor(app, all.party, ids[0] as RegistrationId),
      await approvalFor(app, all.party, ids[1] as RegistrationId),
    ]
    await answerAs(app, all.chen, asked[0] as (typeof asked)[0], { action: 'object', reason: 'Unknown.' })
    const { body } = await app.ask(all.chen, approveMany, {
      params: { eventId: all.eventId, organisationId: all.party.id },
      body: { ids: asked },
    })
    expect(body).toMatchObject({ done: [asked[1]], refused: [{ id: asked[0], code: 'MOVE_NOT_ALLOWED' }] })
  })

  test('without a reason is no objection', async () => {
    const all = await ground(app)
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    const approvalId = await approvalFor(app, all.party, id)
    const said = await app.ask(all.chen, answerApproval, {
      params: { approvalId },
      body: { action: 'object', reason: ' ' },
    })
    expect(said.problem.code).toBe('INVALID')
  })
})

describe('the reason of an objection', () => {
  test('is read by approvers of both parties, and by no organiser anywhere', async () => {
    const all = await ground(app)
    const un = await makeParty(app, all.eventId, { name: 'UN department' })
    const ines = await makeApprover(app, un, await app.person('Inés Duarte'))
    const id = await shortlisted(app, all.eventId)
    await answered(app, all, id, false)
    await app.jobs()

    expect((await listOf(app, all.chen, all.party)).body.rows[0]).toMatchObject({
      state: 'objected',
      reason: 'Unknown to us.',
    })
    expect((await listOf(app, ines, un)).body.rows[0]?.others).toEqual([
      { party: ministry[0], state: 'objected', reason: 'Unknown to us.' },
    ])
    const params = { eventId: all.eventId }
    const read = [
      await app.ask(all.helene, registrationOfEvent, { params: { registrationId: id } }),
      await app.ask(all.helene, approvalOfEvent, { params }),
      await app.ask(all.helene, auditOfEvent, { params }),
    ]
    for (const { status, raw } of read) {
      expect(status).toBe(200)
      expect(raw.toString()).not.toContain('Unknown to us')
    }
    const [written] = await app.rows<{ count: string }>(
      `SELECT (SELECT count(*) FROM audit WHERE audit::text LIKE '%Unknown to us%') + (SELECT count(*) FROM delivery WHERE text LIKE '%Unknown to us%')
         + (SELECT count(*) FROM announcement WHERE about::text LIKE '%Unknown to us%') AS count`,
    )
    expect(Number(written?.count)).toBe(0)
  })
})
