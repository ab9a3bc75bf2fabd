import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { approvalOfEvent, changeApproval } from '@plenary/shared/contracts/approval/organiser'
import { resubmitRegistration } from '@plenary/shared/contracts/registration/delegate'
import { moveRegistrations, verdictsOfRegistrations } from '@plenary/shared/contracts/registration/many'
import {
  moveRegistration,
  promoteNext,
  registrationOfEvent,
  replaceRegistration,
} from '@plenary/shared/contracts/registration/organiser'
import type { EventId, RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
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
import { meanwhile } from '../support/locks.js'
import { countQueries } from '../support/queries.js'
import { completeForm, makeEvent, makeRegistration, organiserOf } from '../support/world.js'

const now = '2028-11-14T02:20:00.000Z'
/** The party of `ground`. */
const ministry = [{ en: 'Ministry of Science and Technology' }]

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(now))

describe('an offer', () => {
  test('is refused while a party was not asked, is asked, or objects, and made with its yes', async () => {
    const all = await ground(app)
    const [losa, tomasz] = [
      await shortlisted(app, all.eventId),
      await shortlisted(app, all.eventId, 'Tomasz Wierzbicki'),
    ]

    expect((await offer(app, all.helene, losa)).problem).toMatchObject({
      code: 'AWAITS_APPROVAL',
      carries: { parties: ministry },
    })
    await askParties(app, all.helene, all.eventId, [losa, tomasz])
    expect((await offer(app, all.helene, losa)).problem.code).toBe('AWAITS_APPROVAL')

    expect((await answered(app, all, losa)).status).toBe(204)
    expect((await answered(app, all, tomasz, false)).status).toBe(204)
    expect((await offer(app, all.helene, losa)).body).toMatchObject({ state: 'accepted' })
    expect((await offer(app, all.helene, tomasz)).problem).toMatchObject({
      code: 'OBJECTED',
      carries: { parties: ministry },
    })
  })

  test('to many goes on for whom it can, and says for how many it waits', async () => {
    const all = await ground(app)
    const ids = [
      await shortlisted(app, all.eventId),
      await shortlisted(app, all.eventId, 'A B'),
      await shortlisted(app, all.eventId, 'C D'),
    ]
    await answered(app, all, ids[1] as RegistrationId)
    const params = { eventId: all.eventId }

    const before = (await app.ask(all.helene, verdictsOfRegistrations, { params, body: { ids } })).body.actions
    expect(before.find(({ action }) => action === 'offer')).toEqual({
      action: 'offer',
      allowed: 1,
      refused: [{ code: 'AWAITS_APPROVAL', count: 2, carries: { parties: ministry } }],
    })
    const { done, refused } = (
      await app.ask(all.helene, moveRegistrations, { params, body: { ids, move: { action: 'offer' } } })
    ).body
    expect(done).toEqual([ids[1]])
    expect(refused.map(({ code }) => code)).toEqual(['AWAITS_APPROVAL', 'AWAITS_APPROVAL'])
  })

  test('needs the yes of both parties', async () => {
    const all = await ground(app)
    const un = await makeParty(app, all.eventId, { name: 'UN department' })
    const ines = await makeApprover(app, un, await app.person('Inés Duarte'))
    const losa = await shortlisted(app, all.eventId)
    await answered(app, all, losa)
    expect((await offer(app, all.helene, losa)).problem.carries).toEqual({ parties: [{ en: 'UN department' }] })
    await answerAs(app, ines, await approvalFor(app, un, losa), { action: 'approve' })
    expect((await offer(app, all.helene, losa)).status).toBe(200)
  })

  test('waits no longer where approval is switched off', async () => {
    const { eventId, helene } = await ground(app)
    const losa = await shortlisted(app, eventId)
    const { version } = (await app.ask(helene, approvalOfEvent, { params: { eventId } })).body
    expect(
      (await app.ask(helene, changeApproval, { params: { eventId }, body: { version, parties: [] } })).status,
    ).toBe(200)
    expect((await offer(app, helene, losa)).status).toBe(200)
  })

  test('costs one query more where parties approve, and none where none does', async () => {
    const [plain, all] = [await makeEvent(app), await ground(app)]
    const helene = await organiserOf(app, plain)
    const cost = async (who: Person, eventId: EventId) => {
      const id = await shortlisted(app, eventId)
      return countQueries(app, () => app.ask(who, registrationOfEvent, { params: { registrationId: id } }))
    }
    expect(await cost(all.helene, all.eventId)).toBe((await cost(helene, plain)) + 1)
  })
})

