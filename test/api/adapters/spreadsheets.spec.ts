import type { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import type { Column } from '../../../server/src/adapters/spreadsheets/columns.js'
import { csvStream } from '../../../server/src/adapters/spreadsheets/csv.js'
import { xlsxStream } from '../../../server/src/adapters/spreadsheets/xlsx.js'

interface Person {
  name: string
  phone?: string | null
  age?: number | null
  born?: string | null
  seenAt?: string | null
}

const columns: Column<Person>[] = [
  { heading: 'Name', kind: 'text', of: ({ name }) => name, width: 30 },
  { heading: 'Phone', kind: 'text', of: ({ phone }) => phone ?? null },
  { heading: 'Age', kind: 'number', of: ({ age }) => age ?? null },
  { heading: 'Born', kind: 'day', of: ({ born }) => born ?? null },
  { heading: 'Seen (Shanghai)', kind: 'moment', of: ({ seenAt }) => seenAt ?? null },
]
const amina = {
  name: 'أمينة, "A" 阿米娜',
  phone: '+86 138 1234 5678',
  age: -3.5,
  born: '1990-02-28',
  seenAt: '2028-12-04T09:05',
}

async function* each<Row>(rows: Row[]) {
  yield* rows
}

const bytesOf = async (content: Readable) => Buffer.concat(await content.toArray())

const csvOf = async (people: Person[]): Promise<string[][]> =>
  parse(await bytesOf(csvStream(columns, each(people))), { bom: true })

async function sheetOf(people: Person[], name = 'People') {
  const workbook = new ExcelJS.Workbook()
  const bytes = await bytesOf(xlsxStream(name, columns, each(people)))
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** What a spreadsheet would run, and what it should not touch. */
const dangerous = [
  '=1+1',
  '=HYPERLINK("http://evil","x")',
  '@SUM(1)',
  '+cmd|x',
  '-1+cmd|x',
  '\t=1+1',
  '\r=1',
  ' =1+1',
  '＝1+1',
  '+1;=2',
]
const harmless = [
  '+8613812345678',
  '+86 138-1234-5678',
  '+41 (0)22 917 12 34',
  '-12.5',
  "O'Brien",
  'a=b',
  'x@y.org',
  '0049',
  '-',
  '',
]

describe('CSV', () => {
  test('gives back every cell', async () =>
    expect(await csvOf([amina, { name: 'two\nlines' }])).toEqual([
      ['Name', 'Phone', 'Age', 'Born', 'Seen (Shanghai)'],
      ['أمينة, "A" 阿米娜', '+86 138 1234 5678', '-3.5', '1990-02-28', '2028-12-04 09:05'],
      ['two\nlines', '', '', '', ''],
    ]))

  test('begins with the mark and ends its lines as Excel likes it', async () => {
    const bytes = await bytesOf(csvStream(columns, each([amina])))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(bytes.toString()).toMatch(/\r\n$/)
  })

  test.each(dangerous)('%j gets a mark that makes it text', async (name) =>
    expect((await csvOf([{ name }]))[1]?.[0]).toBe(`'${name}`),
  )

  test.each(harmless)('%j stays as it is', async (name) => expect((await csvOf([{ name }]))[1]?.[0]).toBe(name))
})

describe('a workbook', () => {
  test('gives back every cell, numbers and dates as what they are', async () => {
    const sheet = await sheetOf([amina, { name: 'two\nlines' }])
    const row = sheet.getRow(2)

    expect(sheet.getRow(1).values).toEqual([undefined, 'Name', 'Phone', 'Age', 'Born', 'Seen (Shanghai)'])
    expect([1, 2, 3].map((column) => row.getCell(column).value)).toEqual([amina.name, amina.phone, amina.age])
    expect(row.getCell(4).value).toEqual(new Date('1990-02-28T00:00:00Z'))
    expect(row.getCell(4).numFmt).toBe('yyyy-mm-dd')
    expect(momentOf(row.getCell(5).value)).toBe('2028-12-04T09:05')
    expect(sheet.getRow(3).getCell(1).value).toBe('two\nlines')
    expect(sheet.getRow(3).getCell(4).value).toBeNull()
  })

  test('keeps its head in sight', async () =>
    expect((await sheetOf([amina])).views[0]).toMatchObject({ state: 'frozen', ySplit: 1 }))

  test.each([...dangerous.filter((text) => !text.includes('\r')), ...harmless.filter(Boolean)])(
    '%j is a text as it is',
    async (name) => {
      const cell = (await sheetOf([{ name }])).getRow(2).getCell(1)
      expect(cell.value).toBe(name)
      expect(cell.type).toBe(ExcelJS.ValueType.String)
    },
  )

  test('opens whatever was typed: control signs, half letters, far too much, markup', async () => {
    const names = [
      'a\0b\u0008c\uFFFF',
      '\uD800x',
      'x'.repeat(40_000),
      `${'x'.repeat(32_766)}😀`,
      '<c r="A1"><v>1</v>&amp;]]>',
      ' spaces  kept ',
    ]
    const sheet = await sheetOf(names.map((name) => ({ name })))
    const read = names.map((_, index) => sheet.getRow(index + 2).getCell(1).value)
    expect(read).toEqual([
      'abc',
      'x',
      'x'.repeat(32_767),
      'x'.repeat(32_766),
      '<c r="A1"><v>1</v>&amp;]]>',
      ' spaces  kept ',
    ])
  })

  test.each([
    ['Registrations: all/open [1]?', 'Registrations  all open  1'],
    ['', 'Sheet'],
    ['注册'.repeat(30), '注册'.repeat(30).slice(0, 31)],
  ])('with the name %j is called %j', async (wished, name) => expect((await sheetOf([amina], wished)).name).toBe(name))
})

describe.each([
  ['CSV', (rows: AsyncIterable<Person>) => csvStream(columns, rows)],
  ['a workbook', (rows: AsyncIterable<Person>) => xlsxStream('People', columns, rows)],
])('%s as a stream', (_, streamOf) => {
  /** Endless rows that count how many were asked for, and note whether the source was let go. */
  function endless() {
    const source = { asked: 0, closed: false }
    async function* rows() {
      try {
        for (;;) {
          source.asked++
          yield { name: `${Math.random()}`.repeat(20) }
        }
      } finally {
        source.closed = true
      }
    }
    return { source, rows: rows() }
  }

  test('asks for rows only as they are taken, and lets go of the source when the reader leaves', async () => {
    const { source, rows } = endless()
    const stream = streamOf(rows)
    await new Promise((read) => stream.once('data', read))
    stream.pause()
    await settled(() => source.asked)
    expect(source.asked).toBeLessThan(20_000)

    const closed = new Promise((done) => stream.once('close', done))
    stream.destroy()
    await closed
    await settled(() => source.asked)
    expect(source.closed).toBe(true)
  })

  test('fails when the source fails', async () => {
    async function* failing() {
      yield amina
      throw new Error('the database went away')
    }
    await expect(streamOf(failing()).toArray()).rejects.toThrow('the database went away')
  })
})

/** Resolves once a figure has stopped changing for a few turns of the event loop. */
async function settled(figure: () => number): Promise<void> {
  for (let quiet = 0, before = figure(); quiet < 20; before = figure()) {
    await new Promise((turned) => setImmediate(turned))
    quiet = figure() === before ? quiet + 1 : 0
    if (before > 100_000) return
  }
}

/** exceljs computes with fractions of a day, so to the minute. */
const momentOf = (value: unknown) =>
  value instanceof Date ? new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString().slice(0, 16) : value
