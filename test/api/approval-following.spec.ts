import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { approvalOfEvent, changeApproval } from '@plenary/shared/contracts/approval/organiser'
import { completeForm, keepAnswers, myRegistration } from '@plenary/shared/contracts/registration/delegate'
import { moveRegistration, replaceRegistration } from '@plenary/shared/contracts/registration/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { answered, askParties, type Ground, ground, offer, shortlisted } from '../support/approvals.js'

const now = '2028-11-14T02:20:00.000Z'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(now))

const askingsOf = async (id: RegistrationId) =>
  (
    await app.rows<{ state: string; position: string; dueAt: Date | null }>(
      `SELECT state, content->>'position' AS position, due_at AS "dueAt" FROM approval WHERE object_id = $1 ORDER BY round`,
      [id],
    )
  ).map(({ dueAt, ...row }) => ({ ...row, dueAt: dueAt?.toISOString() ?? null }))

const lettersTo = async (who: Person) => {
  await app.jobs()
  const letters = await app.rows(
    'SELECT 1 FROM delivery WHERE to_address = (SELECT address FROM person WHERE id = $1)',
    [who.personId],
  )
  return letters.length
}

/** Grace holds the seat that Losa was offered, with a form of her own to complete. */
async function succeeded({ eventId, helene, ...all }: Ground) {
  const grace = await app.person('Grace Achieng')
  const losa = await shortlisted(app, eventId)
  await answered(app, { eventId, helene, ...all }, losa)
  await offer(app, helene, losa)
  const [{ address } = { address: '' }] = await app.rows<{ address: string }>(
    'SELECT address FROM person WHERE id = $1',
    [grace.personId],
  )
  const { body } = await app.ask(helene, replaceRegistration, {
    params: { registrationId: losa },
    body: {
      familyName: 'Achieng',
      givenName: 'Grace',
      address,
      country: 'KE',
      organisation: 'Ministry',
      position: 'Officer',
      reason: 'Duty at home',
    },
  })
  return { grace, id: body.id as RegistrationId }
}

describe('a successor who types', () => {
  test('is asked for when the form is complete, not with every letter', async () => {
    const all = await ground(app)
    const { grace, id } = await succeeded(all)
    const params = { registrationId: id }
    const before = await lettersTo(all.chen)
    const versionOf = async () => (await app.ask(grace, myRegistration, { params })).body.version
    for (const position of ['Dep', 'Deputy', 'Deputy Director']) {
      const body = { version: await versionOf(), form: { position } }
      expect((await app.ask(grace, keepAnswers, { params, body })).status).toBe(200)
      await app.sweep()
    }
    expect(await askingsOf(id)).toEqual([{ state: 'asked', position: 'Officer', dueAt: null }])
    expect(await lettersTo(all.chen)).toBe(before)

    await app.rows(`UPDATE event_category SET sections = '{}' WHERE event_id = $1`, [all.eventId])
    const done = await app.ask(grace, completeForm, { params, body: { version: await versionOf(), form: {} } })
    expect(done.status).toBe(200)
    await app.sweep()
    await app.sweep()
    expect((await askingsOf(id)).map(({ position }) => position)).toEqual(['Officer', 'Deputy Director'])
    expect(await lettersTo(all.chen)).toBe(before + 1)
  })
})

test('who is asked for again is awaited until the same end, as long as it lies ahead', async () => {
  const { eventId, helene } = await ground(app)
  const id = await shortlisted(app, eventId)
  const end = '2028-11-20T00:00:00.000Z'
  await askParties(app, helene, eventId, [id], end)
  await app.rows(`UPDATE registration SET position = 'Minister' WHERE id = $1`, [id])
  await app.sweep()
  app.clock.set('2028-11-21T00:00:00.000Z')
  await app.rows(`UPDATE registration SET position = 'President' WHERE id = $1`, [id])
  await app.sweep()
  expect(await askingsOf(id)).toMatchObject([
    { dueAt: end },
    { position: 'Minister', dueAt: end },
    { position: 'President', dueAt: null },
  ])
})

describe('who has changed otherwise than by a move', () => {
  async function changedTwo() {
    const { eventId, helene } = await ground(app)
    const ids = [await shortlisted(app, eventId), await shortlisted(app, eventId, 'Mele Sefo')] as const
    await askParties(app, helene, eventId, [...ids])
    await app.rows(`UPDATE registration SET position = 'Minister' WHERE event_id = $1`, [eventId])
    return { eventId, helene, ids }
  }
  const countOf = async (id: RegistrationId) => (await askingsOf(id)).length

  test('is asked for again by the clock; a move asks again for whom it moves', async () => {
    const { helene, ids } = await changedTwo()
    const [losa, mele] = ids
    await app.ask(helene, moveRegistration, { params: { registrationId: losa }, body: { action: 'put back' } })
    expect([await countOf(losa), await countOf(mele)]).toEqual([2, 1])
    await app.sweep()
    expect([await countOf(losa), await countOf(mele)]).toEqual([2, 2])
  })

  test('is asked for no more once the event is over', async () => {
    const { eventId, ids } = await changedTwo()
    await app.rows(`UPDATE event SET ends_at = '2028-11-14' WHERE id = $1`, [eventId])
    await app.sweep()
    expect(await countOf(ids[0])).toBe(1)
  })
})

describe('the waiting list that moves up by itself', () => {
  const stateOf = async (id: RegistrationId) =>
    (await app.rows<{ state: string }>('SELECT state FROM registration WHERE id = $1', [id]))[0]?.state

  test('goes on with the yes that it waited for', async () => {
    const all = await ground(app, { promotesByItself: true })
    const id = await shortlisted(app, all.eventId, 'Tomasz Wierzbicki', 'waitlisted')
    await app.jobs()
    expect(await stateOf(id)).toBe('waitlisted')
    await answered(app, all, id)
    await app.jobs()
    expect(await stateOf(id)).toBe('accepted')
  })

  test('and where no party is asked any more', async () => {
    const { eventId, helene } = await ground(app, { promotesByItself: true })
    const id = await shortlisted(app, eventId, 'Tomasz Wierzbicki', 'waitlisted')
    const params = { eventId }
    const { version } = (await app.ask(helene, approvalOfEvent, { params })).body
    await app.ask(helene, changeApproval, { params, body: { version, parties: [] } })
    await app.jobs()
    expect(await stateOf(id)).toBe('accepted')
  })
})