describe('the waiting list', () => {
  test('passes whom a party keeps waiting and offers to the next', async () => {
    const all = await ground(app)
    const [first, second] = [
      await shortlisted(app, all.eventId, 'A B', 'waitlisted'),
      await shortlisted(app, all.eventId, 'C D', 'waitlisted'),
    ]
    const promote = async () =>
      (await app.ask(all.helene, promoteNext, { params: { eventId: all.eventId } })).body.promoted
    expect(await promote()).toBeNull()
    await answered(app, all, second)
    expect(await promote()).toBe(second)
    await answered(app, all, first)
    expect(await promote()).toBe(first)
  })

  test('and a successor wait for a party that came to approve while somebody pressed', async () => {
    const { eventId, helene, party } = await ground(app)
    await shortlisted(app, eventId, 'A B', 'waitlisted')
    const seated = await shortlisted(app, eventId, 'C D', 'accepted')
    const whileNamed = async <T>(act: () => Promise<T>) => {
      await app.rows('DELETE FROM event_approval WHERE event_id = $1', [eventId])
      return meanwhile(app, eventId, act, [
        'INSERT INTO event_approval (event_id, organisation_id, participants) VALUES ($1, $2, true)',
        [eventId, party.id],
      ])
    }
    const { body } = await whileNamed(() => app.ask(helene, promoteNext, { params: { eventId } }))
    expect(body.promoted).toBeNull()

    const successor = { familyName: 'Sefo', givenName: 'Mele', address: 'sefo@example.org', organisation: 'Ministry' }
    const replaced = await whileNamed(() =>
      app.ask(helene, replaceRegistration, {
        params: { registrationId: seated },
        body: { ...successor, position: 'Officer', reason: 'Duty at home' },
      }),
    )
    const [asked] = await app.rows('SELECT state FROM approval WHERE object_id = $1', [replaced.body.id])
    expect(asked).toEqual({ state: 'asked' })
  })
})

describe('a new version', () => {
  test('asks again by itself: the yes no longer counts, and the party sees what changed', async () => {
    const all = await ground(app)
    const amina = await app.person('Amina Kariuki')
    const id = await makeRegistration(app, all.eventId, { state: 'under review', name: 'Amina Kariuki' }, amina)
    await answered(app, all, id)
    await app.ask(all.helene, moveRegistration, {
      params: { registrationId: id },
      body: { action: 'return', reason: 'Which post?' },
    })
    await app.ask(amina, resubmitRegistration, {
      params: { registrationId: id },
      body: {
        form: { ...completeForm, familyName: 'Kariuki', givenName: 'Amina', organisation: 'Ministry of Energy' },
      },
    })

    expect((await offer(app, all.helene, id)).problem.code).toBe('AWAITS_APPROVAL')
    const [row] = (await listOf(app, all.chen, all.party)).body.rows
    expect(row).toMatchObject({
      state: 'asked',
      changed: ['position'],
      before: { position: 'Director' },
      content: { position: 'Deputy Director' },
    })
    expect((await answered(app, all, id)).status).toBe(204)
    expect((await offer(app, all.helene, id)).status).toBe(200)
  })

  test('makes an answer to the older one too late', async () => {
    const all = await ground(app)
    const id = await shortlisted(app, all.eventId)
    await askParties(app, all.helene, all.eventId, [id])
    const older = await approvalFor(app, all.party, id)
    await app.rows(`UPDATE registration SET position = 'Minister' WHERE id = $1`, [id])
    expect((await answerAs(app, all.chen, older, { action: 'approve' })).problem.code).toBe('CHANGED_MEANWHILE')

    await app.sweep()
    const newer = await approvalFor(app, all.party, id)
    expect(newer).not.toBe(older)
    expect((await answerAs(app, all.chen, older, { action: 'approve' })).problem.code).toBe('CHANGED_MEANWHILE')
    expect((await answerAs(app, all.chen, newer, { action: 'approve' })).status).toBe(204)
  })

  test('of a seat is its successor: the party is asked at once, and the seat is held', async () => {
    const all = await ground(app)
    const id = await shortlisted(app, all.eventId)
    await answered(app, all, id)
    await offer(app, all.helene, id)
    const { body } = await app.ask(all.helene, replaceRegistration, {
      params: { registrationId: id },
      body: {
        familyName: 'Sefo',
        givenName: 'Mele',
        address: 'mele@example.org',
        organisation: 'Ministry',
        position: 'Officer',
        reason: 'Duty at home',
      },
    })
    expect(body.state).toBe('accepted')
    const { rows } = (await listOf(app, all.chen, all.party)).body
    expect(rows.map(({ registrationId, state }) => ({ registrationId, state }))).toEqual([
      { registrationId: body.id, state: 'asked' },
    ])
  })
})

