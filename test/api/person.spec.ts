import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { leave, me, requestLeavingCode, requestSignInCode, signInByCode } from '@plenary/shared/contracts/account'
import { addSession, releaseAgenda } from '@plenary/shared/contracts/agenda'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { publicFile } from '@plenary/shared/contracts/file'
import {
  chooseLanguage,
  fellowParticipant,
  ownProfile,
  photoOfPerson,
  publicPerson,
  registeredPerson,
  removePhoto,
  saveProfile,
  uploadPhoto,
} from '@plenary/shared/contracts/person'
import type { ProfileForm } from '@plenary/shared/contracts/person.forms'
import { type EventId, personId as personIdOf } from '@plenary/shared/language/ids'
import sharp from 'sharp'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { upload } from '../support/upload.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'
import { panel } from './agenda-ground.js'

let testing: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  testing = await startApp(import.meta.url)
  eventId = await makeEvent(testing)
  helene = await organiserOf(testing, eventId)
})
afterAll(() => testing.close())

const amina: ProfileForm = {
  familyName: 'Kariuki',
  givenName: 'Amina Wanjiru',
  badgeName: null,
  ownScriptName: null,
  ownScriptLanguage: null,
  honorific: 'Dr',
  gender: 'woman',
  birthYear: 1988,
  organisation: 'State Department for Science',
  position: 'Deputy Director',
  country: 'KE',
  languages: [{ tag: 'sw', level: 'native' }],
  expertise: 'Desalination',
  sdgs: ['6', '7.2'],
  stakeholderGroups: ['women'],
  biography: 'Works on water.',
  zone: 'Africa/Nairobi',
  visibility: {},
}
const save = (who: Person, profile: object, version = 1) =>
  testing.ask(who, saveProfile, { body: { version, profile: { ...amina, ...profile } } })
const idOf = ({ personId }: Person) => personIdOf.parse(personId)

