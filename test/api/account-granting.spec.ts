import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { leave, me, requestLeavingCode } from '@plenary/shared/contracts/account'
import type { InvitationForm } from '@plenary/shared/contracts/account.forms'
import { cast, demoLetter, demoLetters, signInAs } from '@plenary/shared/contracts/account-demo'
import {
  changeGrantEnd,
  endGrant,
  endPlatformGrant,
  invitationBehind,
  inviteToEvent,
  inviteToPlatform,
  peopleOfEvent,
  peopleOfPlatform,
  resendInvitation,
  takeInvitation,
  withdrawInvitation,
} from '@plenary/shared/contracts/account-granting'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { type EventId, grantId as grantIdOf } from '@plenary/shared/language/ids'
import { firstAdministratorLink } from '../../server/src/features/account/first-administrator.js'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent } from '../support/world.js'

let testing: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  testing = await startApp(import.meta.url)
  eventId = await makeEvent(testing)
  helene = await testing.person('Hélène Marchetti', { role: 'organiser', eventId })
})
afterAll(() => testing.close())

const babajide: InvitationForm = {
  name: 'Babajide Ayodele',
  address: 'babajide@example.org',
  language: 'en',
  role: 'reviewer',
  lastDay: '2028-12-31',
}
async function latestSecret(): Promise<string> {
  const [letter] = await testing.rows<{ text: string }>(
    `SELECT text FROM delivery WHERE text LIKE '%/invitation/%' ORDER BY id DESC LIMIT 1`,
  )
  return /\/invitation\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
}
async function invite(form: Partial<InvitationForm> = {}): Promise<string> {
  const asked = await testing.ask(helene, inviteToEvent, { params: { eventId }, body: { ...babajide, ...form } })
  expect(asked.status).toBe(204)
  return latestSecret()
}
const behind = (secret: string) => testing.ask(null, invitationBehind, { params: { secret } })
const take = (secret: string, who: Person | null = null) => testing.ask(who, takeInvitation, { params: { secret } })
const people = async () => (await testing.ask(helene, peopleOfEvent, { params: { eventId } })).body
const cookieOf = (headers: Record<string, unknown>) => String([headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
const form = (secret: string, headers: Record<string, string> = {}) =>
  testing.app.inject({
    method: 'POST',
    url: `/invitation/${secret}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: '',
  })

describe('an invitation', () => {
  test('shows who invites whom to what, as often as one looks', async () => {
    const secret = await invite()
    for (const looked of [await behind(secret), await behind(secret)])
      expect(looked.body).toMatchObject({
        name: 'Babajide Ayodele',
        role: 'reviewer',
        invitedByName: 'Hélène Marchetti',
        endsAt: '2028-12-31T16:00:00.000Z',
        event: { id: eventId },
      })
    expect((await people()).invitations).toContainEqual(expect.objectContaining({ address: babajide.address }))
  })

  test('taken up once makes the account, gives the role and signs in', async () => {
    const secret = await invite({ address: 'once@example.org' })
    const taken = await take(secret)
    expect(taken.body).toEqual({ eventId })
    const who = { accountId: '', personId: '', cookie: cookieOf(taken.headers) }
    expect((await testing.ask(who, me, {})).body.account).toMatchObject({
      address: 'once@example.org',
      name: 'Babajide Ayodele',
      faces: ['my', 'organise'],
    })
    expect((await take(secret)).problem.code).toBe('LINK_USED_UP')
    expect((await behind(secret)).status).toBe(410)
    const { grants, invitations } = await people()
    expect(grants).toContainEqual(
      expect.objectContaining({ address: 'once@example.org', role: 'reviewer', counts: true }),
    )
    expect(invitations.map(({ address }) => address)).not.toContain('once@example.org')
  })

  test('taken by ten at once is taken by one', async () => {
    const secret = await invite({ address: 'ten@example.org' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => take(secret)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 410)])
  })

  test('is a page with one button that needs no script, and opening it uses nothing up', async () => {
    const secret = await invite({ address: 'page@example.org' })
    const url = `/invitation/${secret}?lang=en`
    const pages = [await testing.app.inject({ url }), await testing.app.inject({ url })]
    for (const { statusCode, body } of pages) {
      const main = /<main.*<\/main>/s.exec(body)?.[0] ?? ''
      expect([statusCode, main.match(/<(form|button|input)\b/g)]).toEqual([200, ['<form', '<button']])
      expect(main).toMatch(/Hélène Marchetti.*<form[^>]* method="post".*<button[^>]* type="submit"/s)
    }
    expect((await form(secret)).headers['set-cookie']).toBeDefined()
    expect((await testing.app.inject({ url })).statusCode).toBe(410)
  })

  test('works as a form without script, from our own page only', async () => {
    const secret = await invite({ address: 'form@example.org' })
    const others: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]
    for (const headers of others) expect((await form(secret, headers)).headers.location).toBe(`/invitation/${secret}`)
    const answer = await form(secret, { origin: 'http://localhost', host: 'localhost' })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `/organise/events/${eventId}`])
    expect(String(answer.headers['set-cookie'])).toMatch(/^plenary\.session_token=/)
    expect((await form(secret)).headers['set-cookie']).toBeUndefined()
  })

  test.each(['%00', 'x'.repeat(43), '../../etc/passwd', 'a'.repeat(250), "'; DROP TABLE invitation"])(
    'behind %j is not there, with or without script',
    async (secret) => {
      expect([404, 410]).toContain((await behind(secret)).status)
      expect([404, 410]).toContain((await take(secret)).status)
      expect([303, 400, 404, 414]).toContain((await form(encodeURIComponent(secret))).statusCode)
    },
  )

  test('is worth nothing once it is withdrawn, sent again, expired, or past its last day', async () => {
    const withdrawn = await invite({ address: 'withdrawn@example.org' })
    const idOf = async (address: string) =>
      (await people()).invitations.find((one) => one.address === address)?.id ?? ''
    const params = { eventId, invitationId: await idOf('withdrawn@example.org') }
    expect((await testing.ask(helene, withdrawInvitation, { params })).status).toBe(204)
    expect((await take(withdrawn)).problem.code).toBe('LINK_USED_UP')
    expect((await testing.ask(helene, withdrawInvitation, { params })).problem.code).toBe('NOT_FOUND')

    const before = await invite({ address: 'again@example.org' })
    const again = { eventId, invitationId: await idOf('again@example.org') }
    expect((await testing.ask(helene, resendInvitation, { params: again, body: { language: 'ar' } })).status).toBe(204)
    expect((await take(before)).problem.code).toBe('LINK_USED_UP')
    expect((await behind(await latestSecret())).status).toBe(200)

    const late = await invite({ address: 'late@example.org', lastDay: '2028-11-15' })
    const old = await invite({ address: 'old@example.org', lastDay: null })
    const now = testing.clock.now()
    testing.clock.set('2028-11-15T16:00:00Z')
    expect((await take(late)).problem.code).toBe('LINK_USED_UP')
    testing.clock.advance(14 * 24 * 60)
    expect((await take(old)).problem.code).toBe('LINK_USED_UP')
    testing.clock.set(now)
  })

  test('is for a role of the event, and for days to come', async () => {
    const ask = (body: object) =>
      testing.ask(helene, inviteToEvent, { params: { eventId }, body: { ...babajide, ...body } })
    expect((await ask({ role: 'administrator' })).status).toBe(400)
    expect((await ask({ lastDay: '2028-11-13' })).problem.code).toBe('END_NOT_AHEAD')
    expect((await ask({ lastDay: '2028-02-30' })).status).toBe(400)
    expect((await ask({ name: ' ' })).status).toBe(400)
  })
})

describe('a role', () => {
  const grantOf = async (address: string) =>
    grantIdOf.parse((await people()).grants.find((grant) => grant.address === address)?.id)

  test('counts until the end of its last day where the event is', async () => {
    const taken = await take(await invite({ address: 'until@example.org', lastDay: '2028-11-20' }))
    const who = { accountId: '', personId: '', cookie: cookieOf(taken.headers) }
    const faces = async () => (await testing.ask(who, me, {})).body.account?.faces
    const now = testing.clock.now()
    testing.clock.set('2028-11-20T15:59:00Z')
    expect(await faces()).toEqual(['my', 'organise'])
    testing.clock.advance(1)
    expect(await faces()).toEqual(['my'])
    testing.clock.set(now)
    const params = { eventId, grantId: await grantOf('until@example.org') }
    expect((await testing.ask(helene, changeGrantEnd, { params, body: { lastDay: '2028-11-25' } })).status).toBe(204)
    testing.clock.set('2028-11-20T16:00:00Z')
    expect(await faces()).toEqual(['my', 'organise'])
    testing.clock.set(now)
  })

  test('that is ended is gone at once, and its end is remembered', async () => {
    const taken = await take(await invite({ address: 'ended@example.org' }))
    const who = { accountId: '', personId: '', cookie: cookieOf(taken.headers) }
    const params = { eventId, grantId: await grantOf('ended@example.org') }
    expect((await testing.ask(helene, endGrant, { params })).status).toBe(204)
    expect((await testing.ask(who, me, {})).body.account?.faces).toEqual(['my'])
    expect((await testing.ask(helene, endGrant, { params })).problem.code).toBe('NOT_FOUND')
    const lines = (await testing.ask(helene, auditOfEvent, { params: { eventId }, query: { word: 'account' } })).body
      .rows
    expect(lines[0]).toMatchObject({ act: 'end grant', actorName: 'Hélène Marchetti', objectName: 'Babajide Ayodele' })
  })

  test('of the last organiser stays, when two end each other at once too', async () => {
    const own = (await people()).grants.find(({ own }) => own)?.id ?? ''
    expect((await testing.ask(helene, endGrant, { params: { eventId, grantId: own } })).problem.code).toBe(
      'LAST_ORGANISER',
    )
    const body = { lastDay: '2028-12-24' }
    const limited = await testing.ask(helene, changeGrantEnd, { params: { eventId, grantId: own }, body })
    expect(limited.problem.code).toBe('LAST_ORGANISER')

    const other = await makeEvent(testing)
    const two = [
      await testing.person('Chen Yutong', { role: 'organiser', eventId: other }),
      await testing.person('Wang Zhihao', { role: 'organiser', eventId: other }),
    ]
    const params = { eventId: other }
    const answers = await Promise.all(
      two.map(async (who) => {
        const grants = (await testing.ask(who, peopleOfEvent, { params })).body.grants
        const grantId = grantIdOf.parse(grants.find(({ own }) => own)?.id)
        return testing.ask(who, endGrant, { params: { ...params, grantId } })
      }),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })

  test('of a last organiser keeps them from leaving the platform', async () => {
    await testing.ask(helene, requestLeavingCode, {})
    const [letter] = await testing.rows<{ text: string }>('SELECT text FROM delivery ORDER BY id DESC LIMIT 1')
    const code = /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? ''
    expect((await testing.ask(helene, leave, { body: { code } })).problem.code).toBe('LAST_ORGANISER')
    expect((await testing.ask(helene, me, {})).body.account).not.toBeNull()
  })

  test('of another event is not there', async () => {
    const other = await makeEvent(testing)
    const stranger = await testing.person('Losa Tuilagi', { role: 'organiser', eventId: other })
    const grantId = (await people()).grants[0]?.id ?? grantIdOf.parse('')
    for (const at of [eventId, other])
      expect((await testing.ask(stranger, endGrant, { params: { eventId: at, grantId } })).problem.code).toBe(
        'NOT_FOUND',
      )
    expect((await testing.ask(stranger, peopleOfEvent, { params: { eventId } })).problem.code).toBe('NOT_FOUND')
  })
})

describe('the platform', () => {
  test('has its first administrator by a link, who must be signed in to take it', async () => {
    const first = (await firstAdministratorLink(testing.app)) ?? ''
    const link = (await firstAdministratorLink(testing.app)) ?? ''
    const secretOf = (address: string) => address.split('/').at(-1) ?? ''
    const amina = await testing.person('Amina Wanjiru Kariuki')
    expect((await take(secretOf(first), amina)).problem.code).toBe('LINK_USED_UP')
    expect((await take(secretOf(link))).problem.code).toBe('SIGN_IN_FIRST')
    expect((await form(secretOf(link))).headers.location).toMatch(/^\/sign-in\?then=%2Finvitation%2F/)
    expect((await take(secretOf(link), amina)).status).toBe(200)
    expect(await firstAdministratorLink(testing.app)).toBeNull()

    const { body } = await testing.ask(amina, peopleOfPlatform, {})
    const params = { grantId: body.grants[0]?.id ?? grantIdOf.parse('') }
    expect((await testing.ask(amina, endPlatformGrant, { params })).problem.code).toBe('LAST_ADMINISTRATOR')
    const invited = { name: 'Chen Yutong', address: 'yutong@example.org', language: 'en', lastDay: null } as const
    expect((await testing.ask(amina, inviteToPlatform, { body: { ...invited, role: 'administrator' } })).status).toBe(
      204,
    )
    expect((await take(await latestSecret())).body).toEqual({ eventId: null })
    expect((await testing.ask(amina, endPlatformGrant, { params })).status).toBe(204)
  })
})

describe('the demo', () => {
  test('signs in as a member of the cast, and shows all letters', async () => {
    await testing.rows(
      `INSERT INTO auth."user" (name, email, "emailVerified") VALUES ('Nusrat Jahan Chowdhury', 'nusrat.chowdhury@example.org', true)`,
    )
    expect((await testing.ask(null, cast, {})).body.members).toEqual([expect.objectContaining({ member: 'nusrat' })])
    const signedIn = await testing.ask(null, signInAs, { body: { member: 'nusrat' } })
    expect(String(signedIn.headers['set-cookie'])).toMatch(/^plenary\.session_token=/)
    expect((await testing.ask(null, signInAs, { body: { member: 'amina' } })).problem.code).toBe('NOT_FOUND')
    const letters = await testing.ask(null, demoLetters, { query: { to: 'yutong@' } })
    const [letter] = letters.body.rows
    const shown = await testing.ask(null, demoLetter, { params: { deliveryId: letter?.id ?? '' } })
    expect(shown.body.text).toContain('/invitation/')
  })

  test('answers this machine only', async () => {
    const signIn = { method: 'POST', url: '/api/demo/sign-in', payload: { member: 'nusrat' } } as const
    for (const asked of [{ url: '/api/demo/cast' }, { url: '/api/demo/mail' }, signIn])
      expect((await testing.app.inject({ ...asked, remoteAddress: '203.0.113.7' })).statusCode).toBe(404)
    expect((await testing.app.inject(signIn)).statusCode).toBe(204)
  })
})
