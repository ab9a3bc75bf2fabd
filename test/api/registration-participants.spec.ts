import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { uploadPhoto } from '@plenary/shared/contracts/person'
import { participantsOfMine } from '@plenary/shared/contracts/registration/participants'
import { type EventId, type RegistrationId, registrationId as registrationIdOf } from '@plenary/shared/language/ids'
import { type Audience, shownFields } from '@plenary/shared/rules/person/visibility'
import sharp from 'sharp'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { upload } from '../support/upload.js'
import { makeEvent, makeRegistration, organiserOf } from '../support/world.js'

let testing: TestApp
let eventId: EventId
let amina: Person
let seat: RegistrationId
beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  eventId = await makeEvent(testing)
  amina = await testing.person('Amina Kariuki')
  seat = registrationIdOf.parse(await makeRegistration(testing, eventId, { state: 'confirmed', name: 'Amina' }, amina))
})

interface Asking {
  readonly search?: string
  readonly after?: string
  readonly limit?: number
}
const list = (query: Asking = {}, who = amina, id = seat) =>
  testing.ask(who, participantsOfMine, {
    params: { registrationId: id },
    query: { search: query.search ?? '', limit: query.limit ?? 60, ...(query.after && { after: query.after }) },
  })

const photo = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer()

/** A word of its own in every field of somebody's profile, seen by this audience alone or more. */
const words = {
  family_name: 'zzfamily',
  given_name: 'zzgiven',
  badge_name: 'zzbadge',
  own_script_name: 'zzownscript',
  honorific: 'zzhonorific',
  organisation: 'zzorganisation',
  position: 'zzposition',
  expertise: 'zzexpertise',
  biography: 'zzbiography',
} as const

async function profiled(audience: Audience, state = 'confirmed'): Promise<Person> {
  const who = await testing.person('Nusrat Jahan')
  const columns = Object.keys(words).map((column, n) => `${column} = $${n + 3}`)
  await testing.rows(
    `UPDATE person SET ${columns.join(', ')}, visibility = $2, gender = 'other', birth_year = 1901, country = 'TV', zone = 'Asia/zzzone',
       languages = '[{"tag": "eu", "level": "native"}]', sdgs = '{"14"}', stakeholder_groups = '{"youth"}' WHERE id = $1`,
    [
      who.personId,
      JSON.stringify(Object.fromEntries(shownFields.map((field) => [field, audience]))),
      ...Object.values(words),
    ],
  )
  const id = await makeRegistration(testing, eventId, { state: 'confirmed', name: 'zzsubmitted' }, who)
  await testing.rows(
    `UPDATE registration SET state = $2, answers = '{"statement": "zzstatement"}', needs = '{"accessNeeds": "zzaccess"}' WHERE id = $1`,
    [id, state],
  )
  return who
}