describe('the own profile', () => {
  test('is kept as it was written, and names the account', async () => {
    const who = await testing.person('Amina Kariuki')
    expect((await save(who, {})).body).toEqual({ version: 2 })
    expect((await testing.ask(who, ownProfile, {})).body).toMatchObject({ ...amina, version: 2, hasPhoto: false })
    expect((await testing.ask(who, me, {})).body.account?.name).toBe('Amina Wanjiru Kariuki')
  })

  test('is not overwritten by who was slower', async () => {
    const who = await testing.person('Two Windows')
    const answers = await Promise.all([save(who, { honorific: 'Ms' }), save(who, { honorific: 'Mrs' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.problem.code).toBe('CHANGED_MEANWHILE')
  })

  test('takes one name alone, in either place', async () => {
    const who = await testing.person('One Name')
    expect((await save(who, { familyName: '' })).status).toBe(200)
    expect((await save(who, { givenName: '' }, 2)).status).toBe(200)
    expect((await save(who, { givenName: '', familyName: ' ' }, 3)).problem.carries).toEqual({
      problems: [{ path: 'body.profile.familyName', problem: 'required' }],
    })
  })

  test.each([
    { country: 'XX' },
    { zone: 'Mars/Olympus' },
    { sdgs: ['18'] },
    { birthYear: 88 },
    { gender: 'unknown' },
    { familyName: 'a\u0000b' },
    { familyName: 'x'.repeat(200) },
    { languages: [{ tag: 'klingon', level: 'native' }] },
    { visibility: { password: 'public' } },
    { visibility: { name: 'nobody' } },
    { administrator: true },
  ])('does not take %j', async (wrong) => {
    expect((await save(helene, wrong)).status).toBe(400)
  })

  test('says in which language letters come', async () => {
    const who = await testing.person('Reads Arabic')
    expect((await testing.ask(who, chooseLanguage, { body: { language: 'ar' } })).status).toBe(204)
    expect((await testing.ask(who, me, {})).body.account?.language).toBe('ar')
  })
})

describe('what others see', () => {
  test('is for each field what its person chose', async () => {
    const [who, fellow, stranger] = [
      await testing.person('Losa Tuilagi'),
      await testing.person('Fellow Participant'),
      await testing.person('Not There'),
    ]
    for (const one of [who, fellow]) await makeRegistration(testing, eventId, { state: 'confirmed' }, one)
    await save(who, { visibility: { name: 'public', biography: 'public', expertise: 'participants' } })
    const params = { eventId, personId: idOf(who) }

    expect((await testing.ask(null, publicPerson, { params })).body).toMatchObject({
      name: 'Amina Wanjiru Kariuki',
      biography: 'Works on water.',
      expertise: null,
      organisation: null,
      birthYear: null,
      gender: null,
      sdgs: [],
    })
    expect((await testing.ask(fellow, fellowParticipant, { params })).body).toMatchObject({
      expertise: 'Desalination',
      organisation: 'State Department for Science',
      birthYear: null,
      languages: [],
    })
    expect((await testing.ask(stranger, fellowParticipant, { params })).problem.code).toBe('NOT_FOUND')
  })

  test('is nothing of who does not show a name', async () => {
    const who = await testing.person('Quiet Person')
    expect((await testing.ask(null, publicPerson, { params: { personId: idOf(who) } })).problem.code).toBe('NOT_FOUND')
  })

  test('is for organisers everything, and reading the year of birth is written down', async () => {
    const who = await testing.person('Tomasz Wierzbicki')
    await save(who, {})
    const params = { eventId, personId: idOf(who) }
    expect((await testing.ask(helene, registeredPerson, { params })).problem.code).toBe('NOT_FOUND')
    await makeRegistration(testing, eventId, { state: 'submitted' }, who)
    expect((await testing.ask(helene, registeredPerson, { params })).body).toMatchObject({ birthYear: 1988 })
    const { rows } = (await testing.ask(helene, auditOfEvent, { params: { eventId }, query: { word: 'person' } })).body
    expect(rows[0]).toMatchObject({ act: 'read year of birth', objectId: idOf(who), actorName: 'Hélène Marchetti' })
  })
})

describe('a photo', () => {
  const picture = () =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .jpeg()
      .toBuffer()
  const send = (who: Person, file: Buffer | string) => upload(testing, who, uploadPhoto, { params: {}, file })
  const photo = (who: Person | null, whose: Person) =>
    testing.ask(who, photoOfPerson, { params: { personId: idOf(whose) } })

  test('comes out as another picture, never to be run, for those whom its person chose', async () => {
    const [who, stranger] = [await testing.person('Gu Siyuan'), await testing.person('Some Stranger')]
    expect((await send(who, await picture())).status).toBe(204)
    const own = await photo(who, who)
    expect(own.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(String(own.headers['content-security-policy'])).toContain('sandbox')
    expect(own.raw.includes('Somebody')).toBe(false)
    expect((await photo(stranger, who)).status).toBe(404)
    await makeRegistration(testing, eventId, { state: 'submitted' }, who)
    expect((await photo(helene, who)).status).toBe(200)
    await save(who, { visibility: { photo: 'public' } })
    expect((await photo(null, who)).status).toBe(200)
    await save(who, { visibility: { photo: 'organisers' } }, 2)
    expect((await photo(null, who)).status).toBe(404)
    expect((await testing.ask(who, removePhoto, {})).status).toBe(204)
    expect((await photo(who, who)).status).toBe(404)
    expect(await testing.rows('SELECT 1 FROM file WHERE uploaded_by = $1', [who.accountId])).toEqual([])
  })

  test.each([
    ['a page', '<html><script>alert(1)</script></html>'],
    ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['the start of a picture', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['nothing', ''],
  ])('is not %s', async (_, file) => {
    expect((await send(helene, file)).status).toBe(415)
  })

  test('larger than ten megabytes is refused with the limit', async () => {
    const { status, body } = await send(helene, Buffer.alloc(10 * 1024 * 1024 + 1))
    expect([status, (body as { carries: object }).carries]).toEqual([413, { limitBytes: 10 * 1024 * 1024 }])
  })

  test('that is private has no public address', async () => {
    const who = await testing.person('Private Photo')
    await send(who, await picture())
    const [file] = await testing.rows<{ sha256: string }>('SELECT sha256 FROM file WHERE uploaded_by = $1', [
      who.accountId,
    ])
    expect((await testing.ask(null, publicFile, { params: { sha256: file?.sha256 ?? '' } })).status).toBe(404)
  })
})

test('who had no account is joined by proving the address', async () => {
  const address = 'nominated@example.org'
  const id = '00000000-0000-4000-8000-00000000abcd'
  await testing.rows(
    `INSERT INTO person (id, address, given_name, family_name, made_at) VALUES ($1, 'Nominated@example.org', 'Nusrat', 'Chowdhury', '2028-01-01')`,
    [id],
  )
  await testing.ask(null, requestSignInCode, { body: { address } })
  const answered = await testing.ask(null, signInByCode, { body: { address, code: await codeTo(address) } })
  const cookie = String([answered.headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
  const { account } = (await testing.ask({ accountId: '', personId: '', cookie }, me, {})).body
  expect(account).toMatchObject({ personId: id, name: 'Nusrat Chowdhury' })
})

async function codeTo(address: string): Promise<string> {
  const [letter] = await testing.rows<{ text: string }>(
    'SELECT text FROM delivery WHERE to_address = $1 ORDER BY id DESC LIMIT 1',
    [address],
  )
  return /^ {4}(\d{6})$/m.exec(letter?.text ?? '')?.[1] ?? ''
}

test('who leaves is named nowhere, and still counts', async () => {
  const who = await testing.person('Wang Zhihao')
  await save(who, {})
  const registrationId = await makeRegistration(testing, eventId, { state: 'confirmed', name: 'Zhihao Wang' }, who)
  const people = [{ personId: idOf(who), name: 'Wang Zhihao', role: 'panellist' as const }]
  await testing.ask(helene, addSession, { params: { eventId }, body: panel({ people }) })
  await testing.ask(helene, releaseAgenda, { params: { eventId }, body: {} })

  await testing.ask(who, requestLeavingCode, {})
  const [account] = await testing.rows<{ email: string }>('SELECT email FROM auth."user" WHERE id = $1', [
    who.accountId,
  ])
  const left = await testing.ask(who, leave, { body: { code: await codeTo(account?.email ?? '') } })
  expect(left.status).toBe(204)
  await testing.jobs()

  const [registration] = await testing.rows('SELECT * FROM registration WHERE id = $1', [registrationId])
  expect(registration).toMatchObject({
    state: 'withdrawn',
    country: 'KE',
    category: 'government delegate',
    family_name: '',
    search: '',
  })
  const everything = await testing.rows<{ text: string }>(
    `SELECT json_agg(all_rows)::text AS text FROM (
       SELECT to_jsonb(r) FROM registration r UNION ALL SELECT to_jsonb(p) FROM person p UNION ALL SELECT to_jsonb(a) FROM audit a
       UNION ALL SELECT to_jsonb(s) FROM session_person s UNION ALL SELECT to_jsonb(g) FROM agenda_release g
       UNION ALL SELECT to_jsonb(d) FROM delivery d UNION ALL SELECT to_jsonb(u) FROM auth."user" u) AS all_rows`,
  )
  expect(everything[0]?.text).not.toContain('Zhihao')
})