describe('asking', () => {
  test('says of each why it can’t be asked for', async () => {
    const { eventId, helene } = await ground(app)
    const [ready, submitted] = [await shortlisted(app, eventId), await shortlisted(app, eventId, 'A B', 'submitted')]
    const foreign = await shortlisted(app, (await ground(app)).eventId)
    expect((await askParties(app, helene, eventId, [ready, submitted, foreign])).body).toEqual({
      asked: [ready],
      refused: [
        { id: submitted, code: 'MOVE_NOT_ALLOWED', carries: { state: 'submitted' } },
        { id: foreign, code: 'NOT_FOUND', carries: {} },
      ],
    })
    expect((await askParties(app, helene, eventId, [ready])).body.refused).toMatchObject([{ code: 'NOTHING_TO_ASK' }])
  })

  test('needs an end that lies ahead, and silence until then is no consent', async () => {
    const { eventId, helene, party, chen } = await ground(app)
    const id = await shortlisted(app, eventId)
    expect((await askParties(app, helene, eventId, [id], now)).problem.code).toBe('ANSWER_TOO_LATE')
    await askParties(app, helene, eventId, [id], '2028-11-15T00:00:00.000Z')
    app.clock.set('2028-11-15T00:00:00.000Z')
    const asked = await approvalFor(app, party, id)
    expect((await answerAs(app, chen, asked, { action: 'approve' })).problem.code).toBe('ANSWER_TOO_LATE')
    await app.sweep()
    expect((await answerAs(app, chen, asked, { action: 'approve' })).problem).toMatchObject({
      code: 'MOVE_NOT_ALLOWED',
      carries: { state: 'lapsed' },
    })
    expect((await offer(app, helene, id)).problem.code).toBe('AWAITS_APPROVAL')
    expect((await askParties(app, helene, eventId, [id])).body.asked).toEqual([id])
  })

  test('leaves an objection as it is until what it is about has changed', async () => {
    const all = await ground(app)
    const id = await shortlisted(app, all.eventId)
    await answered(app, all, id, false)
    expect((await askParties(app, all.helene, all.eventId, [id])).body.refused).toMatchObject([
      { code: 'NOTHING_TO_ASK' },
    ])
    expect((await offer(app, all.helene, id)).problem.code).toBe('OBJECTED')
    await app.rows(`UPDATE registration SET position = 'Minister' WHERE id = $1`, [id])
    expect((await askParties(app, all.helene, all.eventId, [id])).body.asked).toEqual([id])
  })

  test('costs for thirty what it costs for one', async () => {
    const cost = async (count: number) => {
      const { eventId, helene } = await ground(app)
      const ids: RegistrationId[] = []
      for (let n = 0; n < count; n += 1) ids.push(await shortlisted(app, eventId))
      return countQueries(app, () => askParties(app, helene, eventId, ids))
    }
    expect(await cost(30)).toBe(await cost(1))
  })
})
