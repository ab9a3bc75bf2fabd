import { afterAll, describe, expect, test } from '@jest/globals'
import {
  type AgendaOnPaper,
  agendaDocument,
  badgeDocument,
  type SessionOnPaper,
} from '../../../server/src/adapters/documents/documents.js'
import { Typesetter, TypesettingFailed } from '../../../server/src/adapters/documents/typesetter.js'
import { readPdf } from './pdf-text.js'

const typesetter = new Typesetter()
afterAll(() => typesetter.onApplicationShutdown())

const opening: SessionOnPaper = {
  starts: '09:00',
  ends: '10:30',
  room: 'Grand Hall',
  kind: 'Opening',
  title: 'Opening of the seminar',
  subtitle: 'With a word of welcome',
  languages: 'English · 中文',
  people: [{ role: 'Chair', names: ['Hélène Marchetti', '顾思远', 'Николай Петров'] }],
  pause: false,
}
const lunch = { ...opening, starts: '12:00', ends: '13:00', title: 'Lunch', subtitle: '', people: [], pause: true }

const agenda: AgendaOnPaper = {
  language: 'en',
  title: 'Green Technology Seminar',
  facts: ['4–7 December 2028, Shanghai', 'All times in Shanghai time (UTC+8)'],
  release: 'Release 2 of 14 November 2028',
  accent: '#0b5f60',
  words: { time: 'Time', session: 'Session', room: 'Room' },
  days: [
    { heading: 'Monday 4 December', sessions: [opening, lunch] },
    { heading: 'Tuesday 5 December', sessions: [{ ...opening, title: '绿色技术转移的在线机制' }] },
  ],
}

const arabicAgenda: AgendaOnPaper = {
  ...agenda,
  language: 'ar',
  title: 'ندوة التكنولوجيا الخضراء',
  words: { time: 'الوقت', session: 'الجلسة', room: 'القاعة' },
  days: [{ heading: 'الاثنين 4 ديسمبر', sessions: [{ ...opening, title: 'افتتاح الندوة', room: 'قاعة كبرى' }] }],
}

describe('an agenda on paper', () => {
  test('holds every word of it, in every script', async () => {
    const { pdf, missing } = await agendaDocument(typesetter, agenda)
    const { text } = await readPdf(pdf)

    expect(missing).toEqual([])
    for (const said of [
      'Green Technology Seminar',
      'All times in Shanghai time (UTC+8)',
      'Monday 4 December',
      '09:00–10:30',
      'Grand Hall',
      'Opening of the seminar',
      'With a word of welcome',
      'Hélène Marchetti',
      '顾思远',
      'Николай Петров',
      '绿色技术转移的在线机制',
      'Lunch',
      'Release 2 of 14 November 2028',
    ])
      expect(text).toContain(said)
  })

  test('is tagged for those who listen: title, language, headings, tables with heads', async () => {
    const { title, language, tagged, roles } = await readPdf((await agendaDocument(typesetter, agenda)).pdf)

    expect({ title, language, tagged }).toEqual({ title: 'Green Technology Seminar', language: 'en', tagged: true })
    const headings = roles.filter((role) => role === 'H1' || role === 'H2')
    expect(headings).toEqual(['H1', 'H2', 'H2'])
    expect(roles.filter((role) => role === 'Table')).toHaveLength(2)
    expect(roles.filter((role) => role === 'TH')).toHaveLength(6)
  })

  /** Words with lam-alef are drawn right and read backwards by most programs; see style.typ. */
  test('in Arabic keeps its words whole', async () => {
    const { text, language } = await readPdf((await agendaDocument(typesetter, arabicAgenda)).pdf)
    expect(language).toBe('ar')
    for (const word of ['ندوة', 'الخضراء', 'الوقت', 'ديسمبر', 'افتتاح', 'كبرى', 'Hélène Marchetti', '顾思远'])
      expect(text).toContain(word)
  })

  test('of many pages numbers them and repeats the heads of its tables', async () => {
    const sessions = Array.from({ length: 60 }, (_, n) => ({ ...opening, title: `Session ${n + 1}` }))
    const long = { ...agenda, days: [{ heading: 'Monday', sessions }] }
    const { pages, text } = await readPdf((await agendaDocument(typesetter, long)).pdf)

    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries()) expect(page).toContain(`${index + 1} / ${pages.length}`)
    expect(pages.every((page) => page.includes('Room'))).toBe(true)
    expect(text).toContain('Session 60')
  })

  test('never takes a text for a command', async () => {
    const nasty = '#read("/etc/passwd") *b* $x$ \\ @ref <label> `raw` // gone? /* gone? */'
    const days = [{ heading: nasty, sessions: [{ ...opening, title: nasty }] }]
    const { text } = await readPdf((await agendaDocument(typesetter, { ...agenda, title: nasty, days })).pdf)
    expect(text.split('\n').join(' ')).toContain('#read("/etc/passwd") *b* $x$')
    expect(text).not.toContain('root:')
  })

  test('shows what it cannot write as a box, and says what that was', async () => {
    const { pdf, missing } = await agendaDocument(typesetter, { ...agenda, title: 'Seminar ไทย 😀 𠮷' })
    expect(missing).toEqual(['ไ', 'ท', 'ย', '😀', '𠮷'])
    expect((await readPdf(pdf)).text).toContain('Seminar □□□ □ □')
  })

  test('of the same release is the same to the byte', async () => {
    const [first, second] = [await agendaDocument(typesetter, agenda), await agendaDocument(typesetter, agenda)]
    expect(Buffer.from(second.pdf).equals(first.pdf)).toBe(true)
  })
})

