import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startRegistration, submitRegistration } from '@plenary/shared/contracts/registration/delegate'
import { registrationOfEvent, registrationsOfEvent } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { countQueries } from '../support/queries.js'
import { completeForm, makeEvent, makeRegistration } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app, {
    categories: [
      { category: 'government delegate' },
      { category: 'expert' },
      { category: 'private sector', locality: 'local' },
    ],
  })
  helene = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
  for (const form of forms) await register(form)
})
afterAll(() => app.close())

/** R-0001 to R-0005, in this order. */
const forms = [
  { givenName: 'María Fernanda', familyName: 'Quispe Rojas', country: 'PE', gender: 'woman' },
  { givenName: 'Łukasz', familyName: 'Żółć', country: 'PL', category: 'expert', gender: 'man' },
  { givenName: '若琳', familyName: '周', ownScriptName: '周若琳', ownScriptLanguage: 'zh', country: 'CN' },
  { givenName: 'Losa', familyName: 'Tuilagi', country: 'WS', organisation: 'Ministry of Natural Resources' },
  { givenName: 'Bounmy', familyName: 'Sengdara', country: 'LA', category: 'private sector', gender: 'man' },
] as const

async function register(form: Record<string, unknown>) {
  const person = await app.person(`${form['givenName']} ${form['familyName']}`)
  const { body: draft } = await app.ask(person, startRegistration, { params: { eventId }, body: {} })
  const { status } = await app.ask(person, submitRegistration, {
    params: { registrationId: draft.id },
    body: { form: { ...completeForm, ...form } },
  })
  expect(status).toBe(200)
}

async function list(query: Record<string, unknown> = {}, of: EventId = eventId, who: Person = helene) {
  const { status, body, problem } = await app.ask(who, registrationsOfEvent, { params: { eventId: of }, query })
  return { status, problem, ...body, numbers: body.rows?.map(({ number }) => number) }
}

describe('the search', () => {
  test.each([
    { search: 'quispe', finds: [1], what: 'a family name' },
    { search: 'QUISPE maria', finds: [1], what: 'both names in any order, without accents' },
    { search: 'lukasz zolc', finds: [2], what: 'letters that Unicode does not take apart' },
    { search: '周若琳', finds: [3], what: 'a name in its own script' },
    { search: 'r-0004', finds: [4], what: 'the number as people say it' },
    { search: '4', finds: [4], what: 'the number alone' },
    { search: 'natural resources', finds: [4], what: 'the organisation' },
    { search: '%', finds: [], what: 'no wildcard' },
    { search: 'nobody', finds: [], what: 'nothing where there is nothing' },
  ])('finds $what', async ({ search, finds }) => {
    expect((await list({ search })).numbers).toEqual(finds)
  })
})

describe('each filter', () => {
  test.each([
    { query: { category: 'expert' }, finds: [2] },
    { query: { category: ['expert', 'private sector'] }, finds: [2, 5] },
    { query: { locality: 'local' }, finds: [5] },
    { query: { locality: 'international' }, finds: [1, 2, 3, 4] },
    { query: { locality: ['local', 'international'] }, finds: [1, 2, 3, 4, 5] },
    { query: { locality: 'local', category: 'expert' }, finds: [] },
    { query: { country: ['PE', 'WS'] }, finds: [1, 4] },
    { query: { region: 'asia' }, finds: [3, 5] },
    { query: { region: ['asia', 'oceania'] }, finds: [3, 4, 5] },
    { query: { group: 'SIDS' }, finds: [4] },
    { query: { group: ['LDC', 'LLDC'] }, finds: [5] },
    { query: { region: 'asia', group: 'LDC' }, finds: [5] },
    { query: { region: 'asia', group: 'LDC', country: 'CN' }, finds: [] },
    { query: { gender: 'man' }, finds: [2, 5] },
    { query: { state: 'submitted' }, finds: [1, 2, 3, 4, 5] },
    { query: { state: ['confirmed', 'waitlisted'] }, finds: [] },
  ])('$query', async ({ query, finds }) => {
    const { numbers, matching, all } = await list({ ...query, sort: 'number' })
    expect(numbers).toEqual(finds)
    expect([matching, all]).toEqual([finds.length, 5])
  })

  test.each(['state', 'locality'])('an unknown word for the %s is refused and named', async (filter) => {
    const { status, problem } = await list({ [filter]: 'gone' })
    expect([status, problem.carries['problems']]).toEqual([
      400,
      [expect.objectContaining({ path: `query.${filter}.0` })],
    ])
  })
})

