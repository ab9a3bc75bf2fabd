import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { auditOfEvent } from '@plenary/shared/contracts/audit'
import { exportOfRegistrations } from '@plenary/shared/contracts/registration/organiser'
import type { EventId } from '@plenary/shared/language/ids'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import { type Person, startApp, type TestApp } from '../support/app.js'
import { makeEvent, makeRegistration } from '../support/world.js'

let app: TestApp
let eventId: EventId
let helene: Person
beforeAll(async () => {
  app = await startApp(import.meta.url)
  eventId = await makeEvent(app, {
    categories: [{ category: 'government delegate' }, { category: 'expert', locality: 'local' }],
  })
  helene = await app.person('Hélène Marchetti', { role: 'organiser', eventId })
  await makeRegistration(app, eventId, { name: 'Losa Tuilagi', country: 'WS', state: 'returned' })
  await makeRegistration(app, eventId, { name: 'Amina Kariuki', state: 'confirmed', category: 'expert' })
  await makeRegistration(app, eventId, { name: 'Eve Evil' })
  await app.rows(
    `UPDATE registration SET organisation = '=HYPERLINK("http://evil.example")' WHERE family_name = 'Evil'`,
  )
  await app.rows(`UPDATE registration SET organisation = '+86 21 6437 0000' WHERE family_name = 'Kariuki'`)
})
afterAll(() => app.close())

const fetchFile = (query: Record<string, unknown> = {}, format: 'csv' | 'xlsx' = 'csv', who: Person = helene) =>
  app.ask(who, exportOfRegistrations, { params: { eventId, format }, query: query as never })

const csv = async (query: Record<string, unknown> = {}): Promise<string[][]> =>
  parse((await fetchFile(query)).raw, { bom: true })

async function sheet(query: Record<string, unknown>) {
  const { raw } = await fetchFile(query, 'xlsx')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length) as ArrayBuffer)
  const [first] = workbook.worksheets
  if (!first) throw new Error('no sheet')
  return first
}

describe('as CSV', () => {
  test('is what the list shows: its rows in their order, its columns, its words', async () => {
    const [head, ...rows] = await csv({ sort: 'name', order: 'down', columns: ['state', 'category', 'submitted'] })
    expect(head).toEqual([
      'Family name',
      'Given name',
      'Name in own script',
      'Country',
      'Organisation',
      'State',
      'Coming as',
      'Submitted (Shanghai time)',
    ])
    expect(rows.map(([family]) => family)).toEqual(['Tuilagi', 'Kariuki', 'Evil'])
    expect(rows[0]).toEqual([
      'Tuilagi',
      'Losa',
      '',
      'Samoa',
      'Ministry of Energy',
      'Returned',
      'Government delegate',
      '2028-10-01 16:00',
    ])
  })

  test('is narrowed as the list is', async () => {
    expect((await csv({ state: 'confirmed' })).length).toBe(2)
    expect((await csv({ search: 'losa' })).length).toBe(2)
  })

  test('says who is local, and can be of them alone', async () => {
    const [head, ...rows] = await csv({ sort: 'name', columns: ['locality'] })
    expect(head?.at(-1)).toBe('Local or international')
    expect(rows.map((row) => [row[0], row.at(-1)])).toEqual([
      ['Evil', 'International'],
      ['Kariuki', 'Local'],
      ['Tuilagi', 'International'],
    ])
    const [, ...locals] = await csv({ locality: 'local', columns: ['locality'], language: 'ar' })
    expect(locals.map((row) => [row[0], row.at(-1)])).toEqual([['Kariuki', 'محلي']])
  })

  test('names who has no country of the list', async () => {
    const elsewhere = await makeEvent(app)
    const who = await app.person('Hélène Marchetti', { role: 'organiser', eventId: elsewhere })
    await makeRegistration(app, elsewhere, { name: 'A One' })
    await makeRegistration(app, elsewhere, { name: 'B Two' })
    const answered = (name: string, answers: object) =>
      app.rows('UPDATE registration SET country = NULL, answers = $3 WHERE event_id = $1 AND family_name = $2', [
        elsewhere,
        name,
        answers,
      ])
    await answered('One', { noCountry: true })
    await answered('Two', { notListed: true, unlistedCountry: 'Arcadia' })
    const file = await app.ask(who, exportOfRegistrations, {
      params: { eventId: elsewhere, format: 'csv' },
      query: { sort: 'name' } as never,
    })
    const [, ...rows]: string[][] = parse(file.raw, { bom: true })
    expect(rows.map((row) => row[3])).toEqual(['None: international civil servant', 'Arcadia (not listed)'])
  })

  test('carries no formula, and leaves a telephone number alone', async () => {
    const rows = await csv()
    expect(rows.map((row) => row[4])).toEqual(
      expect.arrayContaining([`'=HYPERLINK("http://evil.example")`, '+86 21 6437 0000']),
    )
  })

  test('speaks Arabic to who reads Arabic', async () => {
    const [head, , row] = await csv({ language: 'ar', columns: ['state'], sort: 'name' })
    expect(head?.at(-1)).toBe('الحالة')
    expect([row?.[3], row?.at(-1)]).toEqual(['كينيا', 'مؤكَّد'])
  })

  test('is saved under the name of the event, and kept by nobody', async () => {
    const { headers, status } = await fetchFile()
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toContain('attachment; filename="cgt28 Registrations.csv"')
    expect(headers['cache-control']).toBe('private, no-store')
  })
})

describe('as a workbook', () => {
  test('opens with its head, texts as texts and moments as moments', async () => {
    const first = await sheet({ columns: ['number', 'submitted'], sort: 'name', language: 'en' })
    expect(first.name).toBe('Registrations')
    const row = first.getRow(3)
    expect(row.getCell(5).value).toBe('+86 21 6437 0000')
    expect(row.getCell(6).value).toBe('R-0002')
    expect(row.getCell(7).value).toEqual(new Date('2028-10-01T16:00Z'))
    expect(first.getRow(2).getCell(5).value).toBe('=HYPERLINK("http://evil.example")')
  })
})

test('is for those who may take registrations out, and each file is one line of the audit', async () => {
  const reviewer = await app.person('Babajide Ayodele', { role: 'reviewer', eventId })
  expect((await fetchFile({}, 'csv', reviewer)).status).toBe(403)
  const other = await app.person('Other Organiser', { role: 'organiser', eventId: await makeEvent(app) })
  expect((await fetchFile({}, 'csv', other)).status).toBe(404)
  const count = async () =>
    (await app.ask(helene, auditOfEvent, { params: { eventId }, query: {} })).body.rows.filter(
      ({ act }) => act === 'export',
    ).length
  const before = await count()
  await fetchFile({}, 'xlsx')
  expect(await count()).toBe(before + 1)
})

test('another format is not found', async () => {
  expect((await fetchFile({}, 'pdf' as never)).status).toBe(404)
})
