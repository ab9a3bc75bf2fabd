import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { leave, requestLeavingCode } from '@plenary/shared/contracts/account'
import { myApprovals } from '@plenary/shared/contracts/approval/approver'
import {
  approvalOfEvent,
  changeApproval,
  grantApprover,
  revokeApprover,
} from '@plenary/shared/contracts/approval/organiser'
import { changeEventRegistration } from '@plenary/shared/contracts/event/settings'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { answered, askParties, ground, listOf, makeParty, shortlisted } from '../support/approvals.js'
import { registrationForm } from '../support/events.js'
import { meanwhile } from '../support/locks.js'
import { countQueries } from '../support/queries.js'
import { signingIn } from '../support/signing-in.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

const now = '2028-11-14T02:20:00.000Z'
/** The party of `ground`. */
const ministry = [{ en: 'Ministry of Science and Technology' }]

let app: TestApp
const { codeTo } = signingIn(() => app)
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(now))

describe('the settings', () => {
  test('name the parties of the agreement; nothing is on before it is switched on', async () => {
    const eventId = await makeEvent(app)
    const helene = await organiserOf(app, eventId)
    const party = await makeParty(app, eventId, { participants: false })
    const params = { eventId }
    const { version, parties } = (await app.ask(helene, approvalOfEvent, { params })).body
    expect(parties).toMatchObject([{ organisationId: party.id, participants: false, agenda: false, approvers: [] }])

    const on = { version, parties: [{ organisationId: party.id, participants: true, agenda: false }] }
    expect((await app.ask(helene, changeApproval, { params, body: on })).body.parties).toMatchObject([
      { participants: true },
    ])
    expect((await app.ask(helene, changeApproval, { params, body: on })).problem.code).toBe('CHANGED_MEANWHILE')
    const foreign = await makeParty(app, await makeEvent(app))
    const strange = {
      version: version + 1,
      parties: [{ organisationId: foreign.id, participants: true, agenda: false }],
    }
    expect((await app.ask(helene, changeApproval, { params, body: strange })).problem.code).toBe('NOT_FOUND')
  })

  test('don’t go together with seats that are taken at once', async () => {
    const open = await makeEvent(app, { policy: 'open' })
    const helene = await organiserOf(app, open)
    const party = await makeParty(app, open, { participants: false })
    const body = { version: 1, parties: [{ organisationId: party.id, participants: true, agenda: false }] }
    expect((await app.ask(helene, changeApproval, { params: { eventId: open }, body })).problem.code).toBe(
      'SEATS_AT_ONCE',
    )

    const all = await ground(app)
    const settings = { ...registrationForm, policy: 'open', version: 1 } as const
    expect(
      (await app.ask(all.helene, changeEventRegistration, { params: { eventId: all.eventId }, body: settings })).problem
        .code,
    ).toBe('SEATS_AT_ONCE')
  })

  test('grant and take away who approves for a party', async () => {
    const { eventId, helene, party } = await ground(app)
    const params = { eventId, organisationId: party.id }
    const form = {
      familyName: 'Wei',
      givenName: 'Lan',
      address: 'wei.lan@example.org',
      position: 'Counsellor',
      language: 'en',
      lastDay: null,
    }
    expect(
      (await app.ask(helene, grantApprover, { params, body: { ...form, lastDay: '2028-11-13' } })).problem.code,
    ).toBe('END_NOT_AHEAD')
    const { id } = (await app.ask(helene, grantApprover, { params, body: form })).body
    const approvers = async () =>
      (await app.ask(helene, approvalOfEvent, { params: { eventId } })).body.parties[0]?.approvers
    expect(await approvers()).toMatchObject([
      { name: 'Chen Yutong' },
      { membershipId: id, name: 'Lan Wei', address: 'wei.lan@example.org' },
    ])
    expect((await app.ask(helene, revokeApprover, { params: { ...params, membershipId: id } })).status).toBe(204)
    expect((await app.ask(helene, revokeApprover, { params: { ...params, membershipId: id } })).problem.code).toBe(
      'NOT_FOUND',
    )
    expect(await approvers()).toHaveLength(1)
  })

  test('name nobody who would speak at an event of others too, and take nobody away from there', async () => {
    const [mine, theirs] = [await ground(app), await ground(app)]
    await app.rows('INSERT INTO event_approval (event_id, organisation_id, participants) VALUES ($1, $2, true)', [
      theirs.eventId,
      mine.party.id,
    ])
    const params = { eventId: mine.eventId, organisationId: mine.party.id }
    const form = {
      familyName: 'Marchetti',
      givenName: 'Hélène',
      address: 'helene@example.org',
      position: '',
      language: 'en',
      lastDay: null,
    }
    const name = (who: Person) => app.ask(who, grantApprover, { params, body: form })
    const [held] = (await app.ask(mine.helene, approvalOfEvent, { params: { eventId: mine.eventId } })).body.parties
    const membershipId = held?.approvers[0]?.membershipId
    if (!membershipId) throw new Error('nobody approves')
    const take = (who: Person) => app.ask(who, revokeApprover, { params: { ...params, membershipId } })

    const strange = { code: 'PARTY_OF_OTHER_EVENTS', carries: { events: 1 } }
    expect((await name(mine.helene)).problem).toMatchObject(strange)
    expect((await take(mine.helene)).problem).toMatchObject(strange)
    const administrator = await app.person('Everywhere', { role: 'administrator' })
    expect((await name(administrator)).status).toBe(200)

    await app.rows(`UPDATE event SET ends_at = '2028-10-10' WHERE id = $1`, [theirs.eventId])
    expect((await take(mine.helene)).status).toBe(204)
  })
})