test('local is who comes in a category that is local at this event', async () => {
  const elsewhere = await makeEvent(app, {
    categories: [{ category: 'government delegate', locality: 'local' }, { category: 'private sector' }],
  })
  const organiser = await app.person('Chen Yutong', { role: 'organiser', eventId: elsewhere })
  await makeRegistration(app, elsewhere, { category: 'private sector' })
  await makeRegistration(app, elsewhere, { category: 'government delegate' })
  const { rows } = await list({ sort: 'number' }, elsewhere, organiser)
  expect(rows.map(({ locality }) => locality)).toEqual(['international', 'local'])
  expect((await list({ locality: 'local' }, elsewhere, organiser)).numbers).toEqual([2])
  const { body } = await app.ask(organiser, registrationOfEvent, { params: { registrationId: rows[1]?.id ?? '' } })
  expect(body.locality).toBe('local')
})

describe('who has no country of the list', () => {
  const beside = async (answers: Record<string, unknown>, of: EventId) => {
    const person = await app.person('Some Body')
    const { body: draft } = await app.ask(person, startRegistration, { params: { eventId: of }, body: {} })
    const form = { ...completeForm, ...answers }
    return app.ask(person, submitRegistration, { params: { registrationId: draft.id }, body: { form } })
  }

  test('represents none, or names theirs in words: two filters find them', async () => {
    const elsewhere = await makeEvent(app, { categories: [{ category: 'government delegate' }] })
    const organiser = await app.person('Nusrat Jahan', { role: 'organiser', eventId: elsewhere })
    await beside({ noCountry: true }, elsewhere)
    const named = await beside({ notListed: true, unlistedCountry: 'Arcadia' }, elsewhere)
    await beside({}, elsewhere)
    expect(named.body.form).toMatchObject({ country: null, notListed: true, unlistedCountry: 'Arcadia' })
    const found = await list({ sort: 'number' }, elsewhere, organiser)
    expect(found.rows.map(({ country, noCountry, unlistedCountry }) => [country, noCountry, unlistedCountry])).toEqual([
      [null, true, ''],
      [null, false, 'Arcadia'],
      ['KE', false, ''],
    ])
    expect((await list({ country: 'none' }, elsewhere, organiser)).numbers).toEqual([1])
    expect((await list({ country: 'not listed' }, elsewhere, organiser)).numbers).toEqual([2])
    expect((await list({ country: ['KE', 'not listed'], sort: 'number' }, elsewhere, organiser)).numbers).toEqual([
      2, 3,
    ])
    const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId: elsewhere })
    const read = await app.ask(reviewer, registrationsOfEvent, { params: { eventId: elsewhere }, query: {} as never })
    expect(read.body.rows.map(({ unlistedCountry }) => unlistedCountry)).toEqual(['', '', ''])
    const detail = await app.ask(reviewer, registrationOfEvent, { params: { registrationId: named.body.id } })
    expect(JSON.stringify(detail.body)).not.toContain('Arcadia')
  })

  test('cannot say both, and must name what is not listed', async () => {
    const elsewhere = await makeEvent(app, { categories: [{ category: 'government delegate' }] })
    const { status, problem } = await beside({ country: null, notListed: true }, elsewhere)
    expect([status, problem.carries['problems']]).toEqual([
      422,
      [expect.objectContaining({ path: expect.stringContaining('unlistedCountry') })],
    ])
    const both = await beside({ noCountry: true, notListed: true, unlistedCountry: 'Arcadia' }, elsewhere)
    expect(both.body.form).toMatchObject({ noCountry: true, notListed: false, unlistedCountry: '' })
  })
})

