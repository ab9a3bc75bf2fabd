import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { visitorListFile } from '@plenary/shared/contracts/visit/host'
import type { StopId } from '@plenary/shared/language/ids'
import ExcelJS from 'exceljs'
import { startApp, type TestApp } from '../support/app.js'
import { testNow } from '../support/clock.js'
import { leadTime, makeRequestedVisit } from '../support/visits.js'
import { readPdf } from './adapters/pdf-text.js'

let testing: TestApp
let visit: Awaited<ReturnType<typeof makeRequestedVisit>>
let id: StopId

beforeAll(async () => {
  testing = await startApp(import.meta.url)
})
afterAll(() => testing.close())
beforeEach(async () => {
  testing.clock.set(testNow)
  visit = await makeRequestedVisit(testing)
  id = visit.id
})

describe('the list for the gate', () => {
  const file = (format: 'pdf' | 'xlsx', who = visit.siyuan) =>
    testing.ask(who, visitorListFile, { params: { stopId: id, format }, query: { language: 'en' } })

  test('is a table that a second reader understands, formulas and all as text', async () => {
    await testing.rows(
      `UPDATE registration SET family_name = '=HYPERLINK("x")', given_name = 'Amina', needs = '{"foodNeeds": "vegetarian"}' WHERE id = $1`,
      [visit.group.delegates[0]],
    )
    await visit.confirm()
    testing.clock.set(leadTime)
    await visit.sendList()
    const { status, raw } = await file('xlsx')
    expect(status).toBe(200)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length) as ArrayBuffer)
    const sheet = workbook.worksheets[0]
    expect(sheet?.name).toBe('Visitors 1')
    expect(sheet?.getRow(1).values).toEqual(
      expect.arrayContaining([
        'Name as in the passport',
        'For the gate and for receiving this visit only. Delete by Tue, 12 Dec 2028.',
      ]),
    )
    expect(sheet?.getRow(2).values).toEqual(expect.arrayContaining(['=HYPERLINK("X") Amina', 'vegetarian', 'Passport']))
  })

  test('is paper on which the same people stand, with its purpose and its last day', async () => {
    await testing.rows(`UPDATE registration SET family_name = 'Nhantumbo', given_name = 'Joaquim' WHERE id = $1`, [
      visit.group.delegates[0],
    ])
    await visit.confirm()
    testing.clock.set(leadTime)
    await visit.sendList()
    const { status, raw } = await file('pdf')
    const { text } = await readPdf(raw)
    expect(status).toBe(200)
    for (const words of [
      'NHANTUMBO Joaquim',
      'Visitor list 1: Group A, Green Technology Bank',
      'Delete by Tue, 12 Dec 2028',
      '09:00–11:00',
    ])
      expect(text).toContain(words)
  })

  test('is not there before it was sent, nor for anybody else, nor after its seven days', async () => {
    await visit.confirm()
    expect((await file('pdf')).status).toBe(404)
    testing.clock.set(leadTime)
    await visit.sendList()
    expect((await file('pdf', visit.helene)).status).toBe(404)
    testing.clock.set('2028-12-12T03:00:00Z')
    expect((await file('xlsx')).problem.code).toBe('LIST_EXPIRED')
  })
})
