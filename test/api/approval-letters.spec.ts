import { afterAll, beforeAll, expect, test } from '@jest/globals'
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

let app: TestApp
beforeAll(async () => {
  app = await startApp(import.meta.url)
})
afterAll(() => app.close())

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