describe('the order', () => {
  test.each([
    { query: { sort: 'name' }, finds: ['Quispe Rojas', 'Sengdara', 'Tuilagi', 'Żółć', '周'] },
    { query: { sort: 'name', order: 'down' }, finds: ['周', 'Żółć', 'Tuilagi', 'Sengdara', 'Quispe Rojas'] },
    { query: { sort: 'number', order: 'down', limit: 2 }, finds: ['Sengdara', 'Tuilagi'] },
  ])('$query', async ({ query, finds }) => {
    expect((await list(query)).rows.map(({ familyName }) => familyName)).toEqual(finds)
  })
})

describe('pages by key', () => {
  test.each(['name', 'submitted', 'number', 'changed'])(
    'sorted by %s, both ways, meet every row once',
    async (sort) => {
      const many = await makeEvent(app)
      const eve = await app.person('Organiser Two', { role: 'organiser', eventId: many })
      for (let n = 0; n < 7; n++) await makeRegistration(app, many, { name: 'Wei Wang' })
      await app.rows(`UPDATE registration SET submitted_at = NULL WHERE event_id = $1 AND number > 5`, [many])
      for (const order of ['up', 'down']) {
        const seen: number[] = []
        for (let after: string | undefined, more = true; more; ) {
          const { body } = await app.ask(eve, registrationsOfEvent, {
            params: { eventId: many },
            query: { sort, order, limit: 2, ...(after && { after }) } as never,
          })
          seen.push(...body.rows.map(({ number }) => number))
          more = body.next !== null
          after = body.next ?? undefined
        }
        expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
        expect(seen).toHaveLength(7)
      }
    },
  )

  const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  test.each([
    { after: 'x', why: 'no cursor' },
    { after: forged({}), why: 'another shape' },
    { after: forged(['a', 'b']), why: 'no id' },
    { after: forged([null, '0190aaaa-0000-7000-8000-000000000000']), why: 'no key' },
    {
      after: forged(['a\u0000b', '0190aaaa-0000-7000-8000-000000000000']),
      why: 'a character that the database does not take',
    },
    { after: forged(['soon', '0190aaaa-0000-7000-8000-000000000000']), sort: 'submitted', why: 'no time' },
    { after: forged(['2028-13-45', '0190aaaa-0000-7000-8000-000000000000']), sort: 'changed', why: 'no day' },
    { after: forged(['1; DROP', '0190aaaa-0000-7000-8000-000000000000']), sort: 'number', why: 'no number' },
    {
      after: forged(['99999999999', '0190aaaa-0000-7000-8000-000000000000']),
      sort: 'number',
      why: 'too large a number',
    },
  ])('a hostile cursor is refused: $why', async ({ after, sort = 'name' }) => {
    const { status, problem } = await list({ after, sort })
    expect([status, problem.code]).toEqual([400, 'INVALID'])
  })
})

test('drafts are neither listed nor counted', async () => {
  const other = await makeEvent(app)
  const eve = await app.person('Organiser Three', { role: 'organiser', eventId: other })
  await makeRegistration(app, other, { state: 'draft' })
  const { body } = await app.ask(eve, registrationsOfEvent, { params: { eventId: other }, query: {} })
  expect([body.rows, body.matching, body.all]).toEqual([[], 0, 0])
})

test('the same number of queries for one row and for thirty', async () => {
  const [one, thirty] = [await makeEvent(app), await makeEvent(app)]
  await makeRegistration(app, one)
  for (let n = 0; n < 30; n++) await makeRegistration(app, thirty)
  const anna = await app.person('Anna Admin', { role: 'administrator' })
  const reading = (of: EventId) => () => app.ask(anna, registrationsOfEvent, { params: { eventId: of }, query: {} })
  expect(await countQueries(app, reading(thirty))).toBe(await countQueries(app, reading(one)))
})

test('an organiser of another event finds no list, as of an event that is not there', async () => {
  const stranger = await app.person('Other Organiser', { role: 'organiser', eventId: await makeEvent(app) })
  const foreign = await app.ask(stranger, registrationsOfEvent, { params: { eventId }, query: {} })
  const missing = await app.ask(stranger, registrationsOfEvent, {
    params: { eventId: '0190aaaa-0000-7000-8000-000000000000' as EventId },
    query: {},
  })
  expect([foreign.status, foreign.problem.code]).toEqual([missing.status, missing.problem.code])
})
