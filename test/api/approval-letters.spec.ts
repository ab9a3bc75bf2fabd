import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { addSession } from '@plenary/shared/contracts/agenda'
import { agendaOfParty, askForAgenda } from '@plenary/shared/contracts/agenda-approval'
import { grantApprover } from '@plenary/shared/contracts/approval/organiser'
import type { RegistrationId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import {
  answerAs,
  approvalFor,
  askParties,
  type Ground,
  ground,
  makeApprover,
  shortlisted,
} from '../support/approvals.js'
import { panel } from './agenda-ground.js'

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())
beforeEach(() => app.clock.set('2028-11-14T02:20:00.000Z'))

interface Letter {
  readonly subject: string
  readonly text: string
  readonly language: string
}

const lettersTo = (who: Person) =>
  app.rows<Letter>(
    'SELECT subject, text, language FROM delivery WHERE to_address = (SELECT address FROM person WHERE id = $1) ORDER BY queued_at, id',
    [who.personId],
  )

async function two({ eventId }: Ground): Promise<[RegistrationId, RegistrationId]> {
  return [await shortlisted(app, eventId), await shortlisted(app, eventId, 'Mele Sefo')]
}

test('each approver gets one letter an asking, however many names wait, in the language that they read', async () => {
  const all = await ground(app)
  const layla = await makeApprover(app, all.party, await app.person('Layla Haddad'))
  await app.rows(`UPDATE person SET language = 'ar' WHERE id = $1`, [layla.personId])
  await askParties(app, all.helene, all.eventId, await two(all), '2028-11-20T10:00:00.000Z')
  await app.jobs()

  const [letter, ...others] = await lettersTo(all.chen)
  expect(others).toEqual([])
  expect(letter).toMatchObject({ subject: expect.stringMatching(/^Your approval is asked for/), language: 'en' })
  expect(letter?.text).toContain('2 people of the participant list wait for it.')
  expect(letter?.text).toContain('Mon, 20 Nov 2028, 18:00')
  expect(letter?.text).toContain('http://localhost:3000/approve')
  expect(await lettersTo(layla)).toMatchObject([
    { subject: expect.stringContaining('موافقتكم مطلوبة'), language: 'ar' },
  ])
})

test('whoever asked is told once nothing waits any more, with the counts and without a reason', async () => {
  const all = await ground(app)
  const [losa, mele] = await two(all)
  await askParties(app, all.helene, all.eventId, [losa, mele])
  await answerAs(app, all.chen, await approvalFor(app, all.party, losa), { action: 'approve' })
  await app.jobs()
  expect(await lettersTo(all.helene)).toEqual([])

  await answerAs(app, all.chen, await approvalFor(app, all.party, mele), { action: 'object', reason: 'Unknown to us.' })
  await app.jobs()
  const [letter, ...others] = await lettersTo(all.helene)
  expect(others).toEqual([])
  expect(letter?.subject).toMatch(/^Ministry of Science and Technology has answered/)
  expect(letter?.text).toContain('approved 1 person and objects to 1 person')
  expect(letter?.text).not.toContain('Unknown')
})

test('who is named an approver is told, and is asked like the others from then on', async () => {
  const all = await ground(app)
  const wei = await app.person('Wei Lan')
  const [{ address } = { address: '' }] = await app.rows<{ address: string }>(
    'SELECT address FROM person WHERE id = $1',
    [wei.personId],
  )
  const params = { eventId: all.eventId, organisationId: all.party.id }
  const form = { familyName: 'Wei', givenName: 'Lan', address, position: '', language: 'en', lastDay: null }
  await app.ask(all.helene, grantApprover, { params, body: form })
  await askParties(app, all.helene, all.eventId, await two(all))
  await app.jobs()
  expect((await lettersTo(wei)).map(({ subject }) => subject.split(':')[0])).toEqual([
    'You approve for Ministry of Science and Technology',
    'Your approval is asked for',
  ])
})

describe('whoever asked is told what came of it, where', () => {
  test('time passed: that there is no answer, not that there is one', async () => {
    const all = await ground(app)
    const [losa, mele] = await two(all)
    await askParties(app, all.helene, all.eventId, [losa, mele], '2028-11-15T00:00:00.000Z')
    await answerAs(app, all.chen, await approvalFor(app, all.party, losa), { action: 'approve' })
    app.clock.set('2028-11-15T00:00:00.000Z')
    await app.sweep()
    await app.jobs()
    const [letter, ...others] = await lettersTo(all.helene)
    expect(others).toEqual([])
    expect(letter?.subject).toMatch(/^No answer in time by Ministry of Science and Technology/)
    expect(letter?.text).toContain('has approved 1 person; for 1 person it did not answer in time')
  })

  test('an agenda was asked for: of the agenda, and nothing of people', async () => {
    const all = await ground(app)
    await app.rows('UPDATE event_approval SET agenda = true WHERE event_id = $1', [all.eventId])
    const params = { eventId: all.eventId }
    await app.ask(all.helene, addSession, { params, body: panel() })
    await askParties(app, all.helene, all.eventId, await two(all))
    expect((await app.ask(all.helene, askForAgenda, { params, body: {} })).status).toBe(204)
    const { asked } = (await app.ask(all.chen, agendaOfParty, { params: { ...params, organisationId: all.party.id } }))
      .body
    if (!asked) throw new Error('the party was not asked')
    await answerAs(app, all.chen, asked.id, { action: 'object', reason: 'The minister speaks first.' })
    await app.jobs()
    const [letter, ...others] = await lettersTo(all.helene)
    expect(others).toEqual([])
    expect(letter?.subject).toMatch(/^Ministry of Science and Technology objects to the agenda/)
    expect(letter?.text).toContain(`/organise/events/${all.eventId}/agenda`)
    expect(letter?.text).not.toMatch(/participant list|minister/)
  })
})

test('what a party no longer approves is not counted for it, and its time passes once for the present version', async () => {
  const all = await ground(app)
  await app.rows('UPDATE event_approval SET agenda = true WHERE event_id = $1', [all.eventId])
  const params = { eventId: all.eventId }
  await app.ask(all.helene, addSession, { params, body: panel() })
  await app.ask(all.helene, askForAgenda, { params, body: {} })
  const [losa] = await two(all)
  await askParties(app, all.helene, all.eventId, [losa], '2028-11-16T00:00:00.000Z')
  await app.rows(`UPDATE registration SET position = 'Minister' WHERE id = $1`, [losa])
  await app.sweep()
  await app.rows('UPDATE event_approval SET agenda = false WHERE event_id = $1', [all.eventId])
  await app.jobs()
  for (const { text } of await lettersTo(all.chen)) expect(text).not.toContain('The agenda waits')

  app.clock.set('2028-11-16T00:00:00.000Z')
  await app.sweep()
  const states = await app.rows('SELECT state FROM approval WHERE object_id = $1 ORDER BY round', [losa])
  expect(states).toEqual([{ state: 'asked' }, { state: 'lapsed' }])
})