test('an approver sees what waits, event by event, for thirty rows at the cost of one', async () => {
  const cost = async (count: number) => {
    const all = await ground(app)
    const ids: RegistrationId[] = []
    for (let n = 0; n < count; n += 1) ids.push(await shortlisted(app, all.eventId))
    await askParties(app, all.helene, all.eventId, ids, '2028-11-20T00:00:00.000Z')
    expect((await app.ask(all.chen, myApprovals, {})).body.rows).toMatchObject([
      {
        party: { name: ministry[0] },
        waiting: { participants: count, agenda: 0 },
        dueAt: '2028-11-20T00:00:00.000Z',
        participants: true,
        agenda: false,
      },
    ])
    return countQueries(app, () => listOf(app, all.chen, all.party))
  }
  expect(await cost(30)).toBe(await cost(1))
})

describe('who leaves the platform', () => {
  /** Asked for by an organiser, objected to by the ministry, with a code to leave. */
  async function leaving() {
    const all = await ground(app)
    const who = await app.person('Losa Tuilagi')
    const [{ address } = { address: '' }] = await app.rows<{ address: string }>(
      'SELECT address FROM person WHERE id = $1',
      [who.personId],
    )
    const id = await makeRegistration(app, all.eventId, { state: 'shortlisted', name: 'Losa Tuilagi' }, who)
    await answered(app, all, id, false)
    await app.ask(who, requestLeavingCode, {})
    const code = await codeTo(address)
    return { id, eventId: all.eventId, go: () => app.ask(who, leave, { body: { code } }) }
  }

  test('is in no version that a party was asked for, and no reason speaks of them', async () => {
    const { id, go } = await leaving()
    expect((await go()).status).toBe(204)
    const [row] = await app.rows<{ content: object; reason: string }>(
      'SELECT content, reason FROM approval WHERE object_id = $1',
      [id],
    )
    expect(row).toEqual({
      content: {
        familyName: '',
        givenName: '',
        organisation: '',
        position: '',
        country: 'KE',
        category: 'government delegate',
      },
      reason: '',
    })
  })

  test('waits for whoever holds the event before anything that they may need is held', async () => {
    const { id, eventId, go } = await leaving()
    const left = await meanwhile(app, eventId, go, [
      'SELECT 1 FROM approval WHERE object_id = $1 FOR UPDATE NOWAIT',
      [id],
    ])
    expect(left.status).toBe(204)
  })
})