describe('badges', () => {
  const badge = {
    event: 'Green Technology Seminar',
    name: 'Amina Wanjiru KARIUKI',
    facts: ['Ministry of Environment', 'Kenya'],
    category: 'Delegate',
    code: 'https://plenary.example.org/b/0190a',
  }
  const badges = { language: 'en', title: 'Badges', accent: '#0b5f60', qrWords: 'QR code', badges: [badge] }

  test('are a page each, with name, facts, category and a picture that says what it is', async () => {
    const two = { ...badges, badges: [badge, { ...badge, name: '顾思远', category: 'Speaker' }] }
    const { pages, roles, pictures } = await readPdf((await badgeDocument(typesetter, two)).pdf)

    expect(pages).toHaveLength(2)
    for (const said of ['Amina Wanjiru', 'KARIUKI', 'Ministry of Environment', 'Kenya', 'Delegate'])
      expect(pages[0]).toContain(said)
    expect(pages[1]).toContain('顾思远')
    expect(roles.filter((role) => role === 'H1')).toHaveLength(2)
    expect(pictures).toEqual(['QR code', 'QR code'])
  })

  test.each(['A', 'Ng', 'أمينة وانجيرو كاريوكي', 'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim()])(
    'hold the name %s on one page',
    async (name) => {
      const one = { ...badges, badges: [{ ...badge, name }] }
      expect((await readPdf((await badgeDocument(typesetter, one)).pdf)).pages).toHaveLength(1)
    },
  )
})

describe('the typesetter', () => {
  test('makes one after the other what is asked at once, and starts anew after so many', async () => {
    const short = new Typesetter({ documents: 2, document: 30_000, idle: 60_000 })
    const papers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => agendaDocument(short, { ...agenda, title: `Seminar ${n}` })),
    )
    await short.onApplicationShutdown()

    const titles = await Promise.all(papers.map(async ({ pdf }) => (await readPdf(pdf)).title))
    expect(titles).toEqual([1, 2, 3, 4, 5].map((n) => `Seminar ${n}`))
  })

  test('survives a document that cannot be made', async () => {
    await expect(typesetter.typeset('agenda.typ', { title: 'only' })).rejects.toThrow(TypesettingFailed)
    expect((await agendaDocument(typesetter, agenda)).pdf.length).toBeGreaterThan(1_000)
  })

  test('gives up on one that takes too long, and makes the next', async () => {
    const hasty = new Typesetter({ documents: 9, document: 5, idle: 60_000 })
    await expect(agendaDocument(hasty, agenda)).rejects.toThrow('it took too long')
    await hasty.onApplicationShutdown()
  })

  test('leaves the server free meanwhile', async () => {
    const sessions = Array.from({ length: 400 }, () => opening)
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    await agendaDocument(typesetter, { ...agenda, days: [{ heading: 'Monday', sessions }] })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(3)
  })
})