describe('the list of participants', () => {
  test('shows of each what they show to participants, and all of it can be searched', async () => {
    const who = await profiled('participants')
    const { body, raw } = await list()
    expect(body).toMatchObject({ all: 2, me: amina.personId })
    expect(body.rows.find(({ id }) => id === who.personId)).toMatchObject({
      name: 'zzgiven zzfamily',
      organisation: 'zzorganisation',
      birthYear: 1901,
      gender: 'other',
      country: 'TV',
      sdgs: ['14'],
    })
    for (const never of ['zzsubmitted', 'zzstatement', 'zzaccess', 'zzzone', '@example'])
      expect(String(raw)).not.toContain(never)
    for (const word of ['ZZGÍVEN', 'zzbadge', 'zzorganisation zzposition', 'zzexpertise'])
      expect((await list({ search: word })).body.rows).toMatchObject([{ id: who.personId }])
    expect((await list({ search: 'zzstatement' })).body.rows).toEqual([])
  })

  test.each(shownFields.filter((field) => field !== 'name'))(
    'holds nothing of %s where it is for organisers only, and no search finds by it',
    async (field) => {
      const who = await profiled('participants')
      const hidden: Readonly<Record<string, readonly string[]>> = {
        gender: ['"other"'],
        birthYear: ['1901'],
        organisation: [words.organisation],
        position: [words.position],
        country: ['"TV"'],
        languages: ['"eu"'],
        expertise: [words.expertise],
        sdgs: ['"14"'],
        stakeholderGroups: ['"youth"'],
        biography: [words.biography],
        photo: ['"hasPhoto":true'],
      }
      await upload(testing, who, uploadPhoto, { params: {}, file: await photo() })
      const seen = String((await list()).raw)
      for (const word of hidden[field] ?? []) expect(seen).toContain(word)
      await testing.rows(`UPDATE person SET visibility = visibility || $2 WHERE id = $1`, [
        who.personId,
        JSON.stringify({ [field]: 'organisers' }),
      ])
      const after = String((await list()).raw)
      for (const word of hidden[field] ?? []) expect(after).not.toContain(word)
      for (const word of hidden[field] ?? []) expect((await list({ search: word })).body.rows).toEqual([])
    },
  )

  test('leaves out who hides their name, of whom not one word can be read or searched', async () => {
    await profiled('organisers')
    const { body, raw } = await list()
    expect(body.all).toBe(2)
    expect(body.rows.map(({ id }) => id)).toEqual([amina.personId])
    expect(String(raw)).not.toContain('zz')
    for (const word of Object.values(words)) expect((await list({ search: word })).body.rows).toEqual([])
  })

  test('holds those alone who come or came', async () => {
    for (const state of ['waitlisted', 'shortlisted', 'withdrawn', 'no show']) await profiled('public', state)
    const came = await profiled('public', 'attended')
    const { body } = await list()
    expect(body.rows.map(({ id }) => id).sort()).toEqual([amina.personId, came.personId].sort())
  })

  test('is there for nobody else: not an organiser, not another event’s delegate, not before a seat is confirmed', async () => {
    expect((await list({}, await organiserOf(testing, eventId))).status).toBe(404)
    expect((await list({}, await testing.person('Not There'))).status).toBe(404)
    await testing.rows(`UPDATE registration SET state = 'shortlisted' WHERE id = $1`, [seat])
    expect(await list()).toMatchObject({ status: 404, problem: { code: 'NOT_FOUND' } })
  })

  test('comes a page at a time, each once, also where some hide their name, and knows no page of another event', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      const who = await testing.person(`Delegate ${name}`)
      if (name === 'C')
        await testing.rows(`UPDATE person SET visibility = '{"name": "organisers"}' WHERE id = $1`, [who.personId])
      await makeRegistration(testing, eventId, { state: 'confirmed', name: `Delegate ${name}` }, who)
    }
    const found: string[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { body } = await list({ limit: 2, ...(after && { after }) })
      found.push(...body.rows.map(({ id }) => id))
      expect(body.rows.length).toBeLessThanOrEqual(2)
      after = body.next ?? undefined
      more = after !== undefined
    }
    expect(found).toHaveLength(5)
    expect(new Set(found).size).toBe(5)
    const elsewhere = await makeRegistration(testing, await makeEvent(testing), { state: 'confirmed' })
    expect((await list({ after: elsewhere })).body.rows).toEqual([])
    expect((await list({ after: 'x' })).status).toBe(400)
  })

  test('takes as many queries for one as for thirty', async () => {
    const few = await countQueries(testing, () => list())
    for (let n = 0; n < 29; n += 1)
      await makeRegistration(
        testing,
        eventId,
        { state: 'confirmed', name: `Delegate ${n}` },
        await testing.person(`D ${n}`),
      )
    const many = await countQueries(testing, async () => expect((await list()).body.rows).toHaveLength(30))
    expect(many).toBe(few)
    const searched = await countQueries(testing, () => list({ search: 'delegate' }))
    expect(searched).toBe(few)
  })
})
